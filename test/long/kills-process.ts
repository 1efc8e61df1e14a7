/** A process that is loaded and waits, is given its order, and is killed at a chosen moment. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { processStart } from '../../electron/library/lock-owner.ts';
import type { ChildMessage, Order, Stage } from './kills-messages.ts';

/** A process that has not begun its stage by then hangs. */
const longestStartMs = 60_000;

/** The number alone would also name a later process. */
export interface Started {
  processId: number;
  at: string | null;
}

export interface Death {
  problem: string | null;
  hasOpened: boolean;
  /** It was in the middle of its stage. */
  wasBusy: boolean;
  /** Processes that it had started. */
  extractors: Started[];
}

export interface Victim {
  /** Kills it so long after it was given its order (`start`) or began its stage. */
  workAndDie(order: Order, afterMs: number, note: (message: ChildMessage) => void): Promise<Death>;
  discard(): void;
}

export function startVictim(): Victim {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'kills-child.ts')], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'metodebenk-compile-cache') },
  });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  child.stdin.on('error', () => undefined);
  const closed = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
  });
  let tell: (message: ChildMessage) => void = () => undefined;
  const warm = listen(child, (message) => tell(message));
  return {
    discard: () => child.kill('SIGKILL'),
    async workAndDie(order, afterMs, note) {
      let [hasOpened, isBusy] = [false, false];
      const begun = Promise.withResolvers<void>();
      tell = (message) => {
        note(message);
        if (message.kind === 'opened') hasOpened = true;
        if (message.kind === 'begun' || message.kind === 'done') isBusy = message.kind === 'begun';
        if (message.kind === 'begun') begun.resolve();
      };
      const giveUp = new AbortController();
      const pause = (ms: number) => wait(ms, false, { signal: giveUp.signal }).catch(() => false);
      await Promise.race([warm, closed]);
      child.stdin.write(`${JSON.stringify(order)}\n`);
      const waitsForStage = order.stage !== ('start' satisfies Stage);
      const isInTime =
        !waitsForStage ||
        (await Promise.race([begun.promise.then(() => true), closed.then(() => true), pause(longestStartMs)]));
      await Promise.race([pause(afterMs), closed]);
      giveUp.abort();
      const hasEnded = child.exitCode !== null || child.signalCode !== null;
      const extractors = childrenOf(child.pid!);
      child.kill('SIGKILL');
      await closed;
      const problem = hasEnded
        ? `the process ended by itself: ${errors.slice(0, 1500)}`
        : isInTime
          ? null
          : 'the process did not begin its stage';
      return { problem, hasOpened, wasBusy: isBusy || !hasOpened, extractors };
    },
  };
}

/** Resolves when the process says that it is loaded. */
function listen(child: ChildProcess, note: (message: ChildMessage) => void): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let pending = '';
  child.stdout!.setEncoding('utf8').on('data', (text: string) => {
    const told = (pending + text).split('\n');
    pending = told.pop() ?? '';
    for (const line of told) {
      const message = JSON.parse(line) as ChildMessage;
      if (message.kind === 'warm') resolve();
      else note(message);
    }
  });
  return promise;
}

/** Processes that a process has started; Linux only, elsewhere none are looked at. */
function childrenOf(pid: number): Started[] {
  try {
    const ids = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
    return ids.map((processId) => ({ processId, at: processStart(processId) }));
  } catch {
    return [];
  }
}

/** Extraction processes end when their channel closes, at the latest after the file at hand. */
export async function countAlive(processes: readonly Started[]): Promise<number> {
  const isAlive = ({ processId, at }: Started) => at !== null && processStart(processId) === at;
  for (let tries = 0; tries < 300 && processes.some(isAlive); tries++) await wait(100);
  return processes.filter(isAlive).length;
}
