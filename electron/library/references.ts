/** Bibliographic records: one row a publication, with every file and record that told of it. */

import type { CslItem, Reference, ReferenceRecord, ReferenceRow } from '../../shared/contract/references.ts';
import { AppError } from '../../shared/errors.ts';
import type { LibraryDatabase } from './database.ts';
import { type Lesson, lessonFinder } from './learned-fields.ts';
import { amongIds, type Row } from './row.ts';

/** What makes two records the same publication; made by the import station. */
export interface ReferenceKeys {
  doi: string | null;
  pmid: string | null;
  titleKey: string;
}

const liveSource = `FROM reference_source rs JOIN source ON source.id = rs.source_id
  WHERE source.removed_at IS NULL AND rs.reference_id`;
/** In the library: a file tells of it, or of one that was merged into it. Those that were merged are there as well. */
export const referenceIsKnown = `reference.removed_at IS NULL AND (EXISTS (SELECT 1 ${liveSource} = reference.id)
  OR EXISTS (SELECT 1 ${liveSource} IN (SELECT merge.id FROM reference_merge merge WHERE merge.main_id = reference.id)))`;
/** What lists, searches and counts go through: one of each publication. */
export const referenceIsShown = `${referenceIsKnown}
  AND NOT EXISTS (SELECT 1 FROM reference_merge merge WHERE merge.id = reference.id)`;
/** Ids of a reference and of what was merged into it. */
export const referencesMerged = (id: string) =>
  `(SELECT ${id} UNION ALL SELECT merge.id FROM reference_merge merge WHERE merge.main_id = ${id})`;

/** Statements of one import, prepared once: a file may hold 100,000 records. */
interface SavedReference {
  id: string;
  status: 'imported' | 'duplicate';
  /** What people removed that the file tells of again: for the caller to bring back, in a way that can be undone. */
  inBin: string[];
  /** What only this record knows of a reference that is there: for the caller to write (`learn`), so that it can be undone. */
  lesson: Lesson | null;
}

export function referenceSaver(db: LibraryDatabase, ids: () => string, sourceId: string) {
  const find = db.prepare(
    `SELECT id, ${referenceIsKnown} AND NOT EXISTS (SELECT 1 FROM reference_merge merge
       JOIN reference main ON main.id = merge.main_id WHERE merge.id = reference.id AND main.removed_at IS NOT NULL) AS shown
     FROM reference
     WHERE (pmid = @pmid OR doi = @doi) AND title_key = @titleKey OR (title_key = @titleKey AND csl = @csl) LIMIT 1`,
  );
  // One that was merged shows by the one that it was merged into.
  const removed = db
    .prepare(
      `SELECT id FROM reference WHERE removed_at IS NOT NULL
         AND (id = @id OR id = (SELECT main_id FROM reference_merge merge WHERE merge.id = @id))`,
    )
    .pluck();
  const told = new Set<string>();
  const insert = db.prepare('INSERT INTO reference (id, csl, doi, pmid, title_key) VALUES (?, ?, ?, ?, ?)');
  const link = db.prepare('INSERT INTO reference_source (reference_id, source_id, seq, raw) VALUES (?, ?, ?, ?)');
  const findLesson = lessonFinder(db);
  let seq = 0;
  /** Only records that agree on an identifier and on title, year and first author, or on everything, are one. */
  return (record: ReferenceRecord, keys: ReferenceKeys): SavedReference => {
    const csl = JSON.stringify(record.csl);
    const known = find.get({ ...keys, csl }) as { id: string; shown: number } | undefined;
    const id = known?.id ?? ids();
    const isThere = known?.shown === 1 || told.has(id);
    if (!known) insert.run(id, csl, keys.doi, keys.pmid, keys.titleKey);
    const inBin = known && !isThere ? (removed.all({ id }) as string[]) : [];
    told.add(id);
    link.run(id, sourceId, seq++, record.raw);
    const lesson = known ? findLesson({ knownId: id, csl: record.csl, doi: keys.doi, pmid: keys.pmid }) : null;
    return { id, status: isThere ? 'duplicate' : 'imported', inBin, lesson };
  };
}

/** In the order of import, one of each publication; of all in the library only these, merged ones too, where ids are given. */
export function listReferences(db: LibraryDatabase, ids?: readonly string[]): ReferenceRow[] {
  const [ofThese, values] = amongIds('id', ids);
  const rows = db
    .prepare(
      `SELECT id, csl FROM reference
       WHERE ${ids ? referenceIsKnown : referenceIsShown} ${ofThese} ORDER BY id`,
    )
    .all(...values) as Row[];
  const sources = filesByReference(db, ids);
  const mains = mainIds(db);
  return rows.map((row) => {
    const id = String(row.id);
    return { ...citationFromRow(row), ...duplicateOf(mains.get(id)), sources: sources.get(id) ?? [] };
  });
}

/** Throws `not-found`. */
export function getReference(db: LibraryDatabase, id: string): Reference {
  const row = db
    .prepare(
      `SELECT id, csl, (SELECT main_id FROM reference_merge merge WHERE merge.id = reference.id) AS mainId
       FROM reference WHERE id = ? AND ${referenceIsKnown}`,
    )
    .get(id) as Row | undefined;
  if (!row) throw new AppError('not-found', { noun: 'reference', id });
  return { ...citationFromRow(row), ...duplicateOf(row.mainId), sources: listSources(db, id) };
}

const duplicateOf = (mainId: unknown) => (typeof mainId === 'string' ? { duplicateOf: mainId } : {});

/** The reference that stands for each that was merged. */
export function mainIds(db: LibraryDatabase): Map<string, string> {
  const rows = db.prepare('SELECT id, main_id FROM reference_merge').raw().all() as [string, string][];
  return new Map(rows);
}

/** The hash of the file that first told of a reference. */
export function getReferenceSourceHash(db: LibraryDatabase, id: string): string {
  const row = db
    .prepare(
      `SELECT source.sha256 FROM reference_source rs JOIN source ON source.id = rs.source_id
       WHERE rs.reference_id = ? ORDER BY rs.source_id LIMIT 1`,
    )
    .get(id) as { sha256: string } | undefined;
  if (!row) throw new AppError('not-found', { noun: 'reference', id });
  return row.sha256;
}

export function listReferenceIdsOfSource(db: LibraryDatabase, sourceId: string): string[] {
  const rows = db.prepare('SELECT reference_id FROM reference_source WHERE source_id = ? ORDER BY seq').all(sourceId);
  return (rows as { reference_id: string }[]).map((row) => row.reference_id);
}

function listSources(db: LibraryDatabase, id: string): Reference['sources'] {
  return db
    .prepare(
      `SELECT source.name AS file, rs.raw FROM reference_source rs JOIN source ON source.id = rs.source_id
       WHERE source.removed_at IS NULL AND rs.reference_id IN ${referencesMerged('@id')} ORDER BY rs.source_id, rs.seq`,
    )
    .all({ id }) as Reference['sources'];
}

function filesByReference(db: LibraryDatabase, ids?: readonly string[]): Map<string, ReferenceRow['sources']> {
  const main = 'coalesce(merge.main_id, rs.reference_id)';
  const [ofThese, values] = amongIds(main, ids);
  const rows = db
    .prepare(
      `SELECT ${main} AS id, source.name AS file FROM reference_source rs
       JOIN source ON source.id = rs.source_id LEFT JOIN reference_merge merge ON merge.id = rs.reference_id
       WHERE source.removed_at IS NULL ${ofThese} ORDER BY rs.source_id, rs.seq`,
    )
    .all(...values) as { id: string; file: string }[];
  const sources = new Map<string, ReferenceRow['sources']>();
  for (const { id, file } of rows) {
    const list = sources.get(id);
    if (list) list.push({ file });
    else sources.set(id, [{ file }]);
  }
  return sources;
}

function citationFromRow(row: Row): CslItem & Pick<Reference, 'id' | 'identifiers'> {
  const csl = JSON.parse(String(row.csl));
  const identifiers: Record<string, string> = {};
  for (const [name, key] of [
    ['doi', 'DOI'],
    ['pmid', 'PMID'],
    ['pmcid', 'PMCID'],
    ['issn', 'ISSN'],
    ['isbn', 'ISBN'],
  ] as const) {
    if (csl[key]) identifiers[name] = String(csl[key]);
  }
  return { ...csl, id: String(row.id), identifiers };
}
