/** Counts what became of each table's rows. */
import type { SalvageReport } from '../../../shared/contract/library.ts';
import type { LibraryDatabase } from '../database.ts';

type Counts = ReadonlyMap<string, number>;

export interface Tally {
  read(table: string): void;
  lost(counts: Counts): void;
  rebuilt(counts: Counts): void;
  madeUp(counts: Counts): void;
  /** Rows read so far. */
  total(): number;
  /** As the new library has them now. */
  tables(db: LibraryDatabase): SalvageReport['tables'];
}

export function createTally(tables: readonly string[]): Tally {
  let total = 0;
  const sums = {
    lost: new Map<string, number>(),
    rebuilt: new Map<string, number>(),
    madeUp: new Map<string, number>(),
  };
  const adder = (sum: Map<string, number>) => (counts: Counts) => {
    for (const [table, count] of counts) sum.set(table, (sum.get(table) ?? 0) + count);
  };
  return {
    read() {
      total++;
    },
    lost: adder(sums.lost),
    rebuilt: adder(sums.rebuilt),
    madeUp: adder(sums.madeUp),
    total: () => total,
    tables: (db) =>
      tables.map((table) => {
        const madeUp = sums.madeUp.get(table) ?? 0;
        const count = Number(db.prepare(`SELECT count(*) FROM "${table}"`).pluck().get());
        return {
          table,
          read: count - madeUp,
          rebuilt: sums.rebuilt.get(table) ?? 0,
          madeUp,
          lost: sums.lost.get(table) ?? 0,
        };
      }),
  };
}
