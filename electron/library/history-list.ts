/** The log as a list: newest first, narrowed by what a person looks for. */
import type { HistoryChoices, HistoryEntry, HistoryList } from '../../shared/contract/history.ts';
import { AppError } from '../../shared/errors.ts';
import { fold } from '../../shared/text/fold.ts';
import type { LibraryDatabase } from './database.ts';
import { hasTable } from './has-table.ts';
import { entryFromRow, historyColumns } from './history.ts';
import { findRow, type Row, type SqlValue } from './row.ts';
import { withoutBlindDecision } from './screening/blind-entries.ts';

/**
 * With a project its own entries and the library's, without one every entry, as the person may see them who asks. Throws `not-found` for
 * the document, the outcome and for `before`.
 */
export function listHistory(db: LibraryDatabase, input: HistoryList, personId: string): HistoryEntry[] {
  const { where, values } = conditionsOf(db, input);
  const rows = db
    .prepare(
      `SELECT ${historyColumns} FROM history JOIN person ON person.id = history.person_id
       WHERE ${where.join(' AND ')} ORDER BY history.seq DESC`,
    )
    .iterate(...values) as IterableIterator<Row>;
  const wanted = fold(input.text ?? '').trim();
  const entries: HistoryEntry[] = [];
  for (const row of rows) {
    const entry = entryFromRow(withoutBlindDecision(db, row, personId));
    if (wanted && !fold(Object.values(entry.params).join(' ')).includes(wanted)) continue;
    entries.push(entry);
    if (entries.length === input.limit) break;
  }
  return entries;
}

function conditionsOf(db: LibraryDatabase, input: HistoryList): { where: string[]; values: SqlValue[] } {
  const where = ['(? IS NULL OR history.project_id IS NULL OR history.project_id = ?)'];
  const values: SqlValue[] = [input.projectId, input.projectId];
  const add = (condition: string, ...filled: SqlValue[]) => {
    where.push(condition);
    values.push(...filled);
  };
  if (input.person) add('person.name = ?', input.person);
  if (input.noun) add("substr(history.action, 1, instr(history.action, '.') - 1) = ?", input.noun);
  if (input.fromDay) add('history.at >= ?', input.fromDay);
  // A day ends before whatever sorts after all of its times.
  if (input.untilDay) add('history.at < ?', `${input.untilDay}U`);
  if (input.before) add('history.seq < ?', seqOf(db, input.before));
  if (input.documentId) add(...ofDocument(db, input.documentId));
  if (input.outcomeId) add(...ofOutcome(db, input.outcomeId));
  return { where, values };
}

function seqOf(db: LibraryDatabase, id: string): number {
  const seq = db.prepare('SELECT seq FROM history WHERE id = ?').pluck().get(id) as number | undefined;
  if (seq === undefined) throw new AppError('not-found', { noun: 'history', id });
  return seq;
}

/** What was done to a document: to its file, to the tags in it, and what projects decided about it. */
function ofDocument(db: LibraryDatabase, id: string): [condition: string, ...values: SqlValue[]] {
  const row = findRow(db, 'document', id);
  if (!row) throw new AppError('not-found', { noun: 'document', id });
  const condition = `EXISTS (SELECT 1 FROM change WHERE history_seq = history.seq AND (
    (table_name = 'document' AND row_id = ?) OR (table_name = 'source' AND row_id = ?)
    OR (table_name = 'tag' AND row_id IN (SELECT id FROM tag WHERE document_id = ?))
    OR (table_name = 'suggestion_rejection' AND row_id IN (SELECT id FROM suggestion_rejection WHERE document_id = ?))
    OR (table_name = 'project_item' AND row_id IN (SELECT id FROM project_item WHERE kind = 'document' AND item_id = ?))
  ))`;
  return [condition, id, row.source_id ?? null, id, id, id];
}

/** What was done to an outcome, to its grade and to how its results are put together. */
function ofOutcome(db: LibraryDatabase, id: string): [condition: string, ...values: SqlValue[]] {
  if (!findRow(db, 'outcome', id)) throw new AppError('not-found', { noun: 'outcome', id });
  const hanging = ['grade', 'analysis'].filter((table) => hasTable(db, table));
  const parts = [
    "(table_name = 'outcome' AND row_id = ?)",
    ...hanging.map((table) => `(table_name = '${table}' AND row_id IN (SELECT id FROM ${table} WHERE outcome_id = ?))`),
  ];
  return [
    `EXISTS (SELECT 1 FROM change WHERE history_seq = history.seq AND (${parts.join(' OR ')}))`,
    ...parts.map(() => id),
  ];
}

/** Everyone who did something, and everything that was worked on. */
export function historyChoices(db: LibraryDatabase): HistoryChoices {
  const people = db
    .prepare('SELECT DISTINCT person.name FROM history JOIN person ON person.id = history.person_id ORDER BY 1')
    .pluck()
    .all() as string[];
  const nouns = db
    .prepare("SELECT DISTINCT substr(action, 1, instr(action, '.') - 1) FROM history ORDER BY 1")
    .pluck()
    .all() as string[];
  return { people, nouns };
}
