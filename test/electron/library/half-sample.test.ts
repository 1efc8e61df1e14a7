/** A sample that is not whole: one whose making was killed is made anew, a damaged one is told with its ways on. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openNodeWorkbench } from '../../../electron/node-workbench.ts';
import type { OpenWorkbench } from '../../../electron/workbench.ts';
import { nodeFolders } from '../../long/node-folders.ts';

let home: string;
const open: OpenWorkbench[] = [];
const openAt = (folder: string): OpenWorkbench => {
  const workbench = openNodeWorkbench(nodeFolders(folder));
  open.push(workbench);
  return workbench;
};
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'half-sample-'));
});
afterEach(async () => {
  for (const workbench of open.splice(0)) await workbench.close();
  rmSync(home, { recursive: true, force: true });
});

/** The folder as a kill leaves it: the owner in the lock is of a process that is no more. */
function copyAsKilled(from: string, to: string, path: string): void {
  cpSync(from, to, { recursive: true });
  const lock = path.replace(from, to);
  writeFileSync(
    `${lock}.lock`,
    JSON.stringify({ ...JSON.parse(readFileSync(`${lock}.lock`, 'utf8')), token: 'before' }),
  );
}

test('one that was killed half made is made anew, and no import is said to have broken off', async () => {
  const first = join(home, 'first');
  const { services } = openAt(first);
  const whole = services.library.openSample();
  await vi.waitFor(
    () => expect(services.jobs.list().some((job) => job.kind === 'import' && job.filesDone > 1)).toBe(true),
    { timeout: 60_000 },
  );
  const killed = join(home, 'killed');
  copyAsKilled(first, killed, join(first, 'sample.metodebenk'));
  const { counts } = await whole;

  const next = openAt(killed).services;
  expect(await next.library.openSample()).toMatchObject({ counts, interruptedImport: null, isSample: true });
  expect(next.cards.list()).toHaveLength(1);
}, 120_000);

test('one that was made is kept as it is', async () => {
  const folder = join(home, 'kept');
  const { services } = openAt(folder);
  await services.library.openSample();
  const { id } = services.projects.create({ title: 'Mitt eget', language: 'nb' });
  await services.library.close();
  await services.library.openSample();
  expect(services.projects.get(id).title).toBe('Mitt eget');
}, 120_000);

test('one that is damaged is the trouble that the screens tell of', async () => {
  const folder = join(home, 'damaged');
  mkdirSync(folder);
  const sample = join(folder, 'sample.metodebenk');
  writeFileSync(sample, 'no database');
  const { services } = openAt(folder);
  await expect(services.library.openSample()).rejects.toThrow();
  expect(services.library.state().trouble).toMatchObject({ path: sample });
});
