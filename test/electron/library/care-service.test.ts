import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommand } from '../../../electron/library/command.ts';
import { createJobRegistry, type JobRegistry } from '../../../electron/library/job-registry.ts';
import { schemaVersion } from '../../../electron/library/migrations/migrate.ts';
import { createLibrary } from '../../../electron/library/open-library.ts';
import { type Carer, createCareService } from '../../../electron/library/services/care-service.ts';
import { createLibraryService } from '../../../electron/library/services/library-service.ts';
import type { OpenedLibraryService } from '../../../electron/library/services/opened-library-service.ts';
import { createProjectService } from '../../../electron/library/services/project-service.ts';
import { insertSource, sha256Hex } from '../../../electron/library/sources.ts';
import { passagesOf } from '../../../electron/search/index-passages.ts';
import { AppError } from '../../../shared/errors.ts';
import { isFileJob } from '../../../shared/file-jobs.ts';

const template = { template: 'metodevarsel-2025', templateVersion: '1' };

const kari = { id: 'kari', name: 'Kari' };
let folder: string;
let count = 0;
let jobs: JobRegistry;
let library: OpenedLibraryService;
let care: Carer;
let chosenFolder: string | null;
let worker: () => typeof kari;

const at = (name: string) => join(folder, name);
const projects = () =>
  createProjectService({ library: () => library.current()!, person: () => kari, locale: () => 'en' });
const titles = () =>
  projects()
    .list()
    .map(({ title }) => title)
    .sort();

function open() {
  const environment = {
    clock: () => new Date(Date.parse('2026-01-05T09:00:00.000Z') + ++count * 1000),
    ids: () => `id-${++count}`,
    personName: () => 'Kari',
    backupsFolder: at('backups'),
    backupsFolderOf: () => chosenFolder,
  };
  jobs = createJobRegistry();
  library = createLibraryService({
    environment,
    defaultFolder: folder,
    person: () => worker(),
    recent: () => [],
    forgetRecent: () => undefined,
    noteOpened: () => undefined,
    choicesOf: () => ({ placeAccepted: false, backupsFolder: chosenFolder }),
    noteChoices: (_path, choices) => {
      chosenFolder = choices.backupsFolder ?? null;
    },
    beforeClose: async () => undefined,
    stopCare: () => care.stop(),
    fillSample: async () => undefined,
    samplePath: at('sample.metodebenk'),
  });
  care = createCareService({ environment, defaultFolder: folder, jobs, library, salvage: { passagesOf, template } });
  return environment;
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'care-'));
  chosenFolder = null;
  worker = () => kari;
  open();
  await library.create({ path: 'a' });
  projects().create({ title: 'First' });
});
afterEach(async () => {
  await care.stop();
  await library.shut();
  rmSync(folder, { recursive: true, force: true });
});

function addBytes(megabytes: number): void {
  const bytes = new Uint8Array(megabytes * 1024 * 1024).fill(7);
  const opened = library.current()!;
  runCommand(opened, { personId: 'kari', projectId: null, action: 'test.bytes' }, (write) => {
    const source = { id: `s-${++count}`, sha256: sha256Hex(bytes), byteLength: bytes.length, mediaType: 'text/plain' };
    insertSource(
      opened.db,
      { ...source, name: 'a.txt', searchId: null, importedAt: '2026', importedBy: 'kari' },
      bytes,
    );
    write.noteImported('source', source.id);
  });
}

async function ended({ jobId }: { jobId: string }) {
  for (;;) {
    const job = jobs.list().find(({ id }) => id === jobId);
    if (!job || isFileJob(job)) throw new Error(`no care job ${jobId}`);
    if (job.state !== 'running') return job;
    await setTimeout(5);
  }
}

describe('care as jobs', () => {
  it('backs up, copies, checks and compacts, one after the other, and keeps the results until dismissed', async () => {
    const started = [care.backup(), care.copy({ path: 'kopi' }), care.verify(), care.compact()];
    expect(jobs.list().map(({ state }) => state)).toEqual(Array(4).fill('running'));
    const done = await Promise.all(started.map(ended));
    expect(done.map(({ kind, state, error, phase }) => [kind, state, error, phase])).toEqual([
      ['backup', 'done', null, null],
      ['copy', 'done', null, null],
      ['verify', 'done', null, null],
      ['compact', 'done', null, null],
    ]);
    expect(done[2]!.result).toMatchObject({ sound: true });
    expect(existsSync(at('kopi.metodebenk'))).toBe(true);
    expect(care.backups({}).map(({ reason }) => reason)).toEqual(['before-compact', 'by-hand']);
    expect(care.backups({})[1]).toMatchObject({ schema: schemaVersion, path: expect.stringContaining('by-hand') });
    expect(library.state().backup).toEqual({
      lastAt: care.backups({})[0]!.at,
      isUnderWay: false,
      failed: null,
      folder: null,
    });
    for (const { jobId } of started) expect(jobs.dismiss(jobId)).toEqual({ removed: 1 });
    expect(jobs.list()).toEqual([]);
  });

  it('fails by code where the copy cannot be made', async () => {
    const job = await ended(care.copy({ path: at('a.metodebenk') }));
    expect(job).toMatchObject({
      state: 'failed',
      error: { code: 'library-exists', details: { path: at('a.metodebenk') } },
    });
    expect(() => care.copy({ path: 'no/such' })).toThrow(expect.objectContaining({ code: 'library-name' }));
  });

  it('cancelled, it leaves nothing behind', async () => {
    addBytes(30);
    const running = care.copy({ path: 'kopi' });
    const waiting = care.backup();
    jobs.cancel(waiting.jobId);
    await setTimeout(10);
    jobs.cancel(running.jobId);
    expect((await ended(running)).state).toBe('cancelled');
    expect((await ended(waiting)).state).toBe('cancelled');
    expect(readdirSync(folder).filter((name) => name.includes('kopi'))).toEqual([]);
    expect(care.backups({})).toEqual([]);
  });

  it('is stopped when another library is opened', async () => {
    addBytes(30);
    const running = care.backup();
    await library.create({ path: 'b' });
    expect((await ended(running)).state).toBe('cancelled');
    expect(library.state().name).toBe('b');
  });
});

it('the folder of the backups is a full path, and is where the next one stands', async () => {
  expect(() => library.setBackupsFolder({ folder: 'kopier' })).toThrow(
    expect.objectContaining({ code: 'folder-path' }),
  );
  library.setBackupsFolder({ folder: at('elsewhere') });
  await ended(care.backup());
  expect(care.backups({})[0]!.path.startsWith(at('elsewhere'))).toBe(true);
});

it('before many files are imported one is taken, unless one holds the same', async () => {
  const { signal } = new AbortController();
  await library.backupBeforeImport(signal);
  await library.backupBeforeImport(signal);
  expect(care.backups({}).map(({ reason }) => reason)).toEqual(['before-import']);
  projects().create({ title: 'Second' });
  await library.backupBeforeImport(AbortSignal.abort());
  expect(care.backups({})).toHaveLength(1);
  expect(library.state().backup.failed).toBeNull();
  await library.backupBeforeImport(signal);
  expect(care.backups({})).toHaveLength(2);
});

it('a daily backup that cannot be taken is told by its code, until one is taken', async () => {
  const { path } = library.current()!;
  await library.close();
  writeFileSync(at('backups'), 'no folder');
  await library.open({ path });
  await library.betweenBackups(async () => undefined);
  expect(library.state().backup).toMatchObject({
    lastAt: null,
    failed: { code: expect.stringMatching(/write|permission/) },
  });
  library.setBackupsFolder({ folder: at('elsewhere') });
  await ended(care.backup());
  expect(library.state().backup).toMatchObject({ lastAt: expect.any(String), failed: null });
});

describe('restoring over the open library', () => {
  it('closes it, puts the backup in its place, opens it again, and can be undone', async () => {
    await ended(care.backup());
    const backup = care.backups({})[0]!.path;
    projects().create({ title: 'Second' });
    const { path } = library.current()!;
    const running = care.restore({ file: backup, path });
    await Promise.resolve();
    await setTimeout(0);
    expect(library.state()).toMatchObject({ path, isBeingRestored: true });
    await expect(library.open({ path: 'b' })).rejects.toMatchObject({ code: 'library-being-restored' });
    const done = await ended(running);
    expect(titles()).toEqual(['First']);
    const { replacedBackup } = done.result as { replacedBackup: string };
    expect(care.backups({})[0]).toMatchObject({ path: replacedBackup, reason: 'before-restore' });
    expect((await ended(care.restore({ file: replacedBackup, path }))).state).toBe('done');
    expect(titles()).toEqual(['First', 'Second']);
    expect(library.state().isBeingRestored).toBe(false);
  });

  it('leaves the library open as it was where the backup cannot be used, or it is cancelled', async () => {
    await ended(care.backup());
    const backup = care.backups({})[0]!.path;
    projects().create({ title: 'Second' });
    const { path } = library.current()!;
    const refused = await ended(care.restore({ file: at('none.metodebenk'), path }));
    expect(refused).toMatchObject({ state: 'failed', error: { code: 'library-not-found' } });
    const cancelled = care.restore({ file: backup, path });
    await setTimeout(0);
    jobs.cancel(cancelled.jobId);
    expect((await ended(cancelled)).state).toBe('cancelled');
    expect(titles()).toEqual(['First', 'Second']);
  });

  it('leaves it to be opened where it cannot be opened again at once', async () => {
    await ended(care.backup());
    const { path } = library.current()!;
    worker = () => {
      throw new AppError('disk-full', { path });
    };
    expect(await ended(care.restore({ file: care.backups({})[0]!.path, path }))).toMatchObject({ state: 'failed' });
    worker = () => kari;
    expect(await library.open({ path })).toMatchObject({ path, isReadOnly: false });
    expect(titles()).toEqual(['First']);
  });
});

describe('a library that is open to read only', () => {
  it('says so, refuses every change by name, and notices what the writer does', async () => {
    const { path } = library.current()!;
    await library.close();
    const environment = open();
    const writer = createLibrary(at('w.metodebenk'), environment);
    await library.open({ path: 'w', readOnly: true });
    const before = library.state();
    expect(before).toMatchObject({ isReadOnly: true, name: 'w' });
    expect(() => projects().create({ title: 'X' })).toThrow(expect.objectContaining({ code: 'library-read-only' }));
    expect(await ended(care.compact())).toMatchObject({ error: { code: 'library-read-only' } });
    expect(await ended(care.verify())).toMatchObject({ state: 'done' });
    writer.db.prepare("INSERT INTO meta (key, value) VALUES ('x', '1')").run();
    expect(library.state().dataVersion).not.toBe(before.dataVersion);
    writer.db.close();
    writer.lock!.release();
    expect(existsSync(path)).toBe(true);
  });
});
