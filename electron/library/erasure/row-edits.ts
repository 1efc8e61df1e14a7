/** Goes through all rows that can hold what is erased, and through what history keeps of them. */
import type { ErasurePlace } from '../../../shared/contract/erasures.ts';
import type { LibraryDatabase } from '../database.ts';
import { rowsAStep } from '../in-steps.ts';
import type { Row, SqlValue, UndoableTable } from '../row.ts';
import { erasableColumns, placeOfColumn } from './erasable-columns.ts';

/** One statement of an erasure. `place` is null for what belongs to another edit and is not counted by itself. */
export interface Edit {
  place: ErasurePlace | null;
  sql: string;
  values: (SqlValue | Uint8Array)[];
}

/** Null where there was nothing to edit. */
export type EditStep = Edit | null;

/** The columns of a row that are to change; `row` holds some or all of its erasable columns. */
export type RowEditor = (table: UndoableTable, id: string, row: Row) => { patch: Row; place?: ErasurePlace };

export interface StoredChange {
  historySeq: number;
  seq: number;
  personId: string;
  table: UndoableTable;
  id: string;
  before: Row | null;
  after: Row | null;
}

export function* eachChange(db: LibraryDatabase): Generator<StoredChange> {
  const read = db.prepare(
    `SELECT history_seq, change.seq, person_id, table_name, row_id, before, after FROM change
     JOIN history ON history.seq = history_seq WHERE (history_seq, change.seq) > (?, ?)
     ORDER BY history_seq, change.seq LIMIT ${rowsAStep}`,
  );
  const parsed = (value: SqlValue | undefined): Row | null => (value ? JSON.parse(String(value)) : null);
  let rows = read.all(-1, -1) as Row[];
  while (rows.length > 0) {
    for (const row of rows) {
      yield {
        historySeq: Number(row.history_seq),
        seq: Number(row.seq),
        personId: String(row.person_id),
        table: row.table_name as UndoableTable,
        id: String(row.row_id),
        before: parsed(row.before),
        after: parsed(row.after),
      };
    }
    const last = rows.at(-1)!;
    rows = read.all(last.history_seq, last.seq) as Row[];
  }
}

/** The erasable columns of every row, removed ones too. */
export function* eachErasableRow(db: LibraryDatabase): Generator<{ table: UndoableTable; id: string; row: Row }> {
  for (const table of Object.keys(erasableColumns) as UndoableTable[]) {
    const names = Object.keys(erasableColumns[table]!);
    const columns = names.map((name) => `"${name}"`).join(', ');
    const read = db.prepare(`SELECT id, ${columns} FROM "${table}" WHERE id > ? ORDER BY id LIMIT ${rowsAStep}`);
    let rows = read.all('') as Row[];
    while (rows.length > 0) {
      for (const { id, ...row } of rows) yield { table, id: String(id), row };
      rows = read.all(rows.at(-1)!.id) as Row[];
    }
  }
}

/** Edits of rows, of the changes that history keeps of them, and of the words of its sentences. */
export function* rowEdits(
  db: LibraryDatabase,
  editor: RowEditor,
  replaceParam: (text: string, seq: number) => string,
): Generator<EditStep> {
  for (const { table, id, row } of eachErasableRow(db)) {
    const { patch, place } = editor(table, id, row);
    const names = Object.keys(patch);
    yield null;
    if (names.length === 0) continue;
    const sets = names.map((name) => `"${name}" = ?`).join(', ');
    const values = [...Object.values(patch), id];
    yield {
      place: place ?? placeOfColumn(table, names[0]!),
      sql: `UPDATE "${table}" SET ${sets} WHERE id = ?`,
      values,
    };
  }
  yield* changeEdits(db, editor);
  const entries = db.prepare('SELECT seq, params FROM history').all() as { seq: number; params: string }[];
  for (const { seq, params } of entries) {
    yield null;
    const words = Object.entries(JSON.parse(params) as Record<string, string | number>);
    const edited = JSON.stringify(
      Object.fromEntries(words.map(([key, word]) => [key, typeof word === 'string' ? replaceParam(word, seq) : word])),
    );
    if (edited === params) continue;
    yield { place: 'history', sql: 'UPDATE history SET params = ? WHERE seq = ?', values: [edited, seq] };
  }
}

function* changeEdits(db: LibraryDatabase, editor: RowEditor): Generator<EditStep> {
  for (const { historySeq, seq, table, id, before, after } of eachChange(db)) {
    yield null;
    const edited = [before, after].map((row) => {
      if (row === null) return { row: null, isEdited: false };
      const { patch } = editor(table, id, row);
      return { row: JSON.stringify({ ...row, ...patch }), isEdited: Object.keys(patch).length > 0 };
    });
    if (edited.every(({ isEdited }) => !isEdited)) continue;
    yield {
      place: 'history',
      sql: 'UPDATE change SET before = ?, after = ? WHERE history_seq = ? AND seq = ?',
      values: [edited[0]!.row, edited[1]!.row, historySeq, seq],
    };
  }
}
