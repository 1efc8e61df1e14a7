/** A process that is killed while it imports: what the next one says, and what comes of the same files. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { commandLineIn } from '../../helpers/command-line.ts';

const entry = resolve(import.meta.dirname, '..', '..', '..', 'electron', 'cli.ts');
const count = 40;

let folder: string;
let library: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'interrupted-'));
  library = join(folder, 'a.metodebenk');
  const files = join(folder, 'filer');
  mkdirSync(files);
  for (let n = 0; n < count; n++) writeFileSync(join(files, `${n}.txt`), `Rapport ${n}\n\nVi fulgte ${n} pasienter.\n`);
  await commandLineIn(folder).run('new', library);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function importAndKill(): Promise<{ done: number; of: number }> {
  const child = spawn(process.execPath, [entry, 'import', library, join(folder, 'filer')], {
    env: { ...process.env, METODEBENK_HOME: join(folder, 'home') },
    stdio: 'ignore',
  });
  const gone = once(child, 'exit');
  const noted = () => {
    try {
      return JSON.parse(readFileSync(`${library}.lock`, 'utf8')).importing;
    } catch {
      return null; // not open yet, or open no more
    }
  };
  while (child.exitCode === null && !(noted()?.done >= 3)) await wait(5);
  child.kill('SIGKILL');
  await gone;
  return noted();
}

test('the next says how many files were taken in, once, and knows those again', async () => {
  const { done, of } = await importAndKill();
  expect(of).toBe(count);
  const { print, run } = commandLineIn(folder);
  const again = await print('import', library, join(folder, 'filer'));
  expect(again.err).toBe(
    `The import was interrupted: ${done} of ${count} files are in. Choose the same files once more; those that are in are recognised.`,
  );
  const statuses = again.out.split('\n').map((line) => line.split('\t')[0]);
  const known = statuses.filter((status) => status === 'duplicate').length;
  expect([done, done + 1]).toContain(known); // killed between a file and the word of it
  expect(statuses.filter((status) => status === 'imported')).toHaveLength(count - known);
  expect((await run('list', library, 'documents')).value).toHaveLength(count);
  expect((await print('undo', library)).err).toBe('');
});
