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

/** The median of some runs: other work on the machine disturbs single ones. */
export async function medianMs(runs: number, work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) times.push(await timed(work));
  return quantile(times, 0.5);
}

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
  const done = spawnSync(program, args, { input, encoding: 'utf8' });
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
