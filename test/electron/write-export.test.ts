import { linkSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeLibrary, createLibrary, openLibrary } from '../../electron/library/open-library.ts';
import { writeExport } from '../../electron/write-export.ts';

describe('an export', () => {
  const environment = { clock: () => new Date(0), ids: () => 'id' };
  const content = new TextEncoder().encode('x');
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'write-export-'));
    path = join(folder, 'own.metodebenk');
    closeLibrary(createLibrary(path, environment));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it.each(['', '-wal', '-shm', '-journal', '.lock'])('never takes the place of a library’s file (%s)', (ending) => {
    const library = openLibrary(path, environment);
    const files = () => readdirSync(folder).map((name) => [name, readFileSync(join(folder, name)).toString('hex')]);
    const before = files();
    expect(() => writeExport(`${path}${ending}`, content)).toThrow(
      expect.objectContaining({ code: 'export-over-library', details: { path } }),
    );
    expect(files()).toEqual(before);
    closeLibrary(library);
    expect(() => writeExport(`${path}${ending}`, content)).toThrow(
      expect.objectContaining({ code: 'export-over-library' }),
    );
  });

  it('is refused under another name of a library, and taken under any other name', () => {
    linkSync(path, join(folder, 'table.csv'));
    expect(() => writeExport(join(folder, 'table.csv'), content)).toThrow(
      expect.objectContaining({ code: 'export-over-library' }),
    );
    writeFileSync(join(folder, 'old.lock'), 'old');
    writeExport(join(folder, 'old.lock'), content);
    expect(readFileSync(join(folder, 'old.lock'), 'utf8')).toBe('x');
  });
});
