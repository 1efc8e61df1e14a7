/** What a person misses after a salvage, counted by kind: what is known to be gone, and where there may be more. */
import type { SalvageReport } from '../../../shared/contract/library.ts';
import { tableOfKind } from '../counted-tables.ts';
import type { LibraryDatabase } from '../database.ts';
import { hasTable } from '../has-table.ts';
import { hasSeals } from '../seals.ts';
import type { ReadingReport } from './read-rows.ts';

type Counts = ReadonlyMap<string, number>;
type Ids = Set<string>;

export interface LossCount {
  /** As the new library is now that nothing in it lacks anything: of the rows that were known, which are not there. */
  losses(rebuilt: Counts): SalvageReport['losses'];
}

/** To be asked for before rows are made up for others, or dropped. */
export function countLosses(db: LibraryDatabase, { lost, brokenTables }: ReadingReport): LossCount {
  const areSealsWhole = hasSeals(db) && !brokenTables.has('seal');
  const kinds = Object.entries(tableOfKind)
    .filter(([, table]) => hasTable(db, table))
    .map(([kind, table]) => {
      const read = idsOf(db, table);
      return { kind: kind as keyof typeof tableOfKind, table, read, known: read.union(sealedIds(db, table)) };
    });
  // An erased row is in history still: only where seals do not tell is history asked.
  if (!areSealsWhole) for (const { table, known } of kinds) for (const id of toldIds(db, table)) known.add(id);
  return {
    losses: (rebuilt) =>
      kinds.map(({ kind, table, read, known }) => {
        const now = idsOf(db, table);
        const kept = read.intersection(now);
        const missing = known.union(now).difference(kept).size;
        const unread = areSealsWhole ? 0 : (lost.get(table) ?? 0) - (rebuilt.get(table) ?? 0);
        const mayBeMore = !areSealsWhole && brokenTables.has(table);
        return { kind, read: kept.size, lost: Math.max(missing, unread), mayBeMore };
      }),
  };
}

const idsOf = (db: LibraryDatabase, table: string): Ids =>
  new Set(db.prepare(`SELECT id FROM "${table}"`).pluck().all() as string[]);

function sealedIds(db: LibraryDatabase, table: string): Ids {
  if (!hasSeals(db)) return new Set();
  return new Set(db.prepare('SELECT row_key FROM seal WHERE table_name = ?').pluck().all(table) as string[]);
}

/** Rows that were there after the last change that history tells of them. */
function toldIds(db: LibraryDatabase, table: string): Ids {
  const rows = db
    .prepare(
      `SELECT change.row_id, change.after IS NOT NULL FROM change JOIN history ON history.seq = change.history_seq
       WHERE change.table_name = ? AND history.undone_at IS NULL ORDER BY history.seq, change.seq`,
    )
    .raw()
    .all(table) as [string, number][];
  const last = new Map(rows);
  return new Set([...last].filter(([, isThere]) => isThere === 1).map(([id]) => id));
}
