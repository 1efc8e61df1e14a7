import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { commandLineIn } from '../../helpers/command-line.ts';
import { oldLibrary } from '../../helpers/old-library.ts';

let folder: string;
let library: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'recovery-'));
  library = oldLibrary(join(folder, 'a.metodebenk'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]) => commandLineIn(folder).run(...args);
const print = (...args: string[]) => commandLineIn(folder).print(...args);

it('says what a library is, and salvages a damaged one into one that verifies', async () => {
  expect(await run('inspect', library)).toMatchObject({ exitCode: 0, value: { kind: 'sound', schema: 1 } });
  const bytes = readFileSync(library);
  bytes.fill(0, 40_960, 49_152);
  writeFileSync(library, bytes);
  expect(await run('inspect', library)).toMatchObject({
    exitCode: 1,
    value: { kind: 'damaged', content: { documents: 5 } },
  });
  expect((await print('inspect', library)).out).toMatch(/: damaged in \d+ places? .*\nCan be read: 5 documents/);
  const to = join(folder, 'b.metodebenk');
  const salvaged = await run('salvage', library, to);
  expect([0, 2]).toContain(salvaged.exitCode);
  expect(salvaged.value).toMatchObject({ from: library, path: to });
  expect(await run('verify', to)).toMatchObject({ exitCode: 0, value: { sound: true } });
  expect(await run('salvage', library, to)).toMatchObject({
    exitCode: 1,
    value: { error: { code: 'library-exists' } },
  });
  expect(readFileSync(library).equals(bytes)).toBe(true);
});

it('tells what was lost by kind, and ends with 2', async () => {
  truncateSync(library, Math.floor(statSync(library).size / 2));
  const { exitCode, out } = await print('salvage', library, join(folder, 'b.metodebenk'));
  expect(exitCode).toBe(2);
  expect(out).toMatch(/^trials: 0 salvaged, and it is not known how many are lost$/m);
  expect(out).not.toMatch(/source_chunk|trial_snapshot|reference_source/);
});

it('asks for both names', async () => {
  expect(await run('salvage', library)).toMatchObject({ exitCode: 64, value: { error: { code: 'usage' } } });
});
