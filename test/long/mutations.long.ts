/** Damaged files of every kind through the whole import: the service neither ends nor hangs, and its library stays sound. */
import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import type { LongOptions, LongReport } from './long-test.ts';
import { damaged, listSeeds, seedOf } from './mutation-seeds.ts';
import type { MutationMessage } from './mutations-messages.ts';
import { type Random, randomFrom } from './random.ts';

export const fullCount = 10_000;

const longestMs = 60_000;
/** A file of a few kilobytes that takes longer is told of. */
const slowMs = 5000;

export async function run({ seed, count, onProgress }: LongOptions): Promise<LongReport> {
  const home = mkdtempSync(join(tmpdir(), 'mutations-'));
  try {
    return await runIn(home, { seed, count, ...(onProgress && { onProgress }) });
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

async function runIn(home: string, { seed, count, onProgress }: LongOptions): Promise<LongReport> {
  mkdirSync(join(home, 'files'));
  const files = makeFiles(home, randomFrom(seed), count);
  const counts: Record<string, number> = { files: 0, exits: 0, hangs: 0, slowestMs: 0 };
  const failures: string[] = [];
  const notes: string[] = [];
  const waiting = [...files.keys()];
  const started = new Map<string, number>();
  const child = fork(join(import.meta.dirname, 'mutations-child.ts'), [home], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let errors = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const describe = (path: string) => `${basename(path)} (${files.get(path)})`;
  const give = () => {
    const path = waiting.shift();
    if (path !== undefined) {
      started.set(path, performance.now());
      child.send({ path });
    } else if (started.size === 0) child.send('end');
  };
  const watch = setInterval(() => {
    for (const [path, since] of started) {
      if (performance.now() - since <= longestMs) continue;
      counts.hangs!++;
      failures.push(`${describe(path)} was not done after 60 s`);
      started.delete(path);
      give();
    }
  }, 1000);
  let isEnded = false;
  const kept = new Set<string>();
  child.on('message', (message: MutationMessage) => {
    if (message.kind === 'ready') {
      give();
      give();
    } else if (message.kind === 'ended') {
      isEnded = true;
      if (!message.report.sound) failures.push(`the library is not sound: ${JSON.stringify(message.report.problems)}`);
    } else {
      const { path, state, code, reason, isKept } = message;
      if (isKept) kept.add(path);
      const begun = started.get(path);
      if (begun === undefined) return; // it was given up
      started.delete(path);
      const tookMs = Math.round(performance.now() - begun);
      if (tookMs > slowMs) notes.push(`${describe(path)} took ${tookMs} ms: ${code}`);
      counts.slowestMs = Math.max(counts.slowestMs!, tookMs);
      counts.files!++;
      counts[code] = (counts[code] ?? 0) + 1;
      if (state !== 'done') failures.push(`${describe(path)}: the import is ${state}: ${reason}`);
      onProgress?.(counts.files!);
      give();
    }
  });
  await new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  clearInterval(watch);
  if (!isEnded) {
    counts.exits!++;
    failures.push(`the service ended at ${[...started.keys()].map(describe).join(', ')}: ${errors.slice(0, 1500)}`);
  }
  if (isEnded) failures.push(...leftovers(home, [...files.keys()], kept));
  return { counts, notes, failures };
}

/** Path → damage. */
function makeFiles(home: string, random: Random, count: number): Map<string, string> {
  const kinds = listSeeds();
  return new Map(
    Array.from({ length: count }, (_, n) => {
      const seed = seedOf(kinds, n, random);
      const { bytes, damage } = damaged(seed, random);
      const path = join(home, 'files', `${n}-${seed.name}`);
      writeFileSync(path, bytes);
      return [path, damage];
    }),
  );
}

/** The library holds the bytes of each file that was taken in, whole, and nothing of those that were refused. */
function leftovers(home: string, paths: readonly string[], kept: ReadonlySet<string>): string[] {
  const db = new Database(join(home, 'mutated.metodebenk'), { readonly: true });
  const stored = new Set(db.prepare('SELECT sha256 FROM source').pluck().all());
  const orphans = (db.pragma('foreign_key_check') as unknown[]).length;
  const half = db
    .prepare('SELECT count(*) FROM source WHERE NOT EXISTS (SELECT 1 FROM source_chunk WHERE source_id = source.id)')
    .pluck()
    .get();
  db.close();
  const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
  const keptHashes = new Set([...kept].map(hashOf));
  const isLeft = (path: string) => !kept.has(path) && !keptHashes.has(hashOf(path)) && stored.has(hashOf(path));
  return [
    ...paths.filter(isLeft).map((path) => `${basename(path)} was refused, and its bytes are in the library`),
    ...[...kept].filter((path) => !stored.has(hashOf(path))).map((path) => `${basename(path)} is not in the library`),
    ...(orphans === 0 ? [] : [`${orphans} rows belong to nothing`]),
    ...(half === 0 ? [] : [`${half} sources have no bytes`]),
  ];
}
