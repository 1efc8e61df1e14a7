/**
 * Kills a working process at random moments and looks at what is left: the library opens within two seconds, is sound,
 * holds every change that was acknowledged and no half of one.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openNodeWorkbench } from '../../electron/node-workbench.ts';
import { createLedger, findHalves, type Ledger } from './kills-ledger.ts';
import type { ChildMessage } from './kills-messages.ts';
import type { LongOptions, LongReport } from './long-test.ts';
import { nodeFolders } from './node-folders.ts';
import { randomFrom } from './random.ts';

export const fullCount = 200;

/** A library meets this many kills; then a new one, so that making a library is met by some too. */
const killsPerLibrary = 10;
const longestOpenMs = 2000;
/** A process that has not opened its library by then hangs. */
const longestStartMs = 60_000;

export async function run({ seed, count, onProgress }: LongOptions): Promise<LongReport> {
  const random = randomFrom(seed);
  const counts = {
    kills: 0,
    whileStarting: 0,
    acknowledged: 0,
    unmadeLibraries: 0,
    slowestOpenMs: 0,
    leftExtractors: 0,
  };
  const failures: string[] = [];
  let home = '';
  let ledger = createLedger();
  const renew = () => {
    if (home) {
      counts.acknowledged += ledger.acknowledged();
      rmSync(home, { recursive: true, force: true });
    }
    home = mkdtempSync(join(tmpdir(), 'kills-'));
    ledger = createLedger();
  };
  for (let kill = 0; kill < count; kill++) {
    if (kill % killsPerLibrary === 0) renew();
    const libraryPath = join(home, 'killed.metodebenk');
    const moment = random() < 0.2 ? { from: 'start', ms: random() * 900 } : { from: 'opened', ms: random() * 3000 };
    const fail = (problem: string) =>
      failures.push(`kill ${kill} (${moment.from} + ${moment.ms.toFixed(0)} ms): ${problem}`);
    const died = await workAndDie(
      [home, libraryPath, String(seed * 1000 + kill), String(ledger.lastEdit())],
      moment,
      ledger,
    );
    if (died.problem) fail(died.problem);
    counts.kills++;
    if (!died.hasOpened) counts.whileStarting++;
    counts.leftExtractors += died.leftExtractors;
    if (existsSync(libraryPath)) {
      const { openMs, isUnmade, problems } = await lookInto(home, libraryPath, ledger);
      for (const problem of problems) fail(problem);
      counts.slowestOpenMs = Math.max(counts.slowestOpenMs, Math.round(openMs));
      if (isUnmade) {
        counts.unmadeLibraries++;
        renew();
      }
    } else if (ledger.isMade()) fail('the library is gone');
    onProgress?.(kill + 1);
  }
  counts.acknowledged += ledger.acknowledged();
  rmSync(home, { recursive: true, force: true });
  if (counts.leftExtractors > 0) failures.push(`${counts.leftExtractors} extraction processes outlived their service`);
  return { counts, failures };
}

async function workAndDie(args: string[], moment: { from: string; ms: number }, ledger: Ledger) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'kills-child.ts'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [pending, errors] = ['', ''];
  let hasOpened = false;
  const opened = Promise.withResolvers<void>();
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const told = (pending + text).split('\n');
    pending = told.pop() ?? '';
    for (const line of told) {
      ledger.note(JSON.parse(line) as ChildMessage);
      hasOpened = true;
      opened.resolve();
    }
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const closed = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
  });
  const giveUp = new AbortController();
  const pause = (ms: number) => wait(ms, undefined, { signal: giveUp.signal }).catch(() => undefined);
  if (moment.from === 'opened') await Promise.race([opened.promise, closed, pause(longestStartMs)]);
  const isLate = moment.from === 'opened' && !hasOpened;
  await Promise.race([pause(moment.ms), closed]);
  giveUp.abort();
  const hasEnded = child.exitCode !== null || child.signalCode !== null;
  const extractors = childrenOf(child.pid!);
  child.kill('SIGKILL');
  await closed;
  const problem = hasEnded
    ? `the process ended by itself: ${errors.slice(0, 1500)}`
    : isLate
      ? 'the process did not open its library'
      : null;
  return { problem, hasOpened, leftExtractors: await countAlive(extractors) };
}

/** Processes that a process has started; Linux only, elsewhere none are looked at. */
function childrenOf(pid: number): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

/** Extraction processes end when their channel closes, at the latest after the file at hand. */
async function countAlive(pids: readonly number[]): Promise<number> {
  const isAlive = (pid: number) => existsSync(`/proc/${pid}`);
  for (let tries = 0; tries < 300 && pids.some(isAlive); tries++) await wait(100);
  return pids.filter(isAlive).length;
}

async function lookInto(home: string, libraryPath: string, ledger: Ledger) {
  const problems: string[] = [];
  const started = performance.now();
  const workbench = openNodeWorkbench(nodeFolders(home));
  try {
    await workbench.services.library.open({ path: libraryPath });
  } catch (error) {
    await workbench.close();
    // Killed while the file was being made, before anyone was told that there is a library.
    const isUnmade = !ledger.isMade();
    if (!isUnmade) problems.push(`it does not open: ${error instanceof Error ? error.message : String(error)}`);
    return { openMs: 0, isUnmade, problems };
  }
  const openMs = performance.now() - started;
  if (openMs > longestOpenMs) problems.push(`it took ${Math.round(openMs)} ms to open`);
  const report = workbench.services.library.verify();
  if (!report.sound) problems.push(`it is not sound: ${JSON.stringify(report.problems.slice(0, 5))}`);
  problems.push(...ledger.broken(workbench.services, home), ...findHalves(libraryPath));
  await workbench.close();
  const left = readdirSync(home).filter((name) => /^killed\..*-(?:wal|shm|journal)$/.test(name));
  if (left.length > 0) problems.push(`files are left beside the closed library: ${left.join(', ')}`);
  return { openMs, isUnmade: false, problems };
}
