/** Of a large library SQLite's own checks, each one long call, are made beside everything else. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LibraryDatabase } from '../../../electron/library/database.ts';
import { checkApart, linesOf } from '../../../electron/library/structure-checks.ts';
import { verifyInSteps } from '../../../electron/library/verify.ts';
import { testLibrary } from '../../helpers/library.ts';

const folder = mkdtempSync(join(tmpdir(), 'structure-checks-'));
let db: LibraryDatabase;
beforeAll(() => {
  ({ db } = testLibrary(join(folder, 'large.mtbk')).library);
  fill(db, 2000);
});
afterAll(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

/** So many pieces of 64 KiB of one source: 2,000 are 131 MB. */
function fill(db: LibraryDatabase, pieces: number): void {
  db.pragma('foreign_keys = OFF');
  const add = db.prepare(
    "INSERT INTO source_chunk (source_id, seq, sha256, bytes) VALUES ('source', ?, '', zeroblob(65536))",
  );
  db.transaction(() => {
    for (let seq = 0; seq < pieces; seq++) add.run(seq);
  })();
}

/** Milliseconds of processor time that this thread took: waiting for a machine full of other tests is not counted. */
function ownTime(since?: NodeJS.CpuUsage): number {
  const { user, system } = process.threadCpuUsage(since);
  return (user + system) / 1000;
}

async function longestTurnUntil(done: Promise<unknown>): Promise<number> {
  let isOver = false;
  void done.finally(() => {
    isOver = true;
  });
  let longest = 0;
  while (!isOver) {
    const since = process.threadCpuUsage();
    await setImmediate();
    longest = Math.max(longest, ownTime(since));
  }
  return longest;
}

test('verifying a large library holds nobody up for as long as one of the checks takes', async () => {
  const before = process.threadCpuUsage();
  expect(linesOf(db, 'quick_check')).toEqual(['ok']);
  const ofOneCheck = ownTime(before);

  // A collection of garbage may fall into one run or two; a check in this thread would fall into each.
  let longest = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < 5 && longest >= ofOneCheck / 2; tries++) {
    const verified = verifyInSteps(db, {});
    longest = await longestTurnUntil(verified);
    expect((await verified).checked.chunks).toBe(2000);
  }
  expect(longest).toBeLessThan(ofOneCheck / 2);
}, 60_000);

test('the checks say beside the library what they say in it; one that fails is left to be made there', async () => {
  const checks = ['quick_check', 'integrity_check("document")', 'integrity_check("'];
  const found = await checkApart(db, checks, undefined);
  expect([...found]).toEqual(checks.slice(0, 2).map((check) => [check, linesOf(db, check)]));
});

test('what was cancelled is not checked to its end', async () => {
  const cancelled = AbortSignal.abort();
  const checks = Array.from({ length: 50 }, () => 'quick_check').map((check, index) => `${check}(${index + 1})`);
  expect((await checkApart(db, checks, cancelled)).size).toBeLessThan(checks.length);
});

test.each([
  ['small', () => testLibrary(join(folder, 'small.mtbk')).library.db],
  ['in memory', () => testLibrary().library.db],
])('a library that is %s is checked by its own handle', async (_, open) => {
  const own = open();
  expect((await checkApart(own, ['quick_check'], undefined)).size).toBe(0);
  own.close();
});
