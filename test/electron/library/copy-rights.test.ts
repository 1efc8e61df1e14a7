import { chmodSync, lstatSync, mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backupLibrary, keepBackup } from '../../../electron/library/backups.ts';
import { closeLibrary, createLibrary, openLibrary } from '../../../electron/library/open-library.ts';
import { savePerson } from '../../../electron/library/people.ts';
import { restoreLibrary } from '../../../electron/library/restore.ts';
import { salvageLibrary } from '../../../electron/library/salvage/salvage.ts';
import { passagesOf } from '../../../electron/search/index-passages.ts';

describe.skipIf(process.platform === 'win32')('the rights of a copy', () => {
  let folder: string;
  let count = 0;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'copy-rights-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const at = (name: string) => join(folder, name);
  const here = () => ({ clock: () => new Date(0), ids: () => `id-${++count}`, backupsFolder: at('backups') });
  const rights = (path: string) => statSync(path).mode & 0o777;
  const make = (mode: number) => {
    const library = createLibrary(at('own.metodebenk'), here());
    savePerson(library, { id: 'kari', name: 'Kari' });
    chmodSync(library.path, mode);
    return library;
  };

  it.each([0o600, 0o640, 0o666])('are those of the library (%o), and of a backup its owner’s alone', async (mode) => {
    const library = make(mode);
    await backupLibrary(library, at('copy.metodebenk'));
    const kept = await keepBackup(library.path, 'daily', here());
    closeLibrary(library);
    expect([rights(at('copy.metodebenk')), rights(kept.path)]).toEqual([mode, 0o600]);
  });

  it('are those of the library whose place it takes, behind a link as well', async () => {
    const library = make(0o640);
    const { path: backup } = await keepBackup(library.path, 'daily', here());
    closeLibrary(library);
    symlinkSync(library.path, at('link.metodebenk'));
    const { replacedBackup } = await restoreLibrary(backup, at('link.metodebenk'), here());
    expect(lstatSync(at('link.metodebenk')).isSymbolicLink()).toBe(true);
    expect([rights(library.path), rights(replacedBackup!)]).toEqual([0o640, 0o600]);
  });

  it.each([0o600, 0o640, 0o666])('of what a salvage makes are those of the damaged library (%o)', async (mode) => {
    closeLibrary(make(mode));
    const template = { template: 'metodevarsel-2025', templateVersion: '1' };
    const salvager = { ...here(), passagesOf, template };
    await salvageLibrary(at('own.metodebenk'), at('berget.metodebenk'), salvager);
    expect(rights(at('berget.metodebenk'))).toBe(mode);
  });

  it('of backups from before they were its owner’s alone are narrowed when the next is taken', async () => {
    const library = make(0o600);
    const { path: older } = await keepBackup(library.path, 'daily', here());
    chmodSync(older, 0o644);
    await keepBackup(library.path, 'by-hand', here());
    closeLibrary(library);
    expect(rights(older)).toBe(0o600);
  });

  it('are not given behind a link to a library that is in use', async () => {
    const library = make(0o600);
    const { path: backup } = await keepBackup(library.path, 'daily', here());
    symlinkSync(library.path, at('link.metodebenk'));
    await expect(restoreLibrary(backup, at('link.metodebenk'), here())).rejects.toMatchObject({ code: 'library-busy' });
    closeLibrary(library);
    closeLibrary(openLibrary(library.path, here()));
  });
});
