/** Damaged files of every kind through the whole import: the service neither ends nor hangs, and its library stays sound. */
import { fork } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { lines, writePdf } from '../fixtures/pdf/write-pdf.ts';
import type { LongOptions, LongReport } from './long-test.ts';
import { mutate } from './mutate.ts';
import type { MutationMessage } from './mutations-messages.ts';
import { oneOf, type Random, randomFrom } from './random.ts';

export const fullCount = 500;

const longestMs = 60_000;
/** A file of a few kilobytes that takes longer is told of. */
const slowMs = 5000;
const fixtures = join(import.meta.dirname, '../fixtures');
const sample = join(import.meta.dirname, '../../resources/sample');

export async function run({ seed, count, onProgress }: LongOptions): Promise<LongReport> {
  const home = mkdtempSync(join(tmpdir(), 'mutations-'));
  try {
    return await runIn(home, { seed, count, ...(onProgress && { onProgress }) });
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

async function runIn(home: string, { seed, count, onProgress }: LongOptions): Promise<LongReport> {
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
  child.on('message', (message: MutationMessage) => {
    if (message.kind === 'ready') {
      give();
      give();
    } else if (message.kind === 'ended') {
      isEnded = true;
      if (!message.report.sound) failures.push(`the library is not sound: ${JSON.stringify(message.report.problems)}`);
    } else {
      const { path, state, code, reason } = message;
      const tookMs = Math.round(performance.now() - (started.get(path) ?? 0));
      if (tookMs > slowMs) notes.push(`${describe(path)} took ${tookMs} ms: ${code}`);
      counts.slowestMs = Math.max(counts.slowestMs!, tookMs);
      if (!started.delete(path)) return; // it was given up
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
  return { counts, notes, failures };
}

/** Path → damage. Every kind of file comes up as often as any other. */
function makeFiles(home: string, random: Random, count: number): Map<string, string> {
  const originals = Map.groupBy(listOriginals(), ({ name }) => extname(name));
  const kinds = [...originals.values()];
  return new Map(
    Array.from({ length: count }, (_, n) => {
      const { name, bytes } = oneOf(random, kinds[n % kinds.length]!);
      const damaged = mutate(bytes, random);
      const path = join(home, `${n}-${name}`);
      writeFileSync(path, damaged.bytes);
      return [path, damaged.damage];
    }),
  );
}

function listOriginals(): { name: string; bytes: Uint8Array }[] {
  const folders = [sample, join(sample, 'trials'), join(fixtures, 'trials'), join(fixtures, 'references')];
  const stored = [...folders, join(fixtures, 'documents/recognise')]
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .filter((path) => /\.(?:pdf|txt|json|xml|ris|csv|nbib|bib|enw)$/.test(path) && statSync(path).isFile());
  const form = writePdf(
    [
      {
        texts: lines(60, 700, ['Some text', 'and more of it']),
        fields: [{ name: 'a', rect: [60, 600, 200, 615], value: 'b' }],
      },
      { texts: lines(60, 700, ['A second page']), rotate: 90 },
    ],
    { title: 'Form', outline: ['One'] },
  );
  return [
    { name: 'form.pdf', bytes: form },
    { name: 'locked.pdf', bytes: writePdf([{ texts: lines(60, 700, ['Locked']) }], { password: '' }) },
    ...stored.map((path) => ({ name: basename(path), bytes: readFileSync(path) })),
  ];
}
