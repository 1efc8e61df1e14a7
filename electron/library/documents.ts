/** Documents as stored: row, text in hashed pieces, pages with positions, sections. */

import { wordRuns } from '../../shared/anchors/word-runs.ts';
import type { DocumentDetail, DocumentPage, DocumentRow } from '../../shared/contract/documents.ts';
import type { Recognised } from '../../shared/contract/recognised.ts';
import { applyCorrections } from '../../shared/corrections/apply-corrections.ts';
import { AppError } from '../../shared/errors.ts';
import { once } from '../../shared/lazy-parts.ts';
import type { ExtractedDocument } from '../../shared/model/extraction.ts';
import { correctionsByDocument, listCorrections } from './corrections.ts';
import type { LibraryDatabase } from './database.ts';
import { keepMentions } from './number-mentions.ts';
import { amongIds, type Row, type SqlValue } from './row.ts';
import { sha256Hex } from './sources.ts';
import { plainFormat, storedFormat, toldOrigin } from './text-origin.ts';
import { newerId, versionNumber } from './versions/document-versions.ts';

export const textChunkUnits = 64 * 1024;

/** Writes a document of a source that stands already; the caller holds the transaction. */
export function insertDocument(db: LibraryDatabase, id: string, sourceId: string, document: ExtractedDocument): void {
  const { recognised } = document;
  db.prepare(
    `INSERT INTO document (id, source_id, format, title, kind, language, issuer, year, page_count, warning_count, recognised)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    id,
    sourceId,
    storedFormat(document),
    recognised.title,
    recognised.kind,
    recognised.language,
    recognised.issuer ?? null,
    yearOf(recognised),
    document.pages.length,
    recognised.warnings.length,
    JSON.stringify(recognised),
  );
  insertContent(db, id, document);
}

/** Text, pages and sections of a document whose row stands already. */
export function insertContent(db: LibraryDatabase, id: string, document: ExtractedDocument): void {
  insertText(db, id, document.text);
  keepMentions(db, id, document.text, document.pages);
  const page = db.prepare(
    'INSERT INTO page (document_id, page_index, start, "end", width_pt, height_pt, rotation, runs) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  for (const p of document.pages) {
    const runs = Float64Array.from(p.runs);
    page.run(id, p.pageIndex, p.start, p.end, p.widthPt, p.heightPt, p.rotation, Buffer.from(runs.buffer));
  }
  const section = db.prepare(
    'INSERT INTO section (document_id, seq, number, title, level, start) VALUES (?, ?, ?, ?, ?, ?)',
  );
  document.recognised.sections.forEach((s, seq) => {
    section.run(id, seq, s.number, s.title, s.level, s.start ?? 0);
  });
}

function insertText(db: LibraryDatabase, id: string, text: string): void {
  const insert = db.prepare('INSERT INTO text_chunk (document_id, seq, sha256, text) VALUES (?, ?, ?, ?)');
  for (let seq = 0, start = 0; start < text.length; seq++) {
    let end = Math.min(text.length, start + textChunkUnits);
    // A piece must not end between the halves of a surrogate pair: SQLite stores UTF-8.
    if (end < text.length && /[\uD800-\uDBFF]/.test(text[end - 1] ?? '')) end--;
    const piece = text.slice(start, end).toWellFormed();
    insert.run(id, seq, sha256Hex(piece), piece);
    start = end;
  }
}

/** The year of the most telling date that was recognised. */
export function yearOf(recognised: Recognised): number | null {
  const { published, created, submitted, reportingYear } = recognised.dates;
  const year = Number((published ?? created ?? submitted ?? reportingYear ?? '').slice(0, 4));
  return Number.isInteger(year) && year > 1800 ? year : null;
}

/**
 * Pages without text leave the line breaks between them, and nothing else. Each of them has a warning: the text of the many
 * documents that have fewer is not looked at, which would take many times as long as the list itself.
 */
const isWithoutText = `(format = 'pdf' AND warning_count >= page_count AND page_count > coalesce(
  (SELECT octet_length(text) FROM text_chunk WHERE document_id = document.id AND seq = 0), 0))`;

const rowQuery = `
  SELECT document.id, document.title, kind, language, issuer, year, page_count, format, warning_count,
    source.name AS source_name, source.sha256, source.byte_length, source.imported_at, person.name AS imported_by,
    (SELECT erased_at FROM erasure WHERE erasure.id = 'document:' || document.id) AS erased_at,
    ${isWithoutText} AS is_without_text,
    ${versionNumber} AS version, ${newerId} AS newer_id
  FROM document JOIN source ON source.id = document.source_id JOIN person ON person.id = source.imported_by
  WHERE document.removed_at IS NULL AND source.removed_at IS NULL`;

type TagCounts = DocumentRow['tagCounts'];

/** In the order of import. Of several versions the newest, and those that marks stand on which did not go along. */
export function listDocuments(db: LibraryDatabase): DocumentRow[] {
  const counts = countTags(db);
  const rows = db.prepare(`${rowQuery} ORDER BY source.imported_at, document.id`).all() as Row[];
  const tagged = once(() => taggedDocuments(db));
  const isListed = ({ id, newer_id }: Row) => newer_id === null || tagged().has(id);
  return rows.filter(isListed).map((row) => documentFromRow(row, counts.get(String(row.id))));
}

/** The same with what was recognised of each, as corrected, read where it is asked for: it is long, and few ask. */
export function listRecognisedDocuments(db: LibraryDatabase): (DocumentRow & Pick<DocumentDetail, 'recognised'>)[] {
  const read = db.prepare('SELECT recognised FROM document WHERE id = ?').pluck();
  const corrections = correctionsByDocument(db);
  return listDocuments(db).map((row) => {
    const recognised = once(() => {
      const asRead = JSON.parse(String(read.get(row.id))) as Recognised;
      return applyCorrections(asRead, corrections.get(row.id) ?? []).recognised;
    });
    return {
      ...row,
      get recognised() {
        return recognised();
      },
    };
  });
}

/** Documents that may have a ticked box, found without opening what was recognised of each. */
export function listTickedDocumentIds(db: LibraryDatabase): Set<string> {
  // JSON within a text of the JSON has its quotation marks escaped, and is not met.
  const ids = db
    .prepare(
      `SELECT id FROM document WHERE instr(recognised, '"checked":true') > 0
       UNION SELECT document_id FROM correction WHERE kind = 'checkbox' AND removed_at IS NULL`,
    )
    .pluck()
    .all();
  return new Set(ids as string[]);
}

function taggedDocuments(db: LibraryDatabase): Set<SqlValue | undefined> {
  return new Set(db.prepare('SELECT DISTINCT document_id FROM tag WHERE removed_at IS NULL').pluck().all() as string[]);
}

/** Of all documents, or of these. */
function countTags(db: LibraryDatabase, ids?: readonly string[]): Map<string, TagCounts> {
  const [ofThese, values] = amongIds('document_id', ids);
  const rows = db
    .prepare(
      `SELECT document_id, element, count(*) AS n FROM tag
       WHERE removed_at IS NULL AND element IN ('P', 'I', 'C', 'O') ${ofThese} GROUP BY document_id, element`,
    )
    .all(...values) as { document_id: string; element: keyof TagCounts; n: number }[];
  const counts = new Map<string, TagCounts>();
  for (const { document_id, element, n } of rows) {
    counts.set(document_id, { P: 0, I: 0, C: 0, O: 0, ...counts.get(document_id), [element]: n });
  }
  return counts;
}

function documentFromRow(row: Row, tagCounts: TagCounts = { P: 0, I: 0, C: 0, O: 0 }): DocumentRow {
  return {
    id: String(row.id),
    title: String(row.title),
    kind: row.kind as DocumentRow['kind'],
    language: String(row.language),
    issuer: row.issuer as string | null,
    year: row.year as number | null,
    pageCount: Number(row.page_count),
    format: plainFormat(row.format) as DocumentRow['format'],
    textOrigin: textOriginOf(row),
    sourceName: String(row.source_name),
    sha256: String(row.sha256),
    byteLength: Number(row.byte_length),
    importedAt: String(row.imported_at),
    importedBy: String(row.imported_by),
    warningCount: Number(row.warning_count),
    erasedAt: row.erased_at as string | null,
    version: Number(row.version),
    newerId: row.newer_id as string | null,
    tagCounts,
  };
}

function textOriginOf({ format, is_without_text }: Row): DocumentRow['textOrigin'] {
  return is_without_text === 1 ? 'none' : toldOrigin(format);
}

/** The document whole, but for its text and positions. Throws `not-found`. */
export function getDocument(db: LibraryDatabase, id: string): DocumentDetail {
  const row = db.prepare(`${rowQuery} AND document.id = ?`).get(id) as Row | undefined;
  if (!row) throw new AppError('not-found', { noun: 'document', id });
  const pages = db
    .prepare(
      `SELECT page_index AS pageIndex, start, "end", width_pt AS widthPt, height_pt AS heightPt, rotation
       FROM page WHERE document_id = ? ORDER BY page_index`,
    )
    .all(id) as DocumentPage[];
  return { ...documentFromRow(row, countTags(db, [id]).get(id)), recognised: getRecognised(db, id), pages };
}

/** Whether an id is of a document that is not in the bin; the query is prepared once for many. */
export function shownDocumentTest(db: LibraryDatabase): (id: string) => boolean {
  const query = db
    .prepare(
      `SELECT 1 FROM document JOIN source ON source.id = document.source_id
       WHERE document.id = ? AND document.removed_at IS NULL AND source.removed_at IS NULL`,
    )
    .pluck();
  return (id) => query.get(id) !== undefined;
}

/** What was recognised of a document, with what people corrected in it. Throws `not-found`. */
export function getRecognised(db: LibraryDatabase, id: string): Recognised {
  return applyCorrections(getAsRead(db, id), listCorrections(db, id)).recognised;
}

/** What the importer understood of a document. Throws `not-found`. */
export function getAsRead(db: LibraryDatabase, id: string): Recognised {
  const row = db.prepare('SELECT recognised FROM document WHERE id = ?').get(id) as { recognised: string } | undefined;
  if (!row) throw new AppError('not-found', { noun: 'document', id });
  return JSON.parse(row.recognised);
}

export function findDocumentOfSource(db: LibraryDatabase, sourceId: string): string | null {
  const row = db.prepare('SELECT id FROM document WHERE source_id = ?').get(sourceId) as { id: string } | undefined;
  return row?.id ?? null;
}

/** The source that a document's bytes stand in. Throws `not-found`. */
export function getDocumentSource(db: LibraryDatabase, id: string): { sourceId: string; sha256: string; name: string } {
  const row = db
    .prepare(
      `SELECT source.id AS sourceId, source.sha256, source.name FROM document
       JOIN source ON source.id = document.source_id WHERE document.id = ?`,
    )
    .get(id);
  if (!row) throw new AppError('not-found', { noun: 'document', id });
  return row as { sourceId: string; sha256: string; name: string };
}

/** The normalised text that all offsets count in. Throws `not-found`. */
export function getDocumentText(db: LibraryDatabase, id: string): string {
  getDocumentSource(db, id);
  const rows = db.prepare('SELECT text FROM text_chunk WHERE document_id = ? ORDER BY seq').all(id) as {
    text: string;
  }[];
  return rows.map((row) => row.text).join('');
}

/** A page's runs, cut into words: six numbers each, see ExtractedPage. Throws `not-found`. */
export function getPageRuns(db: LibraryDatabase, id: string, pageIndex: number): number[] {
  const row = db
    .prepare('SELECT runs, start, "end" FROM page WHERE document_id = ? AND page_index = ?')
    .get(id, pageIndex) as { runs: Buffer; start: number; end: number } | undefined;
  if (!row) throw new AppError('not-found', { noun: 'page', id: `${id}/${pageIndex}` });
  const runs = new Float64Array(new Uint8Array(row.runs).buffer);
  return wordRuns(runs, getDocumentText(db, id).slice(row.start, row.end), row.start);
}

/** The 1-based page that an offset stands on. */
export function pageOfOffset(db: LibraryDatabase, id: string, offset: number): number {
  return pageFinder(db, id)(offset);
}

/** The same for many offsets of one document. */
export function pageFinder(db: LibraryDatabase, id: string): (offset: number) => number {
  const page = db
    .prepare('SELECT page_index FROM page WHERE document_id = ? AND start <= ? ORDER BY page_index DESC LIMIT 1')
    .pluck();
  return (offset) => Number(page.get(id, offset) ?? 0) + 1;
}
