import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { oldLibrary } from '../../helpers/old-library.ts';

const cli = join(import.meta.dirname, '..', '..', '..', 'electron', 'cli.ts');
let folder: string;
let library: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'recovery-'));
  library = oldLibrary(join(folder, 'a.metodebenk'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function run(...args: string[]) {
  const env = { ...process.env, METODEBENK_HOME: join(folder, 'home') };
  const { status, stdout } = spawnSync(process.execPath, [cli, ...args], { env, encoding: 'utf8' });
  return { status, stdout };
}
const json = (...args: string[]) => {
  const { status, stdout } = run(...args, '--json');
  return { status, value: JSON.parse(stdout) };
};

it('says what a library is, and salvages a damaged one into one that verifies', { timeout: 60_000 }, () => {
  expect(json('inspect', library)).toMatchObject({ status: 0, value: { kind: 'sound', schema: 1 } });
  const bytes = readFileSync(library);
  bytes.fill(0, 40_960, 49_152);
  writeFileSync(library, bytes);
  expect(json('inspect', library)).toMatchObject({ status: 1, value: { kind: 'damaged', content: { documents: 5 } } });
  expect(run('inspect', library).stdout).toMatch(/: damaged in \d+ places? .*\nCan be read: 5 documents/);
  const to = join(folder, 'b.metodebenk');
  const salvaged = json('salvage', library, to);
  expect([0, 2]).toContain(salvaged.status);
  expect(salvaged.value).toMatchObject({ from: library, path: to });
  expect(json('verify', to)).toMatchObject({ status: 0, value: { sound: true } });
  expect(json('salvage', library, to)).toMatchObject({ status: 1, value: { error: { code: 'library-exists' } } });
  expect(readFileSync(library).equals(bytes)).toBe(true);
});

it('tells what was lost by kind, and ends with 2', { timeout: 60_000 }, () => {
  truncateSync(library, Math.floor(statSync(library).size / 2));
  const { status, stdout } = run('salvage', library, join(folder, 'b.metodebenk'));
  expect(status).toBe(2);
  expect(stdout).toMatch(/^trials: 0 salvaged, and it is not known how many are lost$/m);
  expect(stdout).not.toMatch(/source_chunk|trial_snapshot|reference_source/);
});

it('asks for both names', () => {
  expect(json('salvage', library)).toMatchObject({ status: 64, value: { error: { code: 'usage' } } });
});
