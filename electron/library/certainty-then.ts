/** What certainty a grade had before and after an entry of the log. */
import type { HistoryChange } from '../../shared/contract/history.ts';
import { type Certainty, certainty } from '../../shared/grade/certainty.ts';
import type { LibraryDatabase } from './database.ts';
import type { StoredChange } from './history.ts';
import { findRow, type Row, type SqlValue } from './row.ts';

const columns = ['design', 'uses_robins_i', 'judgements'] as const;

/** The certainty as a field, its level from 1 to 4; null where the change left it as it was. */
export function certaintyField(
  db: LibraryDatabase,
  { table, id, before, after }: StoredChange,
  seq: number,
): HistoryChange['fields'][number] | null {
  if (table !== 'grade') return null;
  const sides = [before, after].map((side) => side && levelOf(wholeRow(db, id, side, seq)));
  const [was = null, is = null] = sides.map((level) => (level === null ? null : String(level)));
  return was === is ? null : { path: 'certainty', before: was, after: is };
}

/** A change keeps only what it changed: the rest stood as the next change found it, or as it stands. */
function wholeRow(db: LibraryDatabase, id: string, side: Row, seq: number): Row {
  const next = db
    .prepare(
      `SELECT json_extract(change.before, '$.' || ?) FROM change JOIN history ON history.seq = change.history_seq
       WHERE table_name = 'grade' AND row_id = ? AND history_seq > ? AND undone_at IS NULL
         AND json_type(change.before, '$.' || ?) IS NOT NULL ORDER BY history_seq LIMIT 1`,
    )
    .pluck();
  const now = findRow(db, 'grade', id);
  const valueThen = (column: string) =>
    side[column] ?? (next.get(column, id, seq, column) as SqlValue | undefined) ?? now?.[column] ?? null;
  return Object.fromEntries(columns.map((column) => [column, valueThen(column)]));
}

function levelOf({ design, uses_robins_i, judgements }: Row): Certainty['level'] | null {
  if (typeof judgements !== 'string') return null;
  return certainty({
    design: design === 'observational' ? 'observational' : 'rct',
    usesRobinsI: uses_robins_i === 1,
    judgements: JSON.parse(judgements),
  }).level;
}
