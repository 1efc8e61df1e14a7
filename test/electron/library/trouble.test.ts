import { linkSync, mkdtempSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openDatabase } from '../../../electron/library/database.ts';
import { openNodeWorkbench } from '../../../electron/node-workbench.ts';
import type { OpenWorkbench } from '../../../electron/workbench.ts';
import { oldLibrary } from '../../helpers/old-library.ts';
import { nodeFolders } from '../../long/node-folders.ts';

let folder: string;
let path: string;
let workbench: OpenWorkbench;
let told: unknown[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trouble-'));
  path = oldLibrary(join(folder, 'a.metodebenk'));
  told = [];
  workbench = openNodeWorkbench(nodeFolders(folder), { libraryOpened: (library) => told.push(library) });
});
afterEach(async () => {
  await workbench.close();
  rmSync(folder, { recursive: true });
});

const library = () => workbench.services.library;

/** A page of zeros where a table begins. */
function breakTable(name: string): void {
  const db = openDatabase(path, { readOnly: true });
  const root = Number(db.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(name));
  db.close();
  const bytes = readFileSync(path);
  bytes.fill(0, (root - 1) * 4096, root * 4096);
  writeFileSync(path, bytes);
}

it('is kept where a library does not open, until another one does', async () => {
  truncateSync(path, 50_000);
  await expect(library().open({ path })).rejects.toMatchObject({ code: 'library-damaged' });
  expect(library().state()).toMatchObject({ path: null, trouble: { path, code: 'library-damaged' } });
  await library().create({ path: join(folder, 'b.metodebenk') });
  expect(library().state().trouble).toBeNull();
});

it('is kept at the start, whatever stops the library, and left when the person goes on', async () => {
  writeFileSync(path, 'notater');
  expect(await library().openAtStart({ path })).toMatchObject({ path: null, trouble: { code: 'library-foreign' } });
  expect(await library().leaveTrouble()).toMatchObject({ path: null, trouble: null });
});

it('is kept of a library with a second name, which a copy has not', async () => {
  linkSync(path, join(folder, 'b.metodebenk'));
  await expect(library().open({ path })).rejects.toMatchObject({ code: 'library-linked' });
  expect(library().state()).toMatchObject({ path: null, trouble: { path, code: 'library-linked' } });
  const { care, jobs } = workbench.services;
  const to = join(folder, 'kopi.metodebenk');
  const { jobId } = care.copyOf({ from: path, to });
  const isDone = () => expect(jobs.list().find(({ id }) => id === jobId)?.state).toBe('done');
  await vi.waitFor(isDone, { timeout: 20_000 });
  expect(await library().open({ path: to })).toMatchObject({ path: to, isReadOnly: false, trouble: null });
});

it('is told at the start of a library that is gone where its backups are left', async () => {
  await library().open({ path });
  await library().close();
  rmSync(path);
  expect(await library().openAtStart({ path })).toMatchObject({ trouble: { path, code: 'library-not-found' } });
  const unknown = join(folder, 'unknown.metodebenk');
  await expect(library().openAtStart({ path: unknown })).rejects.toMatchObject({ code: 'library-not-found' });
});

it('whoever asks for a file that is not there is told at once', async () => {
  rmSync(path);
  await expect(library().open({ path })).rejects.toMatchObject({ code: 'library-not-found' });
  expect(library().state().trouble).toBeNull();
});

it('opens nothing but a library, though its name ends otherwise', async () => {
  const notes = join(folder, 'notater.txt');
  writeFileSync(notes, 'Søketermer');
  await expect(library().open({ path: notes })).rejects.toMatchObject({ code: 'library-foreign' });
  expect(library().state().trouble).toMatchObject({ path: notes });
});

it('is noticed while working, and what broke can be read on or left', async () => {
  await library().open({ path });
  await library().close();
  breakTable('trial');
  await library().open({ path });
  expect(() => workbench.services.trials.list()).toThrow(expect.objectContaining({ code: 'library-damaged' }));
  expect(library().state()).toMatchObject({ path, trouble: { path, code: 'library-damaged' } });
  expect(await library().open({ path, readOnly: true })).toMatchObject({ path, isReadOnly: true, trouble: null });
  expect(workbench.services.projects.list()).toHaveLength(2);
  expect(() => workbench.services.trials.list()).toThrow();
  expect(library().state()).toMatchObject({ path, trouble: null, counts: { documents: 5, projects: 2 } });
  await library().close();
  expect(told.at(-1)).toBeNull();
});

it('is kept where the library opens and cannot be counted, and its screens would stand empty', async () => {
  await library().open({ path });
  await library().close();
  breakTable('trial_live'); // the index that trials are counted by
  const opened = await library().open({ path });
  expect(opened).toMatchObject({
    trouble: { path, code: 'library-damaged' },
    counts: { documents: 5, references: 20 },
  });
  expect(await library().leaveTrouble()).toMatchObject({ path: null, trouble: null });
});

it('is kept where the daily backup shows damage that no screen has met', async () => {
  await library().open({ path });
  await library().close();
  rmSync(join(folder, 'backups'), { recursive: true }); // today's, of before the migration
  breakTable('tag');
  expect(await library().open({ path })).toMatchObject({ trouble: null });
  const isTold = () => expect(library().state().trouble).toMatchObject({ path, code: 'library-damaged' });
  await vi.waitFor(isTold, { timeout: 20_000 });
});

it('ends with a restore over the library that broke while it was open', async () => {
  await library().open({ path });
  await library().backup({ path: join(folder, 'copy.metodebenk') });
  await library().close();
  breakTable('trial');
  await library().open({ path });
  expect(() => workbench.services.trials.list()).toThrow();
  const done = await library().restore({ file: join(folder, 'copy.metodebenk'), path });
  expect(done.damagedMovedTo).toContain('a.metodebenk.damaged-');
  expect(library().state()).toMatchObject({ path, trouble: null });
  expect(workbench.services.trials.list()).toHaveLength(8);
});

it('hides nothing of why a restore failed, where the library cannot be opened again either', async () => {
  await library().open({ path });
  renameSync(path, join(folder, 'b.metodebenk'));
  const file = join(folder, 'notater.metodebenk');
  writeFileSync(file, 'notater');
  await expect(library().restore({ file, path })).rejects.toMatchObject({ details: { path: file } });
  expect(library().state()).toMatchObject({ path: null, isBeingRestored: false });
});

it('is looked into and salvaged without being open', async () => {
  await library().open({ path });
  await library().close();
  breakTable('tag');
  const { care } = workbench.services;
  expect(await care.inspect({ path })).toMatchObject({ kind: 'damaged', content: { documents: 5 } });
  const to = join(folder, 'ny.metodebenk');
  expect((await care.salvageNow({ from: path, to })).path).toBe(to);
  await library().open({ path: to });
  expect(library().state()).toMatchObject({ path: to, counts: { documents: 5, trials: 8, references: 20 } });
  expect(await care.proveBackup({ path: to })).toMatchObject({ isSound: true });
  expect(await care.proveBackup({ path })).toMatchObject({ isSound: false });
});
