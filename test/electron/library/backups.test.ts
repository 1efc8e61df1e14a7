import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backupIfChanged, backupLibrary, keepBackup, listBackups } from '../../../electron/library/backups.ts';
import { runCommand } from '../../../electron/library/command.ts';
import { compactLibrary } from '../../../electron/library/compact.ts';
import { closeLibrary, createLibrary, type Library, openLibrary } from '../../../electron/library/open-library.ts';
import { savePerson } from '../../../electron/library/people.ts';
import { restoreLibrary } from '../../../electron/library/restore.ts';
import { createProjectService } from '../../../electron/library/services/project-service.ts';
import { insertSource, sha256Hex } from '../../../electron/library/sources.ts';
import { verifyLibrary } from '../../../electron/library/verify.ts';

const run = (command: string, ...args: string[]) => spawnSync(command, args);

let folder: string;
let now: number;
let count = 0;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backups-'));
  now = Date.parse('2026-01-05T09:00:00.000Z');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => join(folder, name);
const environment = () => ({
  clock: () => new Date(now),
  ids: () => `id-${++count}`,
  personName: () => 'Kari',
  backupsFolder: at('backups'),
});
const kari = { id: 'kari', name: 'Kari' };
const projectsOf = (library: Library) =>
  createProjectService({ library: () => library, person: () => kari, locale: () => 'en' });
const titlesIn = (path: string) => {
  const library = openLibrary(path, environment(), { readOnly: true });
  try {
    return projectsOf(library)
      .list()
      .map(({ title }) => title)
      .sort();
  } finally {
    closeLibrary(library);
  }
};
function makeLibrary(path: string, ...titles: string[]): Library {
  const library = createLibrary(path, environment());
  savePerson(library, kari);
  for (const title of titles) projectsOf(library).create({ title });
  return library;
}
function addBytes(library: Library, megabytes: number): void {
  const bytes = new Uint8Array(megabytes * 1024 * 1024).fill(7);
  runCommand(library, { personId: 'kari', projectId: null, action: 'test.bytes' }, (write) => {
    const source = { id: `s-${++count}`, sha256: sha256Hex(bytes), byteLength: bytes.length, mediaType: 'text/plain' };
    insertSource(
      library.db,
      { ...source, name: 'a.txt', searchId: null, importedAt: '2026', importedBy: 'kari' },
      bytes,
    );
    write.noteImported('source', source.id);
  });
}

describe('a copy of a library', () => {
  it('holds what was committed, in one file that is proven and needs no log', async () => {
    const library = makeLibrary(at('a.metodebenk'), 'First');
    addBytes(library, 5);
    const seen: string[] = [];
    const report = await backupLibrary(library, at('copy.metodebenk'), {
      onProgress({ phase }) {
        if (seen.length === 0) projectsOf(library).create({ title: 'While it runs' });
        seen.push(phase);
      },
    });
    expect(report.checked).toMatchObject({ chunks: 5 });
    expect(new Set(seen)).toEqual(new Set(['copy', 'verify']));
    expect(readFileSync(at('copy.metodebenk'))[18]).toBe(1); // not in WAL mode
    expect(titlesIn(at('copy.metodebenk'))).toEqual(['First']);
    expect(readdirSync(folder).filter((name) => name.startsWith('copy'))).toEqual(['copy.metodebenk']);
    expect(projectsOf(library).list()).toHaveLength(2);
    closeLibrary(library);
  });

  it('overwrites nothing, and is not made of a damaged library', async () => {
    const library = makeLibrary(at('a.metodebenk'));
    addBytes(library, 1);
    writeFileSync(at('notes.txt'), 'mine');
    await expect(backupLibrary(library, at('notes.txt'))).rejects.toMatchObject({ code: 'library-exists' });
    await expect(backupLibrary(library, at('none/copy.metodebenk'))).rejects.toMatchObject({ code: 'write-failed' });
    library.db.prepare("UPDATE source_chunk SET bytes = x'00'").run();
    await expect(backupLibrary(library, at('copy.metodebenk'))).rejects.toMatchObject({
      code: 'library-damaged',
      details: { path: library.path },
    });
    expect(readdirSync(folder).filter((name) => name.includes('copy'))).toEqual([]);
    closeLibrary(library);
  });

  it.runIf(process.platform === 'linux')('leaves nothing behind where it may not write', async () => {
    const library = makeLibrary(at('a.metodebenk'));
    await expect(backupLibrary(library, '/proc/copy.metodebenk')).rejects.toMatchObject({
      code: 'library-no-permission',
    });
    closeLibrary(library);
  });

  const small = mkdtempSync(join(tmpdir(), 'small-'));
  const mounted =
    process.platform === 'linux' && run('mount', '-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', small).status === 0;
  if (mounted) run('umount', small);
  it.runIf(mounted)('leaves nothing behind on a full disk (needs the right to mount)', async () => {
    run('mount', '-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', small);
    try {
      const library = makeLibrary(at('a.metodebenk'), 'First');
      addBytes(library, 3);
      await expect(backupLibrary(library, join(small, 'copy.metodebenk'))).rejects.toMatchObject({ code: 'disk-full' });
      expect(readdirSync(small)).toEqual([]);
      // Neither is a library replaced by a backup that has no room.
      closeLibrary(library);
      const there = makeLibrary(join(small, 'b.metodebenk'), 'Small');
      closeLibrary(there);
      await expect(restoreLibrary(library.path, there.path, environment())).rejects.toMatchObject({
        code: 'disk-full',
      });
      expect(titlesIn(there.path)).toEqual(['Small']);
      expect(readdirSync(small)).toEqual(['b.metodebenk']);
    } finally {
      run('umount', small);
    }
  });
});

describe('automatic backups', () => {
  it('are taken once a day, when something changed', async () => {
    const library = makeLibrary(at('a.metodebenk'));
    const take = () => backupIfChanged(library, environment());
    expect(await take()).toBeNull(); // nothing was done yet
    projectsOf(library).create({ title: 'First' });
    const first = await take();
    expect(first?.path).toContain('2026-01-05T09-00-00-000Z.schema-');
    projectsOf(library).create({ title: 'Second' });
    expect(await take()).toBeNull(); // had its backup today
    now += 86_400_000;
    expect(titlesIn((await take())!.path)).toEqual(['First', 'Second']);
    now += 86_400_000;
    expect(await take()).toBeNull(); // as it was
    closeLibrary(library);
  });

  it('are taken once a day also when the clock was a year ahead', async () => {
    const library = makeLibrary(at('a.metodebenk'), 'First');
    const take = () => backupIfChanged(library, environment());
    now += 365 * 86_400_000;
    expect(await take()).not.toBeNull();
    now -= 365 * 86_400_000;
    projectsOf(library).create({ title: 'Second' });
    const made = await take();
    expect(titlesIn(made!.path)).toEqual(['First', 'Second']);
    projectsOf(library).create({ title: 'Third' });
    expect(await take()).toBeNull(); // had its backup today
    expect(existsSync(made!.path)).toBe(true);
    closeLibrary(library);
  });

  it('make room for newer ones only when those are proven', async () => {
    const library = makeLibrary(at('a.metodebenk'), 'First');
    const paths: string[] = [];
    for (let n = 0; n < 6; n++, now += 60_000)
      paths.push((await keepBackup(library.path, 'daily', environment())).path);
    expect(paths.filter(existsSync)).toEqual(paths.slice(1));
    addBytes(library, 1);
    library.db.prepare("UPDATE source_chunk SET bytes = x'00'").run();
    await expect(keepBackup(library.path, 'daily', environment())).rejects.toMatchObject({ code: 'library-damaged' });
    expect(paths.filter(existsSync)).toEqual(paths.slice(1));
    closeLibrary(library);
  });
});

describe('restoring', () => {
  it('puts the backup in place, keeps what was there, and is undone by restoring that', async () => {
    const library = makeLibrary(at('a.metodebenk'), 'First');
    await backupLibrary(library, at('copy.metodebenk'));
    projectsOf(library).create({ title: 'Second' });
    closeLibrary(library);
    const done = await restoreLibrary(at('copy.metodebenk'), library.path, environment());
    expect(titlesIn(library.path)).toEqual(['First']);
    const undone = await restoreLibrary(done.replacedBackup!, library.path, environment());
    expect(titlesIn(library.path)).toEqual(['First', 'Second']);
    expect(undone.replacedBackup).not.toBeNull();
    expect(readdirSync(folder).sort()).toEqual(['a.metodebenk', 'backups', 'copy.metodebenk']);
    const opened = openLibrary(library.path, environment());
    expect(verifyLibrary(opened.db)).toMatchObject({ sound: true });
    closeLibrary(opened);
  });

  it('also where there is nothing yet, and not while the library is in use', async () => {
    const library = makeLibrary(at('a.metodebenk'), 'First');
    const done = await restoreLibrary(library.path, at('b.metodebenk'), environment()); // a live library is a source too
    expect(done).toMatchObject({ replacedBackup: null, damagedMovedTo: null });
    expect(titlesIn(at('b.metodebenk'))).toEqual(['First']);
    await expect(restoreLibrary(at('b.metodebenk'), library.path, environment())).rejects.toMatchObject({
      code: 'library-busy',
      details: { person: 'Kari' },
    });
    closeLibrary(library);
    await expect(restoreLibrary(library.path, library.path, environment())).rejects.toMatchObject({
      code: 'invalid-input',
    });
  });

  it.each([
    ['whose header is gone', (bytes: Buffer) => bytes.fill(0, 0, 100)],
    ['whose pages are overwritten', (bytes: Buffer) => bytes.fill(0xff, 4096, bytes.length)],
  ])('moves a library aside %s', async (_, damage) => {
    const library = makeLibrary(at('a.metodebenk'), 'First');
    await backupLibrary(library, at('copy.metodebenk'));
    closeLibrary(library);
    const damaged = damage(readFileSync(library.path));
    writeFileSync(library.path, damaged);
    writeFileSync(`${library.path}-wal`, 'of the old library');
    const done = await restoreLibrary(at('copy.metodebenk'), library.path, environment());
    expect(done).toMatchObject({
      replacedBackup: null,
      damagedMovedTo: expect.stringContaining('.damaged-2026-01-05'),
    });
    expect(readFileSync(done.damagedMovedTo!).equals(damaged)).toBe(true);
    expect(titlesIn(library.path)).toEqual(['First']);
  });

  it('refuses what is no sound backup, and touches nothing', async () => {
    const library = makeLibrary(at('a.metodebenk'), 'First');
    closeLibrary(library);
    writeFileSync(at('text.metodebenk'), 'hello');
    const newer = makeLibrary(at('newer.metodebenk'));
    newer.db.pragma('user_version = 99');
    closeLibrary(newer);
    const changed = makeLibrary(at('changed.metodebenk'));
    addBytes(changed, 1);
    changed.db.prepare("UPDATE source_chunk SET bytes = x'00'").run();
    closeLibrary(changed);
    const before = readFileSync(library.path);
    for (const [name, code] of [
      ['none', 'library-not-found'],
      ['text', 'library-foreign'],
      ['newer', 'library-newer'],
      ['changed', 'backup-unsound'],
    ]) {
      await expect(restoreLibrary(at(`${name}.metodebenk`), library.path, environment())).rejects.toMatchObject({
        code,
      });
    }
    expect(readFileSync(library.path).equals(before)).toBe(true);
    expect(existsSync(at('backups'))).toBe(false);
  });
});

it('a library whose index is damaged gives no backup: restoring it would be refused, and good ones would go for it', async () => {
  const path = at('a.metodebenk');
  const library = makeLibrary(path, 'A');
  const [project] = projectsOf(library).list();
  projectsOf(library).addOutcome({ projectId: project!.id, name: 'Død', importance: 9 });
  const index = "SELECT rootpage FROM sqlite_schema WHERE name = 'outcome_by_project'";
  const page = Number(library.db.prepare(index).pluck().get());
  closeLibrary(library);
  const { path: good } = await keepBackup(path, 'daily', environment());
  const bytes = readFileSync(path);
  const letter = bytes.indexOf('id-', (page - 1) * 4096);
  expect(letter).toBeLessThan(page * 4096);
  bytes.write('j', letter);
  writeFileSync(path, bytes);
  now += 86_400_000;
  await expect(keepBackup(path, 'daily', environment())).rejects.toMatchObject({ code: 'library-damaged' });
  expect(listBackups(dirname(good)).map((backup) => backup.path)).toEqual([good]);
});

it('compacting gives space back, after a backup', async () => {
  const library = makeLibrary(at('a.metodebenk'), 'First');
  addBytes(library, 3);
  library.db.exec('DELETE FROM source_chunk; DELETE FROM source;');
  const done = await compactLibrary(library, environment());
  expect(done.bytesBefore - done.bytesAfter).toBeGreaterThan(2_900_000);
  expect(listBackups(dirname(done.backup)).map(({ path }) => path)).toEqual([done.backup]);
  expect(verifyLibrary(library.db)).toMatchObject({ sound: true });
  closeLibrary(library);
  expect(titlesIn(library.path)).toEqual(['First']);
});
