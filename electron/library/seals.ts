/**
 * A seal is a short hash of one row, kept beside it by triggers of the connection that writes. SQLite's own checks find a
 * broken tree, but not a letter that changed within a row; seals find that, and the row that is missing.
 */
import { createHash, hash as hashAtOnce } from 'node:crypto';
import type Database from 'better-sqlite3';
import { hasTable } from './has-table.ts';

type Handle = Database.Database;

/** What a table's rows are sealed by. */
export interface SealedTable {
  name: string;
  /** Columns of its key, which name the row in its seal. */
  key: string[];
  columns: string[];
}

/** Bytes and texts of files have a hash of their own, which goes into the seal instead. */
const ownHash: Record<string, string> = { source_chunk: 'bytes', text_chunk: 'text' };
/** The seals themselves, and what SQLite keeps for itself. */
const unsealed = /^(seal|sqlite_.*)$/;
const sealBytes = 8;

/** The tables of a library, but for those that hold no content of their own. */
export function sealedTables(db: Handle): SealedTable[] {
  const names = db
    .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' ORDER BY name")
    .pluck()
    .all() as string[];
  return names
    .filter((name) => !unsealed.test(name))
    .map((name) => {
      const columns = db.prepare('SELECT name, pk FROM pragma_table_info(?)').all(name) as {
        name: string;
        pk: number;
      }[];
      const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
      return {
        name,
        key: key.map((column) => column.name),
        columns: columns.map((column) => column.name).filter((column) => column !== ownHash[name]),
      };
    });
}

export function hasSeals(db: Handle): boolean {
  return hasTable(db, 'seal');
}

/** Gives a connection the function that makes seals. */
export function addSealFunction(db: Handle): void {
  db.function('row_seal', { varargs: true, deterministic: true }, (...values: unknown[]) => {
    if (!values.some((value) => Buffer.isBuffer(value))) {
      // Hashed in one call: a row in a bulk change has twenty columns, and each call costs more than its bytes.
      const told = values.map((value) => `${typeof value} ${String(value).length} ${value}`).join('');
      return hashAtOnce('sha256', told, 'buffer').subarray(0, sealBytes);
    }
    const hash = createHash('sha256');
    for (const value of values) {
      const isBytes = Buffer.isBuffer(value);
      const content = isBytes ? value : String(value);
      hash.update(`${isBytes ? 'bytes' : typeof value} ${content.length} `).update(content);
    }
    return hash.digest().subarray(0, sealBytes);
  });
}

/** From now on every row that this connection writes is sealed. */
export function keepSeals(db: Handle): void {
  for (const table of sealedTables(db)) {
    const put = `INSERT OR REPLACE INTO seal VALUES ('${table.name}', ${rowKey(table, 'NEW')}, ${rowSeal(table, 'NEW')})`;
    const drop = `DELETE FROM seal WHERE table_name = '${table.name}' AND row_key = ${rowKey(table, 'OLD')}`;
    const when = (verb: string, work: string) =>
      db.exec(
        `CREATE TEMP TRIGGER "${triggerName(table, verb)}" AFTER ${verb} ON main."${table.name}" BEGIN ${work}; END`,
      );
    when('INSERT', put);
    when('UPDATE', `${drop}; ${put}`);
    when('DELETE', drop);
  }
}

/** For the time of a change of the schema, which the triggers would not fit. */
export function stopSealing(db: Handle): void {
  const triggers = db.prepare("SELECT name FROM sqlite_temp_schema WHERE type = 'trigger'").pluck().all() as string[];
  for (const name of triggers) db.exec(`DROP TRIGGER temp."${name}"`);
}

/** Seals every row as it stands now. */
export function sealAll(db: Handle): void {
  db.exec('DELETE FROM seal');
  for (const table of sealedTables(db)) {
    db.exec(`INSERT INTO seal SELECT '${table.name}', ${rowKey(table)}, ${rowSeal(table)} FROM "${table.name}"`);
  }
}

export const rowSeal = ({ columns }: SealedTable, row?: 'NEW' | 'OLD') =>
  `row_seal(${columns.map((column) => place(column, row)).join(', ')})`;

/** One text for the whole key. */
export const rowKey = ({ key }: SealedTable, row?: 'NEW' | 'OLD') =>
  key.length === 1
    ? `CAST(${place(key[0]!, row)} AS TEXT)`
    : key.map((column) => place(column, row)).join(` || ':' || `);

const place = (column: string, row?: string) => (row ? `${row}."${column}"` : `"${column}"`);
const triggerName = ({ name }: SealedTable, verb: string) => `seal_${name}_${verb.toLowerCase()}`;
