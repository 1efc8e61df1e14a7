/**
 * What erasing a trial's or a reference's raw record changes: the files it came in and its raw text, where contact names
 * stand. What was read from it, and from the other records of those files, stays.
 */
import type { LibraryDatabase } from '../database.ts';
import { hasTable } from '../has-table.ts';
import type { Edit } from './row-edits.ts';

export interface RecordSource {
  id: string;
  sha256: string;
}

const links = {
  trial: { table: 'trial_snapshot', column: 'trial_id' },
  reference: { table: 'reference_source', column: 'reference_id' },
};

/**
 * A reference is told by the records of those that were merged into it as well: here, or since (`merged`), where the file
 * is a backup from before.
 */
export function recordIds(
  db: LibraryDatabase,
  kind: 'trial' | 'reference',
  id: string,
  merged: readonly string[] = [],
): string[] {
  const known = hasTable(db, 'reference_merge') && kind === 'reference';
  const own = known ? db.prepare('SELECT id FROM reference_merge WHERE main_id = ?').pluck().all(id) : [];
  return [...new Set([id, ...(own as string[]), ...merged])];
}

/** The files that told of a record, newest first. */
export function recordSources(
  db: LibraryDatabase,
  kind: 'trial' | 'reference',
  ids: readonly string[],
): RecordSource[] {
  const { table, column } = links[kind];
  return db
    .prepare(
      `SELECT DISTINCT source.id, source.sha256 FROM ${table} JOIN source ON source.id = source_id
       WHERE ${column} IN (SELECT value FROM json_each(?)) ORDER BY imported_at DESC, source.id DESC`,
    )
    .all(JSON.stringify(ids)) as RecordSource[];
}

/** How many other records came in the same files. */
export function countRecordsBeside(db: LibraryDatabase, kind: 'trial' | 'reference', id: string): number {
  const { table, column } = links[kind];
  // Without the plus SQLite goes through the rows, which hold the raw records, where an index of the two columns is enough.
  const own = '(SELECT value FROM json_each(@ids))';
  return db
    .prepare(
      `SELECT count(DISTINCT ${column}) FROM ${table} WHERE ${column} NOT IN ${own}
       AND +source_id IN (SELECT source_id FROM ${table} WHERE ${column} IN ${own})`,
    )
    .pluck()
    .get({ ids: JSON.stringify(recordIds(db, kind, id)) }) as number;
}

export function* recordEdits(
  kind: 'trial' | 'reference',
  ids: readonly string[],
  sources: RecordSource[],
): Generator<Edit> {
  for (const source of sources) {
    yield { place: 'file', sql: "UPDATE source_chunk SET bytes = x'' WHERE source_id = ?", values: [source.id] };
  }
  for (const id of kind === 'reference' ? ids : []) {
    yield { place: 'raw', sql: "UPDATE reference_source SET raw = '' WHERE reference_id = ?", values: [id] };
  }
}
