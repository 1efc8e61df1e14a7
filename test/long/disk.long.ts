/**
 * A small disk fills up at every stage, after more and more of it: what is refused is refused by name, the library can be
 * read meanwhile and is sound, nothing half-written is left, and the same goes well once there is room.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openNodeWorkbench } from '../../electron/node-workbench.ts';
import { meetFullDisk } from './disk-case.ts';
import { paragraph, risFile } from './fiction.ts';
import type { LongOptions, LongReport } from './long-test.ts';
import { nodeFolders } from './node-folders.ts';
import { type Random, randomFrom } from './random.ts';
import { mountSmallDisk } from './small-disk.ts';

const megabyte = 1024 * 1024;
const sizes = [6, 8, 12, 20].map((megabytes) => megabytes * megabyte);
/** What the disk has left when the stage begins. */
const freeBytes = [0, 4096, 16_384, 40_960, 100_000, 250_000, 600_000, 1_500_000];
const stageNames = [
  ...['create', 'open', 'import text', 'import pdf', 'import records', 'import trials', 'edit', 'undo', 'settings'],
  ...['migration', 'backup', 'copy', 'compact', 'restore', 'salvage', 'export'],
];

export const fullCount = sizes.length * freeBytes.length * stageNames.length;

export async function run({ seed, count, onProgress }: LongOptions): Promise<LongReport> {
  const random = randomFrom(seed);
  const counts: Record<string, number> = { cases: 0, refused: 0, done: 0 };
  const failures: string[] = [];
  const elsewhere = mkdtempSync(join(tmpdir(), 'disk-'));
  try {
    const template = await makeTemplate(elsewhere, random);
    for (const { size, free, stage } of shuffle(listCases(), random).slice(0, count)) {
      const disk = mountSmallDisk(size);
      if (!disk) return { counts: { ...counts, skipped: count }, notes: ['NOT RUN: no disk may be mounted'], failures };
      try {
        const where = `${stage} on ${size / megabyte} MB with ${free} bytes free`;
        const told = await meetFullDisk({ disk, elsewhere, template, stage, free, random });
        counts[told.code === null ? 'done' : 'refused']!++;
        if (told.code) counts[told.code] = (counts[told.code] ?? 0) + 1;
        failures.push(...told.problems.map((problem) => `${where}: ${problem}`));
      } finally {
        disk.remove();
      }
      counts.cases!++;
      onProgress?.(counts.cases!);
    }
  } finally {
    rmSync(elsewhere, { recursive: true, force: true });
  }
  return { counts, failures };
}

const listCases = () =>
  sizes.flatMap((size) => freeBytes.flatMap((free) => stageNames.map((stage) => ({ size, free, stage }))));

function shuffle<T>(list: T[], random: Random): T[] {
  return list
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

async function makeTemplate(folder: string, random: Random): Promise<string> {
  const path = join(folder, 'template.metodebenk');
  const home = join(folder, 'template-home');
  const workbench = openNodeWorkbench(nodeFolders(home));
  const { services } = workbench;
  await services.library.create({ path });
  const text = Array.from({ length: 30 }, () => paragraph(random)).join('\n\n');
  for (const [name, content] of Object.entries({ 'a.txt': text, 'a.ris': risFile(random, 20) })) {
    writeFileSync(join(folder, name), content);
    await services.imports.run({ files: [{ path: join(folder, name) }] }).finished;
  }
  services.projects.create({ title: 'On a small disk' });
  await workbench.close();
  return path;
}
