/** Rows as SQLite gives and takes them. Table and column names come from this code only, never from input. */
import type { LibraryDatabase } from './database.ts';

export type SqlValue = string | number | null;
export type Row = Record<string, SqlValue>;

/** Tables whose rows people change; each has a text `id`, and every change of one is kept in history. */
export const undoableTables = [
  'source',
  'document',
  'trial',
  'reference',
  'project',
  'outcome',
  'project_item',
  'search',
  'search_source',
  'tag',
  'suggestion_rejection',
  'grade',
  'card',
  'card_field',
  'exemption',
  'document_version',
  'anchor_review',
  'correction',
  'screening',
  'screening_decision',
  'full_text',
  'trial_link',
  'reference_merge',
  'reference_apart',
  'table_edit',
  'marker_binding',
  'study',
  'study_result',
  'appraisal',
  'analysis',
  'cost_note',
] as const;
export type UndoableTable = (typeof undoableTables)[number];

const quoted = (name: string) => `"${name}"`;

/** A bulk change asks the same thing ten thousand times; to prepare it anew takes longer than to do it. */
const prepared = new WeakMap<LibraryDatabase, Map<string, ReturnType<LibraryDatabase['prepare']>>>();

function statement(db: LibraryDatabase, sql: string) {
  const known = prepared.get(db) ?? new Map();
  prepared.set(db, known);
  const found = known.get(sql) ?? db.prepare(sql);
  known.set(sql, found);
  return found;
}

export function findRow(db: LibraryDatabase, table: UndoableTable, id: string): Row | null {
  return (statement(db, `SELECT * FROM ${quoted(table)} WHERE id = ?`).get(id) as Row | undefined) ?? null;
}

/** Whether it is there, without reading what it holds, which may be long. */
export function hasRow(db: LibraryDatabase, table: UndoableTable, id: string): boolean {
  return statement(db, `SELECT 1 FROM ${quoted(table)} WHERE id = ?`).get(id) !== undefined;
}

export function insertRow(db: LibraryDatabase, table: string, row: Row): void {
  const names = Object.keys(row);
  const marks = names.map(() => '?').join(', ');
  statement(db, `INSERT INTO ${quoted(table)} (${names.map(quoted).join(', ')}) VALUES (${marks})`).run(
    Object.values(row),
  );
}

export function updateRow(db: LibraryDatabase, table: UndoableTable, id: string, patch: Row): void {
  const sets = Object.keys(patch).map((name) => `${quoted(name)} = ?`);
  statement(db, `UPDATE ${quoted(table)} SET ${sets.join(', ')} WHERE id = ?`).run([...Object.values(patch), id]);
}

export function deleteRow(db: LibraryDatabase, table: UndoableTable, id: string): void {
  statement(db, `DELETE FROM ${quoted(table)} WHERE id = ?`).run(id);
}

/** A further condition that leaves only rows of these ids, and its value; none where no ids are given. */
export function amongIds(column: string, ids: readonly string[] | undefined): [condition: string, values: string[]] {
  return ids ? [`AND ${column} IN (SELECT value FROM json_each(?))`, [JSON.stringify(ids)]] : ['', []];
}

/** The greatest id of each table. */
export function latestIds(db: LibraryDatabase): string[] {
  const greatest = ['history', ...undoableTables].map((table) => `SELECT max(id) AS id FROM ${quoted(table)}`);
  return db
    .prepare(`SELECT id FROM (${greatest.join(' UNION ALL ')}) WHERE id IS NOT NULL`)
    .pluck()
    .all() as string[];
}
