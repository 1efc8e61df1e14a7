/** What the seals of a damaged library say of the rows that were read of it. */
import type { VerifyReport } from '../../../shared/contract/library.ts';
import { brokenSeals } from '../check-seals.ts';
import type { LibraryDatabase } from '../database.ts';
import { hasSeals, rowKey, sealedTables } from '../seals.ts';

/** Rows that are not as they were written, each with its problem, by table and key. */
export async function findChanged(
  db: LibraryDatabase,
  step: () => Promise<void>,
): Promise<Map<string, VerifyReport['problems'][number]>> {
  const changed = new Map<string, VerifyReport['problems'][number]>();
  const unreadable = (_table: string, error: unknown) => {
    throw error;
  };
  if (!hasSeals(db)) return changed;
  // A row that has no seal may have lost it: only one that says something else is believed.
  const isSealed = db.prepare('SELECT 1 FROM seal WHERE table_name = ? AND row_key = ?');
  for (const broken of brokenSeals(db, unreadable)) {
    for (const { table, key, kind } of broken) {
      if (kind === 'missing' || isSealed.get(table, key) === undefined) continue;
      const place = `${table} ${key}`;
      changed.set(place, { code: 'row-changed', place, message: 'differed from what was written' });
    }
    await step();
  }
  return changed;
}

/** Rows that had a seal and are gone, by table. */
export function countMissing(db: LibraryDatabase, tables: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  if (!hasSeals(db)) return counts;
  for (const table of sealedTables(db).filter(({ name }) => tables.includes(name))) {
    const missing = db
      .prepare(
        `SELECT count(*) FROM seal WHERE table_name = ?
         AND row_key NOT IN (SELECT ${rowKey(table)} FROM "${table.name}")`,
      )
      .pluck()
      .get(table.name);
    if (Number(missing) > 0) counts.set(table.name, Number(missing));
  }
  return counts;
}
