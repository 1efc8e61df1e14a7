/** What a mark is about, and who last had a hand in it. */
import type { LibraryDatabase } from '../database.ts';
import { type Mark, markTables } from './marks.ts';

/** What it is about, by its name; null where the library does not have that. */
export function titleOf(db: LibraryDatabase, { kind, row }: Mark): string | null {
  if (kind === 'search') return String(row.source);
  const [sql, id] = {
    tag: ['SELECT title FROM document WHERE id = ?', row.document_id],
    rejection: ['SELECT title FROM document WHERE id = ?', row.document_id],
    grade: ['SELECT name FROM outcome WHERE id = ?', row.outcome_id],
    appraisal: ['SELECT name FROM study WHERE id = ?', row.study_id],
    decision: ["SELECT json_extract(csl, '$.title') FROM reference WHERE id = ?", row.reference_id],
  }[kind];
  return (db.prepare(String(sql)).pluck().get(id) as string | null | undefined) ?? null;
}

/** By history where it tells of the row, otherwise who made it. */
export function lastHand(db: LibraryDatabase, { kind, row }: Mark): { person: string; at: string } {
  // Nobody but the one who decided writes a decision, and there may be tens of thousands.
  const told =
    kind === 'decision'
      ? undefined
      : (db
          .prepare(
            `SELECT person.name AS person, history.at FROM change JOIN history ON history.seq = change.history_seq
       JOIN person ON person.id = history.person_id
       WHERE change.table_name = ? AND change.row_id = ? AND history.undone_at IS NULL
         AND history.action <> 'packet.merge' ORDER BY history.seq DESC LIMIT 1`,
          )
          .get(markTables[kind], row.id) as { person: string; at: string } | undefined);
  if (told) return told;
  const person = db
    .prepare('SELECT name FROM person WHERE id = ?')
    .pluck()
    .get(row.updated_by ?? row.created_by);
  return { person: String(person ?? ''), at: String(row.updated_at ?? row.created_at) };
}
