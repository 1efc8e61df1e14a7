/** The search log of a project, and the files of references that came from each search. */
import type { SearchFile, SearchLogEntry } from '../../shared/contract/projects.ts';
import { AppError } from '../../shared/errors.ts';
import type { LibraryDatabase } from './database.ts';

const searchQuery = `SELECT search.id, project_id AS projectId, kind, source, platform, searched_on AS searchedOn, strategy,
    limits, hits, searcher, person.name AS person
  FROM search JOIN person ON person.id = search.created_by WHERE search.removed_at IS NULL`;

type Counts = Pick<SearchLogEntry, 'files' | 'records' | 'references'>;

/** By date. */
export function listSearches(db: LibraryDatabase, projectId: string): SearchLogEntry[] {
  const counts = countsBySearch(db, projectId);
  const rows = db.prepare(`${searchQuery} AND project_id = ? ORDER BY searched_on, search.id`).all(projectId);
  return (rows as Omit<SearchLogEntry, keyof Counts>[]).map((row) => ({
    ...row,
    ...(counts.get(row.id) ?? { files: 0, records: 0, references: 0 }),
  }));
}

/** Throws `not-found`. */
export function getSearch(db: LibraryDatabase, id: string): SearchLogEntry {
  const row = db.prepare(`${searchQuery} AND search.id = ?`).get(id) as SearchLogEntry | undefined;
  const found = row && listSearches(db, row.projectId).find((search) => search.id === id);
  if (!found) throw new AppError('not-found', { noun: 'search', id });
  return found;
}

/** A record that a file tells twice counts twice, as its source counted it. */
function countsBySearch(db: LibraryDatabase, projectId: string): Map<string, Counts> {
  const ofProject = 'SELECT id FROM search WHERE project_id = ? AND removed_at IS NULL';
  const files = db
    .prepare(
      `SELECT search_id AS id, count(*) AS files FROM source
       WHERE search_id IN (${ofProject}) AND removed_at IS NULL GROUP BY search_id`,
    )
    .all(projectId) as { id: string; files: number }[];
  if (files.length === 0) return new Map();
  // Through the index alone: the rows hold the raw records, which take long to walk.
  const told = db
    .prepare(
      `SELECT source.search_id AS id, count(*) AS records, count(DISTINCT coalesce(merge.main_id, rs.reference_id)) AS "references"
       FROM reference_source rs INDEXED BY reference_source_by_reference CROSS JOIN source ON source.id = rs.source_id
         LEFT JOIN reference_merge merge ON merge.id = rs.reference_id
       WHERE source.search_id IN (${ofProject}) AND source.removed_at IS NULL
         AND EXISTS (SELECT 1 FROM reference
           WHERE reference.id = coalesce(merge.main_id, rs.reference_id) AND reference.removed_at IS NULL)
       GROUP BY source.search_id`,
    )
    .all(projectId) as { id: string; records: number; references: number }[];
  const byId = new Map(told.map((row) => [row.id, row]));
  return new Map(
    files.map(({ id, files: count }) => {
      const { records = 0, references = 0 } = byId.get(id) ?? {};
      return [id, { files: count, records, references }];
    }),
  );
}

/** In the order of import. */
export function listSearchFiles(db: LibraryDatabase, projectId: string): SearchFile[] {
  const rows = db
    .prepare(
      `SELECT source.id AS sourceId, source.name, source.imported_at AS importedAt, told.records, search.id AS searchId,
         search.project_id IS NOT NULL AND search.project_id <> @projectId AS isElsewhere
       FROM (SELECT source_id, count(*) AS records FROM reference_source INDEXED BY reference_source_by_reference
             GROUP BY +source_id) told
         JOIN source ON source.id = told.source_id
         LEFT JOIN search ON search.id = source.search_id AND search.removed_at IS NULL
       WHERE source.removed_at IS NULL ORDER BY source.imported_at, source.id`,
    )
    .all({ projectId }) as (Omit<SearchFile, 'isElsewhere'> & { isElsewhere: number })[];
  return rows.map((row) => ({ ...row, isElsewhere: row.isElsewhere === 1 }));
}

/** The search of any project that a file came from; null where nobody said, or where that search was removed. */
export function findSearchOfSource(db: LibraryDatabase, sourceId: string): string | null {
  const id = db
    .prepare(
      `SELECT search.id FROM source JOIN search ON search.id = source.search_id
       WHERE source.id = ? AND search.removed_at IS NULL`,
    )
    .pluck()
    .get(sourceId);
  return (id as string | undefined) ?? null;
}
