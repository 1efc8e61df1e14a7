/**
 * Two processes fight for one library, later beside a reader: each opens, writes, undoes, backs up, closes, and is killed
 * now and then. Who is refused is told that it is in use; nothing that was acknowledged is lost, nothing is damaged.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openNodeWorkbench } from '../../electron/node-workbench.ts';
import { paragraph } from './fiction.ts';
import type { FightMessage, FightOrder } from './fight-messages.ts';
import { createLedger, type Ledger } from './kills-ledger.ts';
import { findHalves } from './library-halves.ts';
import type { LongOptions, LongReport } from './long-test.ts';
import { nodeFolders } from './node-folders.ts';
import { oneOf, type Random, randomFrom } from './random.ts';

/** Seconds. */
export const fullCount = 600;

/** A third of the time in, a reader joins. */
const readerFrom = 1 / 3;
const longestEndMs = 60_000;

interface Fighter {
  name: string;
  readOnly: boolean;
  ledger: Ledger;
  home: string;
  kill(): void;
  end(): Promise<void>;
}

export async function run({ seed, count, onProgress }: LongOptions): Promise<LongReport> {
  const root = mkdtempSync(join(tmpdir(), 'fight-'));
  try {
    return await fight(root, { seed, count, ...(onProgress && { onProgress }) });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

async function fight(root: string, { seed, count, onProgress }: LongOptions): Promise<LongReport> {
  const random = randomFrom(seed);
  const libraryPath = await makeLibrary(root, random);
  const counts: Record<string, number> = {
    seconds: count,
    opened: 0,
    refusedOpens: 0,
    refusedWork: 0,
    kills: 0,
    reads: 0,
  };
  const failures: string[] = [];
  let starts = 0;
  const start = (name: string, readOnly: boolean, ledger = createLedger()): Fighter => {
    const home = join(root, name);
    mkdirSync(home, { recursive: true });
    const order: FightOrder = { home, libraryPath, name, readOnly, seed: seed + starts++, lastEdit: ledger.lastEdit() };
    return startFighter(order, ledger, failures, (message) => {
      if (message.kind === 'opened') counts.opened!++;
      if (message.kind === 'read') {
        counts.reads!++;
        failures.push(...message.problems.map((problem) => `${name} read: ${problem}`));
      }
      if (message.kind !== 'refused') return;
      counts[message.what === 'open' ? 'refusedOpens' : 'refusedWork']!++;
      if (message.code !== 'library-busy') failures.push(`${name}: ${message.what} was refused by ${message.code}`);
      else if (message.what === 'open' && message.owner === '')
        counts.refusedWithoutName = (counts.refusedWithoutName ?? 0) + 1;
    });
  };
  const fighters = [start('Kari', false), start('Ola', false)];
  const started = performance.now();
  for (let second = 1; second <= count; second++) {
    await wait(Math.max(0, second * 1000 - (performance.now() - started)));
    if (fighters.length === 2 && second >= count * readerFrom) fighters.push(start('Leser', true));
    if (random() < 0.12) {
      const victim = oneOf(random, fighters);
      victim.kill();
      counts.kills!++;
      fighters[fighters.indexOf(victim)] = start(victim.name, victim.readOnly, victim.ledger);
    }
    onProgress?.(second);
  }
  await Promise.all(fighters.map((fighter) => fighter.end()));
  const writers = fighters.filter(({ readOnly }) => !readOnly);
  counts.acknowledged = writers.reduce((sum, { ledger }) => sum + ledger.acknowledged(), 0);
  failures.push(...(await damage(root, libraryPath, writers)));
  return { counts, failures };
}

async function makeLibrary(root: string, random: Random): Promise<string> {
  const path = join(root, 'fought-for.metodebenk');
  const workbench = openNodeWorkbench(nodeFolders(root));
  const text = join(root, 'text.txt');
  writeFileSync(text, Array.from({ length: 40 }, () => paragraph(random)).join('\n\n'));
  await workbench.services.library.create({ path });
  await workbench.services.imports.run({ files: [{ path: text }] }).finished;
  await workbench.close();
  return path;
}

function startFighter(
  order: FightOrder,
  ledger: Ledger,
  failures: string[],
  note: (message: FightMessage) => void,
): Fighter {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'fight-child.ts'), JSON.stringify(order)], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let [pending, errors] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const told = (pending + text).split('\n');
    pending = told.pop() ?? '';
    for (const message of told.map((line) => JSON.parse(line) as FightMessage)) {
      note(message);
      if (message.kind !== 'refused' && message.kind !== 'read') ledger.note(message);
    }
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  child.stdin.on('error', () => undefined);
  const closed = new Promise<void>((resolve) => {
    child.once('close', (code, signal) => {
      if (signal !== 'SIGKILL' && code !== 0) failures.push(`${order.name} ended by itself: ${errors.slice(0, 1500)}`);
      resolve();
    });
  });
  return {
    name: order.name,
    readOnly: order.readOnly,
    ledger,
    home: order.home,
    kill: () => void child.kill('SIGKILL'),
    async end() {
      child.stdin.end();
      const isOver = await Promise.race([closed.then(() => true), wait(longestEndMs, false, { ref: false })]);
      if (isOver) return;
      failures.push(`${order.name} did not come to an end`);
      child.kill('SIGKILL');
      await closed;
    },
  };
}

async function damage(root: string, libraryPath: string, writers: readonly Fighter[]): Promise<string[]> {
  const problems: string[] = [];
  const workbench = openNodeWorkbench(nodeFolders(root));
  const { services } = workbench;
  await services.library.open({ path: libraryPath });
  const report = services.library.verify();
  if (!report.sound) problems.push(`the library is not sound: ${JSON.stringify(report.problems.slice(0, 5))}`);
  for (const { name, home, ledger } of writers) {
    problems.push(...ledger.broken(services, home).map((problem) => `${name}: ${problem}`));
  }
  problems.push(...findHalves(libraryPath));
  await workbench.close();
  const left = readdirSync(root).filter(
    (name) => name.startsWith('fought-for.metodebenk') && !name.endsWith('metodebenk'),
  );
  if (left.length > 0) problems.push(`left beside the closed library: ${left.join(', ')}`);
  return problems;
}
