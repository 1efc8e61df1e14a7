/** A library on a network drive or in a synced folder: one handle has it to itself, and the file alone is whole. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { backupIfChanged, backupLibrary, keepBackup } from '../../../electron/library/backups.ts';
import { compactLibrary } from '../../../electron/library/compact.ts';
import { closeLibrary, createLibrary, type Library, openLibrary } from '../../../electron/library/open-library.ts';
import { savePerson } from '../../../electron/library/people.ts';
import type { Place } from '../../../electron/library/place-of.ts';
import { restoreLibrary } from '../../../electron/library/restore.ts';
import { createProjectService } from '../../../electron/library/services/project-service.ts';
import { verifyLibrary } from '../../../electron/library/verify.ts';

let folder: string;
let count = 0;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'far-'));
  mkdirSync(at('far'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (...names: string[]) => join(folder, ...names);
const kari = { id: 'kari', name: 'Kari' };
const far: Place = { kind: 'synced', service: 'OneDrive' };
const environment = {
  clock: () => new Date(),
  ids: () => `id-${++count}`,
  personName: () => 'Kari',
  backupsFolderOf: () => at('backups'),
  placeOf: (path: string): Place => (path.startsWith(at('far')) ? far : { kind: 'local' }),
};
const accepted = { placeAccepted: true };
const projectsOf = (library: Library) =>
  createProjectService({ library: () => library, person: () => kari, locale: () => 'en' });
const titles = (library: Library) =>
  projectsOf(library)
    .list()
    .map(({ title }) => title);
function makeLibrary(...names: string[]): Library {
  const library = createLibrary(at(...names), environment, accepted);
  savePerson(library, kari);
  projectsOf(library).create({ title: 'First' });
  return library;
}
const files = () => readdirSync(at('far')).sort();

it('is refused until the person says that it may be there, naming the service', () => {
  const refused = expect.objectContaining({
    code: 'library-place',
    details: { path: at('far', 'a.metodebenk'), place: 'synced', service: 'OneDrive', where: ' (OneDrive)' },
  });
  expect(() => createLibrary(at('far', 'a.metodebenk'), environment)).toThrow(refused);
  expect(files()).toEqual([]);
  closeLibrary(makeLibrary('far', 'a.metodebenk'));
  expect(() => openLibrary(at('far', 'a.metodebenk'), environment)).toThrow(refused);
  closeLibrary(openLibrary(at('far', 'a.metodebenk'), environment, { readOnly: true }));
  expect(files()).toEqual(['a.metodebenk']);
});

it('has no log beside it, and a plain copy of it is whole while it is open', () => {
  const library = makeLibrary('far', 'a.metodebenk');
  expect(library.db.pragma('journal_mode', { simple: true })).toBe('truncate');
  expect(library.db.pragma('locking_mode', { simple: true })).toBe('exclusive');
  expect(files()).toEqual(['a.metodebenk', 'a.metodebenk-journal', 'a.metodebenk.lock']);
  expect(readFileSync(`${library.path}-journal`)).toHaveLength(0);
  cpSync(library.path, at('copy.metodebenk'));
  const copy = openLibrary(at('copy.metodebenk'), environment);
  expect(titles(copy)).toEqual(['First']);
  closeLibrary(copy);
  closeLibrary(library);
  expect(files()).toEqual(['a.metodebenk']);
});

it('tells readers beside it who has it', () => {
  const library = makeLibrary('far', 'a.metodebenk');
  expect(() => openLibrary(library.path, environment, { readOnly: true })).toThrow(
    expect.objectContaining({ code: 'library-busy', details: expect.objectContaining({ person: 'Kari' }) }),
  );
  closeLibrary(library);
});

it('is backed up, copied, compacted and restored by the one handle that has it', async () => {
  const library = makeLibrary('far', 'a.metodebenk');
  const copying = backupLibrary(library, at('copy.metodebenk'));
  projectsOf(library).create({ title: 'While it runs' });
  expect((await copying).checked.pages).toBeGreaterThan(0);
  expect(await backupIfChanged(library, environment)).not.toBeNull();
  await keepBackup(library.path, 'by-hand', environment);
  await compactLibrary(library, environment);
  expect(verifyLibrary(library.db)).toMatchObject({ sound: true });
  closeLibrary(library);
  const done = await restoreLibrary(at('copy.metodebenk'), library.path, environment);
  expect(done.replacedBackup).not.toBeNull();
  expect(files()).toEqual(['a.metodebenk']);
  const restored = openLibrary(library.path, environment, accepted);
  expect(titles(restored)).toContain('First');
  closeLibrary(restored);
});

it('moved there from this machine with its log, opens with everything in it', () => {
  const library = makeLibrary('a.metodebenk');
  for (const ending of ['', '-wal', '-shm'])
    cpSync(`${library.path}${ending}`, `${at('far', 'a.metodebenk')}${ending}`);
  closeLibrary(library);
  const moved = openLibrary(at('far', 'a.metodebenk'), environment, accepted);
  expect(titles(moved)).toEqual(['First']);
  closeLibrary(moved);
  expect(files()).toEqual(['a.metodebenk']);
});
