/** History holds every column that people changed: rows that are gone or broken are made again from it. */
import type { LibraryDatabase } from '../database.ts';
import { deleteRow, findRow, insertRow, type Row, type UndoableTable, undoableTables } from '../row.ts';

interface Told {
  table: UndoableTable;
  id: string;
  /** Null where the row was taken back; undefined columns were never told. */
  row: Row | null;
  /** The making of the row was read as well, so that nothing of it lacks. */
  isWhole: boolean;
}

/**
 * Brings rows that are missing, broken (`isBroken`) or of an uncertain time (`isUncertain`) to what history says they
 * are, and answers how many by table. A row that history does not know whole stays as it is.
 */
export function mendFromHistory(
  db: LibraryDatabase,
  isBroken: (table: string, row: Row) => boolean,
  isUncertain: (table: string, id: string) => boolean,
): Map<string, number> {
  const rebuilt = new Map<string, number>();
  for (const { table, id, row, isWhole } of tellRows(db)) {
    if (!isWhole) continue;
    const now = findRow(db, table, id);
    const wanted = now === null || isUncertain(table, id) || isBroken(table, now);
    if (!wanted || (now === null && row === null)) continue;
    if (row !== null && now !== null && isSame(row, now)) continue;
    if (now !== null) deleteRow(db, table, id);
    if (row !== null && tryInsert(db, table, row)) rebuilt.set(table, (rebuilt.get(table) ?? 0) + 1);
    else if (now !== null && row !== null) tryInsert(db, table, now);
  }
  return rebuilt;
}

function tellRows(db: LibraryDatabase): Iterable<Told> {
  const told = new Map<string, Told>();
  const changes = db.prepare(
    `SELECT change.* FROM change JOIN history ON history.seq = change.history_seq
     WHERE history.undone_at IS NULL ORDER BY history.seq, change.seq`,
  );
  for (const change of changes.iterate() as Iterable<Row>) {
    const table = undoableTables.find((name) => name === change.table_name);
    const before = parseRow(change.before);
    const after = parseRow(change.after);
    if (!table || before === undefined || after === undefined) continue;
    const id = String(change.row_id);
    const key = `${table} ${id}`;
    const known = told.get(key);
    if (after === null) told.set(key, { table, id, row: null, isWhole: true });
    else if (before === null) told.set(key, { table, id, row: after, isWhole: true });
    else told.set(key, { table, id, row: { ...known?.row, ...after }, isWhole: known?.row != null && known.isWhole });
  }
  return told.values();
}

/** Undefined where it is no row. */
function parseRow(json: unknown): Row | null | undefined {
  if (json === null) return null;
  try {
    const value: unknown = JSON.parse(String(json));
    return typeof value === 'object' && value !== null ? (value as Row) : undefined;
  } catch {
    return undefined;
  }
}

const isSame = (told: Row, now: Row) => Object.entries(told).every(([name, value]) => now[name] === value);

/** False where the table does not take it: a column broke in history as well. */
function tryInsert(db: LibraryDatabase, table: UndoableTable, row: Row): boolean {
  try {
    insertRow(db, table, row);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && /^SQLITE_(CONSTRAINT|ERROR)/.test(String(error.code)))
      return false;
    throw error;
  }
}
