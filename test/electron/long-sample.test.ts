/** A two-hundredth of the long tests (`npm run test:long`), of each commit another; its seed is printed where it fails. */
import { expect, it } from 'vitest';
import { turnOfCommit } from '../helpers/turn-of-commit.ts';
import * as disk from '../long/disk.long.ts';
import * as fight from '../long/fight.long.ts';
import * as flips from '../long/flips.long.ts';
import * as kills from '../long/kills.long.ts';
import * as mutations from '../long/mutations.long.ts';

const seed = Number(process.env.SEED ?? turnOfCommit() % 100_000);
const sampleOf = (count: number) => Math.ceil(count / 200);

it(`keeps what it acknowledged when it is killed (seed ${seed})`, { timeout: 120_000 }, async () => {
  const { counts, failures } = await kills.run({ seed, count: sampleOf(kills.fullCount) });
  expect(failures).toEqual([]);
  expect(counts.kills).toBe(sampleOf(kills.fullCount));
  expect(counts.acknowledged).toBeGreaterThan(0);
});

it(`keeps a library whole that two fight for (seed ${seed})`, { timeout: 120_000 }, async () => {
  const { counts, failures } = await fight.run({ seed, count: sampleOf(fight.fullCount) });
  expect(failures).toEqual([]);
  expect(counts.acknowledged).toBeGreaterThan(0);
});

it(`loses nothing on disks that fill up (seed ${seed})`, { timeout: 120_000 }, async ({ skip }) => {
  const { counts, notes, failures } = await disk.run({ seed, count: sampleOf(disk.fullCount) });
  skip((counts.skipped ?? 0) > 0, notes?.join(' '));
  expect(failures).toEqual([]);
  expect(counts.cases).toBe(sampleOf(disk.fullCount));
});

it(`finds damage, and leads back from it (seed ${seed})`, { timeout: 120_000 }, async () => {
  const { counts, failures } = await flips.run({ seed, count: 4 * sampleOf(flips.fullCount) });
  expect(failures).toEqual([]);
  // Of fewer than ten, all may meet pages that nothing uses.
  expect(counts.found).toBeGreaterThan(0);
});

it(`neither ends nor hangs on damaged files (seed ${seed})`, { timeout: 120_000 }, async () => {
  const { counts, failures } = await mutations.run({ seed, count: sampleOf(mutations.fullCount) });
  expect(failures).toEqual([]);
  expect(counts.files).toBe(sampleOf(mutations.fullCount));
});
