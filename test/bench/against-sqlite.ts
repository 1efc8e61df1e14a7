/** What a list does with its rows, against the sqlite3 command line asked for the same rows of the same library. */
import { type BenchRow, cpuMs, isInstalled, ms, sqliteCpuMs } from './measure.ts';

const rounds = 5;
const wantedMs = 100;
/** The screen gives all rows with the counts of every filter beside them, sqlite3 only their ids. */
const bar = 0.3;

export interface ListWork {
  name: string;
  path: string;
  work: () => readonly unknown[];
  sql: string;
}

export function againstSqlite({ name, path, work, sql }: ListWork): BenchRow {
  const count = work().length;
  if (count === 0) throw new Error(`${name} leaves no rows`);
  const oursMs = Math.min(...Array.from({ length: rounds }, () => cpuMs(work)));
  const row = { name, ours: ms(oursMs) };
  const note = `processor time; ${count} rows${oursMs > wantedMs ? `, wanted: under ${wantedMs} ms` : ''}`;
  if (!isInstalled('sqlite3')) return { ...row, rival: 'not measured: install sqlite3', ratio: null, bar: null, note };
  const theirsMs = Math.min(...Array.from({ length: rounds }, () => sqliteCpuMs(path, [sql])[0]!));
  return { ...row, rival: `${ms(theirsMs)} (sqlite3)`, ratio: theirsMs / oursMs, bar, note };
}
