/** Looks at how much stands in a stranger's file before any of it is taken into memory. */
import { AppError } from '../../../shared/errors.ts';
import type { LibraryDatabase } from '../database.ts';

/** More marks than a panel makes in a year. */
const mostRows = 200_000;

/** Table → its columns that may be long, and how many bytes they may have in one row. */
const longest: Record<string, [columns: string[], limit: number]> = {
  meta: [['key', 'value'], 64_000_000],
  person: [['id', 'name'], 4000],
  tag: [['id', 'label', 'comment', 'quote', 'prefix', 'suffix', 'created_at', 'updated_at'], 400_000],
  suggestion_rejection: [['id', 'element', 'created_at'], 4000],
  search: [['id', 'source', 'platform', 'searched_on', 'strategy', 'limits', 'searcher'], 600_000],
  screening_decision: [['id', 'decision', 'reason', 'updated_at'], 8000],
  grade: [['id', 'judgements', 'effect', 'comment', 'updated_at'], 6_000_000],
  appraisal: [['id', 'tool', 'tool_version', 'variant', 'answers', 'decisions', 'note'], 9_000_000],
  appraisal_tool: [['id', 'content'], 2_000_000],
  history: [['id', 'action', 'params'], 1_000_000],
};

/** Throws `file-hostile` naming the table. */
export function checkSizes(db: LibraryDatabase, path: string): void {
  for (const [table, [columns, limit]] of Object.entries(longest)) {
    // An older packet lacks tables and columns that came later.
    const known = db.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table) as string[];
    const there = columns.filter((column) => known.includes(column));
    if (there.length === 0) continue;
    const size = there.map((column) => `octet_length(${column})`).join(' + ');
    const found = db.prepare(`SELECT count(*) AS rows, max(${size}) AS size FROM ${table}`).get() as {
      rows: number;
      size: number | null;
    };
    if (found.rows > mostRows || (found.size ?? 0) > limit) {
      throw new AppError('file-hostile', { file: path, reason: `size: ${table}` });
    }
  }
}
