/** What every bench reports, and how times are taken: ours and a rival's in the same run on the same input. */
import { spawnSync } from 'node:child_process';

export interface BenchRow {
  name: string;
  /** Ours and the rival's, in the unit that says most; '' where there is none. */
  ours: string;
  rival: string;
  /** Our speed over the rival's: 2 is twice as fast. Null where the rival is not installed or none exists. */
  ratio: number | null;
  /** Least ratio; null for rows that are shown only. */
  bar: number | null;
  note?: string;
}

export const ms = (value: number): string => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;

/** Milliseconds of one run. */
export async function timed(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** The best of some runs: what else the machine does only ever adds time. */
export async function bestMs(runs: number, work: () => unknown): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) best = Math.min(best, await timed(work));
  return best;
}

/** The best of each side, taken in turns so that a busy moment meets both. */
export async function bestOfBoth(runs: number, ours: () => unknown, theirs: () => unknown): Promise<[number, number]> {
  let best: [number, number] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let run = 0; run < runs; run++) {
    best = [Math.min(best[0], await timed(ours)), Math.min(best[1], await timed(theirs))];
  }
  return best;
}

/** The processor time of some work in this process: on a busy machine the clock tells of others as much as of us. */
export function cpuMs(work: () => unknown): number {
  const started = process.cpuUsage();
  work();
  const used = process.cpuUsage(started);
  return (used.user + used.system) / 1000;
}

/** The processor time of each statement that the sqlite3 command line runs; its rows are thrown away. */
export function sqliteCpuMs(path: string, statements: readonly string[]): number[] {
  const script = `.output /dev/null\n.timer on\n${statements.join('\n')}\n`;
  const printed = askRival('sqlite3', ['-readonly', path], script);
  const times = [...printed.matchAll(/^Run Time: .* user ([\d.]+) sys ([\d.]+)/gm)].map(
    ([, user, system]) => (Number(user) + Number(system)) * 1000,
  );
  if (times.length !== statements.length) throw new Error(`sqlite3 timed ${times.length} of ${statements.length}`);
  return times;
}

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export const isInstalled = (program: string): boolean =>
  spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;

/** Runs a rival to its end, its output thrown away; throws where it fails, so that no failure counts as speed. */
export function runRival(program: string, args: readonly string[], input?: string): void {
  const done = spawnSync(program, args, { stdio: ['pipe', 'ignore', 'pipe'], input, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`${program}: ${done.error?.message ?? done.stderr.slice(0, 300)}`);
}

/** As runRival, for input that a rival may refuse. */
export function tryRival(program: string, args: readonly string[]): void {
  spawnSync(program, args, { stdio: 'ignore' });
}

/** What a rival prints. */
export function askRival(program: string, args: readonly string[], input?: string): string {
  const done = spawnSync(program, args, { input, encoding: 'utf8', maxBuffer: 512 * 1024 * 1024 });
  if (done.status !== 0) throw new Error(`${program}: ${done.error?.message ?? done.stderr.slice(0, 300)}`);
  return done.stdout;
}

export const notMeasured = (name: string, ours: string, debianPackage: string): BenchRow => ({
  name,
  ours,
  rival: `not measured: install ${debianPackage}`,
  ratio: null,
  bar: null,
});
