import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFileWhole } from '../../electron/write-file-whole.ts';

describe('a file written whole', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'write-whole-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('takes the place of the old one', () => {
    writeFileSync(join(folder, 'a.csv'), 'old');
    writeFileWhole(join(folder, 'a.csv'), 'new');
    expect([readFileSync(join(folder, 'a.csv'), 'utf8'), readdirSync(folder)]).toEqual(['new', ['a.csv']]);
  });

  it.each([
    ['a folder that is not there', 'none/a.csv'],
    ['a name that is too long', `${'a'.repeat(300)}.csv`],
    ['a folder in its place', '.'],
  ])('is refused by name for %s, and leaves nothing', (_, name) => {
    expect(() => writeFileWhole(join(folder, name), 'x')).toThrow(expect.objectContaining({ code: 'write-failed' }));
    expect(readdirSync(folder)).toEqual([]);
  });
});
