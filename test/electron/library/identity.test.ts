import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backupLibrary, ensureLibraryId, findBackups, keepBackup } from '../../../electron/library/backups.ts';
import { openDatabase } from '../../../electron/library/database.ts';
import { inspectLibrary } from '../../../electron/library/inspect/inspect.ts';
import { closeLibrary, createLibrary, type Library, openLibrary } from '../../../electron/library/open-library.ts';
import { savePerson } from '../../../electron/library/people.ts';
import { restoreLibrary } from '../../../electron/library/restore.ts';
import { verifyLibrary } from '../../../electron/library/verify.ts';
import { oldLibrary } from '../../helpers/old-library.ts';

let folder: string;
let path: string;
let now: number;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'identity-'));
  path = at('fjellklinikken.metodebenk');
  now = Date.parse('2026-01-05T09:00:00.000Z');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;
const at = (name: string) => join(folder, name);
const environment = () => ({ clock: () => new Date(now), ids: () => `id-${++count}`, backupsFolder: at('backups') });
const pathsOf = (library: string) => findBackups(library, environment()).map((backup) => backup.path);
function made(where = path): Library {
  const library = createLibrary(where, environment());
  savePerson(library, { id: 'kari', name: 'Kari' });
  ensureLibraryId(library.db, environment().ids);
  return library;
}
async function backup(library: string): Promise<string> {
  now += 60_000;
  return (await keepBackup(library, 'by-hand', environment())).path;
}
function work<T>(where: string, doing: (library: Library) => T): T {
  const library = openLibrary(where, environment());
  try {
    return doing(library);
  } finally {
    closeLibrary(library);
  }
}
const idIn = (where: string) =>
  work(where, ({ db }) => db.prepare("SELECT value FROM meta WHERE key = 'library_id'").pluck().get());

describe('a library that is replaced by a file', () => {
  it('goes on with its backups, also where the file was copied before the first of them', async () => {
    const library = createLibrary(path, environment());
    await backupLibrary(library, at('tidlig.metodebenk'));
    ensureLibraryId(library.db, environment().ids);
    const earlier = await backup(path);
    closeLibrary(library);
    const id = idIn(path);
    const { replacedBackup } = await restoreLibrary(at('tidlig.metodebenk'), path, environment());
    expect(idIn(path)).toBe(id);
    expect(pathsOf(path).sort()).toEqual([earlier, replacedBackup].sort());
  });

  it('goes on with its backups where the file is of another library, and where it is too damaged to say', async () => {
    closeLibrary(made());
    const earlier = await backup(path);
    closeLibrary(made(at('annen.metodebenk')));
    const others = await backup(at('annen.metodebenk'));
    const { replacedBackup } = await restoreLibrary(others, path, environment());
    expect(pathsOf(path).sort()).toEqual([earlier, replacedBackup].sort());
    writeFileSync(path, 'ødelagt');
    await restoreLibrary(others, path, environment());
    expect(work(path, ({ db }) => verifyLibrary(db))).toMatchObject({ sound: true });
    expect(pathsOf(path)).toContain(earlier);
    expect(pathsOf(path)).not.toContain(others);
    expect(dirname(await backup(path))).toBe(dirname(earlier));
  });

  it('keeps its id where it was made before libraries had one', async () => {
    const library = made();
    library.db.prepare("DELETE FROM meta WHERE key = 'library_id'").run();
    closeLibrary(library);
    expect(idIn(path)).toMatch(/^[\w-]{36}$/);
    expect(idIn(path)).toBe(idIn(path));
  });
});

describe('a copy of a library that still stands', () => {
  it('keeps its backups apart once it is opened for work, and is the same library to packets', async () => {
    closeLibrary(made());
    const ours = await backup(path);
    copyFileSync(path, at('kopi.metodebenk'));
    expect(idIn(at('kopi.metodebenk'))).toBe(idIn(path));
    expect(pathsOf(at('kopi.metodebenk'))).toEqual([]);
    const theirs = await backup(at('kopi.metodebenk'));
    closeLibrary(openLibrary(path, environment()));
    closeLibrary(openLibrary(at('kopi.metodebenk'), environment()));
    expect([pathsOf(path), pathsOf(at('kopi.metodebenk'))]).toEqual([[ours], [theirs]]);
    expect(work(at('kopi.metodebenk'), ({ db }) => verifyLibrary(db))).toMatchObject({ sound: true });
  });

  it('has its own also where it was noted with those of its original before', async () => {
    closeLibrary(made());
    const ours = await backup(path);
    copyFileSync(path, at('kopi.metodebenk'));
    const list = at('backups/libraries.json');
    const [[, name]] = Object.entries(JSON.parse(readFileSync(list, 'utf8'))) as [[string, string]];
    writeFileSync(list, JSON.stringify({ [path]: name, [at('kopi.metodebenk')]: name }));
    closeLibrary(openLibrary(at('kopi.metodebenk'), environment()));
    closeLibrary(openLibrary(path, environment()));
    expect([pathsOf(path), pathsOf(at('kopi.metodebenk'))]).toEqual([[ours], []]);
  });

  it('keeps them apart also where it is only read, or brought up to date', async () => {
    closeLibrary(made());
    const ours = await backup(path);
    const copy = at('kopi.metodebenk');
    copyFileSync(path, copy);
    expect(pathsOf(copy)).toEqual([]);
    const theirs = await backup(copy);
    expect([pathsOf(path), pathsOf(copy)]).toEqual([[ours], [theirs]]);
    closeLibrary(openLibrary(copy, environment()));
    const later = await backup(copy);
    expect([pathsOf(path), pathsOf(copy)]).toEqual([[ours], [later, theirs]]);
  });

  it('keeps what it was before it was brought up to date apart from those of its original', async () => {
    const copy = at('kopi.metodebenk');
    for (const each of [path, copy]) {
      const db = openDatabase(oldLibrary(each), { mustExist: true, isCopy: true });
      db.prepare("INSERT INTO meta (key, value) VALUES ('library_id', 'felles')").run();
      db.close();
    }
    closeLibrary(openLibrary(path, environment()));
    const ours = pathsOf(path);
    now += 60_000;
    closeLibrary(openLibrary(copy, environment()));
    expect(pathsOf(path)).toEqual(ours);
    expect([ours.length, pathsOf(copy).length]).toEqual([1, 1]);
  });

  it('is none where the library was moved', async () => {
    closeLibrary(made());
    const ours = await backup(path);
    renameSync(path, at('flyttet.metodebenk'));
    closeLibrary(openLibrary(at('flyttet.metodebenk'), environment()));
    expect(pathsOf(at('flyttet.metodebenk'))).toEqual([ours]);
  });
});

describe('what stands where backups should', () => {
  it.each(['../elsewhere', '..', 'a/b', 'x'.repeat(65)])(
    'an id that leads out of the backups is none: %s',
    async (id) => {
      const library = made();
      library.db.prepare("UPDATE meta SET value = ? WHERE key = 'library_id'").run(id);
      closeLibrary(library);
      mkdirSync(at('elsewhere'));
      writeFileSync(at('elsewhere/noens.part'), 'x');
      utimesSync(at('elsewhere/noens.part'), 0, 0);
      expect(dirname(dirname(await backup(path)))).toBe(at('backups'));
      expect(existsSync(at('elsewhere/noens.part'))).toBe(true);
    },
  );

  it('a link to nothing is passed over, and a file is told by name', async () => {
    closeLibrary(made());
    const ours = await backup(path);
    symlinkSync(at('ingen'), ours.replace('2026', '2025'));
    expect(pathsOf(path)).toEqual([ours]);
    rmSync(dirname(ours), { recursive: true });
    writeFileSync(dirname(ours), 'x');
    expect(await inspectLibrary(path, environment())).toMatchObject({ kind: 'sound', backups: [] });
    await expect(backup(path)).rejects.toMatchObject({ code: 'write-failed', details: { path: dirname(ours) } });
  });
});
