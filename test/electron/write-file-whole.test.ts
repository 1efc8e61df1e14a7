import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
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

  it.skipIf(process.platform === 'win32')('keeps the rights of the old one, also behind a link that stays', () => {
    const [file, link] = [join(folder, 'a.csv'), join(folder, 'link.csv')];
    writeFileSync(file, 'old');
    chmodSync(file, 0o660);
    symlinkSync(file, link);
    writeFileWhole(link, 'new');
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect([readFileSync(file, 'utf8'), statSync(file).mode & 0o777]).toEqual(['new', 0o660]);
    writeFileWhole(file, 'newer', 0o600);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it.skipIf(process.platform === 'win32')('writes through no link that stands where the unfinished file goes', () => {
    writeFileSync(join(folder, 'other.txt'), 'other');
    symlinkSync(join(folder, 'other.txt'), join(folder, `a.csv.${process.pid}.part`));
    writeFileWhole(join(folder, 'a.csv'), 'new');
    expect(readFileSync(join(folder, 'other.txt'), 'utf8')).toBe('other');
  });

  it.skipIf(process.platform === 'win32')('takes the place of no pipe or device', () => {
    spawnSync('mkfifo', [join(folder, 'pipe')]);
    expect(() => writeFileWhole(join(folder, 'pipe'), 'x')).toThrow(expect.objectContaining({ code: 'write-failed' }));
    expect([lstatSync(join(folder, 'pipe')).isFIFO(), readdirSync(folder)]).toEqual([true, ['pipe']]);
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
