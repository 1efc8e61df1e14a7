/** The search log of a project, and the files of references that came from each search. */
import type { SearchFile, SearchLogEntry } from '../../shared/contract/projects.ts';
import { AppError } from '../../shared/errors.ts';
import type { ChangeWriter } from './command.ts';
import type { LibraryDatabase } from './database.ts';
import { searchSourceRow } from './sources.ts';

const searchQuery = `SELECT search.id, project_id AS projectId, kind, source, platform, searched_on AS searchedOn, strategy,
    limits, hits, searcher, person.name AS person
  FROM search JOIN person ON person.id = search.created_by WHERE search.removed_at IS NULL`;

type Counts = Pick<SearchLogEntry, 'files' | 'records' | 'references' | 'trials'>;
const noCounts: Counts = { files: 0, records: 0, references: 0, trials: 0 };

/** By date. */
export function listSearches(db: LibraryDatabase, projectId: string): SearchLogEntry[] {
  const counts = countsBySearch(db, projectId);
  const rows = db.prepare(`${searchQuery} AND project_id = ? ORDER BY searched_on, search.id`).all(projectId);
  return (rows as Omit<SearchLogEntry, keyof Counts>[]).map((row) => ({ ...row, ...noCounts, ...counts.get(row.id) }));
}

/** Throws `not-found`. */
export function getSearch(db: LibraryDatabase, id: string): SearchLogEntry {
  const row = db.prepare(`${searchQuery} AND search.id = ?`).get(id) as SearchLogEntry | undefined;
  const found = row && listSearches(db, row.projectId).find((search) => search.id === id);
  if (!found) throw new AppError('not-found', { noun: 'search', id });
  return found;
}

/** What stands of a project's searches and their files. */
const boundFiles = `FROM search JOIN search_source bound ON bound.search_id = search.id
    JOIN source ON source.id = bound.source_id AND source.removed_at IS NULL
  WHERE search.project_id = ? AND search.removed_at IS NULL`;

function countsBySearch(db: LibraryDatabase, projectId: string): Map<string, Partial<Counts> & { id: string }> {
  const byId = new Map<string, Partial<Counts> & { id: string }>();
  const add = (rows: unknown[]) => {
    for (const row of rows as { id: string }[]) byId.set(row.id, { ...byId.get(row.id), ...row });
  };
  add(db.prepare(`SELECT search.id, count(*) AS files ${boundFiles} GROUP BY search.id`).all(projectId));
  if (byId.size === 0) return byId;
  add(countReferences(db, projectId));
  add(
    db
      .prepare(
        `SELECT told.id, count(*) AS trials FROM (SELECT search.id, bound.source_id ${boundFiles}) told
           JOIN trial_snapshot snapshot ON snapshot.source_id = told.source_id
           JOIN trial ON trial.id = snapshot.trial_id AND trial.removed_at IS NULL
         GROUP BY told.id`,
      )
      .all(projectId),
  );
  return byId;
}

/** A record that a file tells twice counts twice, as its source counted it. */
function countReferences(db: LibraryDatabase, projectId: string): unknown[] {
  // Through the index alone: the rows hold the raw records, which take long to walk.
  return db
    .prepare(
      `SELECT bound.search_id AS id, count(*) AS records, count(DISTINCT coalesce(merge.main_id, rs.reference_id)) AS "references"
       FROM reference_source rs INDEXED BY reference_source_by_reference
         CROSS JOIN (SELECT search.id AS search_id, bound.source_id ${boundFiles}) bound ON bound.source_id = rs.source_id
         LEFT JOIN reference_merge merge ON merge.id = rs.reference_id
       WHERE EXISTS (SELECT 1 FROM reference
           WHERE reference.id = coalesce(merge.main_id, rs.reference_id) AND reference.removed_at IS NULL)
       GROUP BY bound.search_id`,
    )
    .all(projectId);
}

/** Files of references, then those of trial records, in the order of import, each with the project's search that it is bound to. */
export function listSearchFiles(db: LibraryDatabase, projectId: string): SearchFile[] {
  return db
    .prepare(
      `SELECT source.id AS sourceId, source.name, source.imported_at AS importedAt, sum(told.records) AS records,
         sum(told.trials) AS trials,
         (SELECT search.id FROM search_source bound JOIN search ON search.id = bound.search_id
          WHERE bound.source_id = source.id AND search.project_id = ? AND search.removed_at IS NULL) AS searchId
       FROM (SELECT source_id, count(*) AS records, 0 AS trials FROM reference_source INDEXED BY reference_source_by_reference
             GROUP BY +source_id
             UNION ALL SELECT source_id, count(*), count(*) FROM trial_snapshot GROUP BY source_id) told
         JOIN source ON source.id = told.source_id
       WHERE source.removed_at IS NULL GROUP BY source.id ORDER BY trials > 0, source.imported_at, source.id`,
    )
    .all(projectId) as SearchFile[];
}

interface Binding {
  sourceId: string;
  at: string;
  by: string;
}

/** Binds a file to a search of a project, or to none of it; what other projects say of the file stays theirs. */
export function bindFile(
  { db, write }: { db: LibraryDatabase; write: ChangeWriter },
  { projectId, searchId, ...bound }: Binding & { projectId: string; searchId: string | null },
): void {
  const row = searchId === null ? null : searchSourceRow({ ...bound, searchId });
  const known = db.prepare(`SELECT bound.id ${boundTo}`).pluck().all(bound.sourceId, projectId) as string[];
  for (const id of known) if (id !== row?.id) write.delete('search_source', id);
  if (row && !known.includes(String(row.id))) write.insert('search_source', row);
}
const boundTo = `FROM search_source bound JOIN search ON search.id = bound.search_id
  WHERE bound.source_id = ? AND search.project_id = ?`;

/** A file that is there already keeps the search that the project named for it first. */
export function bindKnownFile(
  { db, write }: { db: LibraryDatabase; write: ChangeWriter },
  bound: Binding & { searchId: string },
): void {
  const { projectId } = getSearch(db, bound.searchId);
  const standing = db.prepare(`SELECT 1 ${boundTo} AND search.removed_at IS NULL`).get(bound.sourceId, projectId);
  if (!standing) bindFile({ db, write }, { ...bound, projectId });
}
