import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listFilesToImport } from '../../../electron/import/import-files.ts';

describe('the files of a folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'import-files-'));
    mkdirSync(join(folder, 'inside'));
    writeFileSync(join(folder, 'a.txt'), 'a');
    writeFileSync(join(folder, 'inside', 'b.txt'), 'b');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('are each told once, also where links lead back into the folder', () => {
    for (const name of ['x', 'y']) symlinkSync('.', join(folder, name));
    symlinkSync('..', join(folder, 'inside', 'up'));
    expect(listFilesToImport(folder).map((file) => relative(folder, file.path))).toEqual(['a.txt', 'inside/b.txt']);
  });

  it.skipIf(process.platform === 'win32')('are told from pipes, which are not opened', () => {
    execFileSync('mkfifo', [join(folder, 'p.txt')]);
    expect(listFilesToImport(join(folder, 'p.txt'))).toMatchObject([{ refusal: 'file-is-no-file' }]);
  });

  it('are told with what cannot be read among them', () => {
    symlinkSync('nowhere', join(folder, 'c.txt'));
    expect(listFilesToImport(folder).map((file) => [file.name, file.refusal])).toEqual([
      ['a.txt', undefined],
      ['c.txt', 'file-not-found'],
      ['b.txt', undefined],
    ]);
  });
});
