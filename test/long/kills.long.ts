/**
 * Kills the real service at random moments of all that it writes, and looks at what is left: the library opens within
 * two seconds, is sound, holds every change that was acknowledged and no half of one; so do its copies and backups.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLedger } from './kills-ledger.ts';
import { brokenCopies, lookInto } from './kills-look.ts';
import { type Stage, stages } from './kills-messages.ts';
import { countAlive, type Started, startVictim } from './kills-process.ts';
import type { LongOptions, LongReport } from './long-test.ts';
import { randomFrom } from './random.ts';

export const fullCount = 1100;

/** A library meets each stage so often; then a new one, so that making a library is met by some too. */
const roundsPerLibrary = 2;

/** Killed within so long of a stage's beginning: about twice what the stage takes. */
const spans: Record<Stage, number> = {
  start: 800,
  import: 1000,
  edit: 40,
  undo: 60,
  records: 250,
  appraisal: 60,
  migration: 250,
  backup: 200,
  copy: 200,
  compact: 300,
  restore: 400,
  export: 250,
};

export async function run({ seed, count, onProgress }: LongOptions): Promise<LongReport> {
  const random = randomFrom(seed);
  const counts: Record<string, number> = { kills: 0, acknowledged: 0, unmadeLibraries: 0, slowestOpenMs: 0 };
  for (const stage of stages) counts[`amid ${stage}`] = 0;
  const failures: string[] = [];
  const extractors: Started[] = [];
  let home = '';
  let ledger = createLedger();
  let seen = new Set<string>();
  const renew = () => {
    counts.acknowledged! += ledger.acknowledged();
    if (home) rmSync(home, { recursive: true, force: true });
    home = mkdtempSync(join(tmpdir(), 'kills-'));
    ledger = createLedger();
    seen = new Set();
  };
  let next = startVictim();
  for (let kill = 0; kill < count; kill++) {
    if (kill % (stages.length * roundsPerLibrary) === 0) renew();
    const stage = stages[kill % stages.length]!;
    const afterMs = random() * spans[stage];
    const victim = next;
    next = startVictim();
    const order = { home, stage, seed: seed * 1000 + kill, lastEdit: ledger.lastEdit() };
    const died = await victim.workAndDie(order, afterMs, ledger.note);
    extractors.push(...died.extractors);
    counts.kills!++;
    if (died.wasBusy) counts[`amid ${stage}`]!++;
    const { openMs, isUnmade, problems } = await lookInto(home, ledger);
    problems.push(...brokenCopies(home, seen));
    if (died.problem) problems.unshift(died.problem);
    failures.push(...problems.map((problem) => `kill ${kill} (${stage} + ${afterMs.toFixed(0)} ms): ${problem}`));
    counts.slowestOpenMs = Math.max(counts.slowestOpenMs!, ...openMs);
    if (isUnmade) {
      counts.unmadeLibraries!++;
      renew();
    }
    onProgress?.(kill + 1);
  }
  next.discard();
  counts.acknowledged! += ledger.acknowledged();
  rmSync(home, { recursive: true, force: true });
  const outlived = await countAlive(extractors);
  if (outlived > 0) failures.push(`${outlived} extraction processes outlived their service`);
  return { counts, failures };
}
