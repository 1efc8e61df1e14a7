/** Finds rows that are not as they were written, and rows that are gone. */
import type { LibraryDatabase } from './database.ts';
import { hasSeals, rowKey, rowSeal, type SealedTable, sealedTables } from './seals.ts';

export interface BrokenSeal {
  table: string;
  key: string;
  kind: 'changed' | 'missing';
}

/** Rows that are read at once: nothing else runs meanwhile. */
const rowsAStep = 500;

/** Yields after each step; a table that cannot be read to its end is told to `unreadable`. Nothing in older libraries. */
export function* brokenSeals(
  db: LibraryDatabase,
  unreadable: (table: string, error: unknown) => void,
): Generator<BrokenSeal[]> {
  if (!hasSeals(db)) return;
  for (const table of sealedTables(db)) {
    try {
      yield* changedRows(db, table);
      yield missingRows(db, table);
    } catch (error) {
      unreadable(table.name, error);
    }
  }
}

function* changedRows(db: LibraryDatabase, table: SealedTable): Generator<BrokenSeal[]> {
  const key = table.key.map((column) => `"${column}"`).join(', ');
  const read = db.prepare(
    `SELECT ${rowKey(table)} AS row_key, ${rowSeal(table)} AS now,
       (SELECT hash FROM seal WHERE table_name = '${table.name}' AND row_key = ${rowKey(table)}) AS hash, ${key}
     FROM "${table.name}" WHERE ? OR (${key}) > (${table.key.map(() => '?').join(', ')})
     ORDER BY ${key} LIMIT ${rowsAStep}`,
  );
  let last: Record<string, unknown> | null = null;
  for (;;) {
    const before: Record<string, unknown> | null = last;
    const rows = read.all(before ? 0 : 1, ...table.key.map((column) => before?.[column] ?? null)) as Record<
      string,
      unknown
    >[];
    yield rows
      .filter(({ now, hash }) => !Buffer.isBuffer(hash) || !hash.equals(now as Buffer))
      .map(({ row_key: rowKeyText }) => ({ table: table.name, key: String(rowKeyText), kind: 'changed' }));
    if (rows.length < rowsAStep) return;
    last = rows.at(-1)!;
    // In a damaged tree the order may break; going back would never end.
    if (before && table.key.every((column) => before[column] === last?.[column])) throw new Error('rows out of order');
  }
}

function missingRows(db: LibraryDatabase, table: SealedTable): BrokenSeal[] {
  const rows = db
    .prepare(
      `SELECT row_key FROM seal WHERE table_name = ? AND row_key NOT IN (SELECT ${rowKey(table)} FROM "${table.name}")`,
    )
    .pluck()
    .all(table.name) as string[];
  return rows.map((key) => ({ table: table.name, key, kind: 'missing' }));
}
