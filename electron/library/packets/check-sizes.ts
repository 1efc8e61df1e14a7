/** Looks at how much stands in a stranger's file before any of it is taken into memory. */
import { AppError } from '../../../shared/errors.ts';
import type { LibraryDatabase } from '../database.ts';
import { hasTable } from '../has-table.ts';

/** More marks than a panel makes in a year. */
const mostRows = 200_000;
const textOf = (...columns: string[]) => columns.map((column) => `octet_length(${column})`).join(' + ');

/** Table → its longest row, in bytes, and how long it may be. */
const longest: Record<string, [size: string, limit: number]> = {
  meta: [textOf('key', 'value'), 64_000_000],
  person: [textOf('id', 'name'), 4000],
  tag: [textOf('id', 'label', 'comment', 'quote', 'prefix', 'suffix', 'created_at', 'updated_at'), 400_000],
  suggestion_rejection: [textOf('id', 'element', 'created_at'), 4000],
  search: [textOf('id', 'source', 'platform', 'searched_on', 'strategy', 'limits', 'searcher'), 600_000],
  screening_decision: [textOf('id', 'decision', 'reason', 'updated_at'), 8000],
  grade: [textOf('id', 'judgements', 'effect', 'comment', 'updated_at'), 6_000_000],
  history: [textOf('id', 'action', 'params'), 1_000_000],
};

/** Throws `file-hostile` naming the table. */
export function checkSizes(db: LibraryDatabase, path: string): void {
  for (const [table, [size, limit]] of Object.entries(longest)) {
    if (!hasTable(db, table)) continue; // of an older packet
    const found = db.prepare(`SELECT count(*) AS rows, max(${size}) AS size FROM ${table}`).get() as {
      rows: number;
      size: number | null;
    };
    if (found.rows > mostRows || (found.size ?? 0) > limit) {
      throw new AppError('file-hostile', { file: path, reason: `size: ${table}` });
    }
  }
}
