/** Copies of a library that the person asked for, and those that are taken and tidied up without being asked. */
import { existsSync, lstatSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type BackupReason, backupReasons, type LibraryBackup } from '../../shared/contract/care.ts';
import type { BackupReport, LibraryWork } from '../../shared/contract/library.ts';
import { AppError } from '../../shared/errors.ts';
import { giveRights } from '../file-rights.ts';
import {
  type BackupPlace,
  backupFolder,
  backupFolderByPath,
  findBackupsId,
  makeBackupFolder,
  possibleBackupFolders,
} from './backup-folder.ts';
import { isOfAnother } from './backup-owner.ts';
import { backupsToRemove, type KeptBackup } from './backups-to-remove.ts';
import { copyLibraryFile, giveName, isDamage, makeOwnFile, ownerOnly, removeDatabaseFiles } from './copy-library.ts';
import { inTransaction, type LibraryDatabase, openDatabase, openReader } from './database.ts';
import { libraryError } from './library-error.ts';
import type { Library } from './open-library.ts';

/** Copies the open library to a new file. Throws `library-exists` where there is one, and what `copyLibraryFile` throws. */
export async function backupLibrary(
  library: Library,
  target: string,
  options: LibraryWork = {},
): Promise<BackupReport> {
  if (existsSync(target)) throw new AppError('library-exists', { path: target });
  return copyLibraryFile(library.path, target, options);
}

/** Takes a backup of the file at `path` into the person's backups and removes those that have had their time. */
export async function keepBackup(
  path: string,
  reason: BackupReason,
  place: BackupPlace,
  options: LibraryWork = {},
): Promise<BackupReport> {
  const { folder, schema } = readIdentity(path, place);
  makeBackupFolder(folder, path, place);
  const now = place.clock();
  const target = newBackupPath(folder, schema, reason, now);
  const copied = await copyLibraryFile(path, target, { ...options, rights: ownerOnly });
  tidyBackups(folder, now);
  return copied;
}

/** Answers null where the library is as it was at the last backup, is new, or had its backup today. */
export async function backupIfChanged(
  library: Library,
  place: BackupPlace,
  signal?: AbortSignal,
): Promise<BackupReport | null> {
  const today = place.clock().toISOString().slice(0, 10);
  const taken = historyMark(library.db) === null ? [] : listBackups(identityOf(library.db, library.path, place).folder);
  if (taken.some(({ at }) => at.toISOString().slice(0, 10) === today)) return null;
  return backupUnlessSame(library, 'daily', place, { signal });
}

/** Answers null where the library is as it was at the last backup, or is new. */
export async function backupUnlessSame(
  library: Library,
  reason: BackupReason,
  place: BackupPlace,
  options: LibraryWork = {},
): Promise<BackupReport | null> {
  const mark = historyMark(library.db);
  if (mark === null) return null;
  ensureLibraryId(library.db, place.ids);
  const taken = listBackups(identityOf(library.db, library.path, place).folder);
  // Those of a time to come were taken before the clock was set back.
  const now = place.clock();
  const last = taken.find(({ at }) => at <= now) ?? taken[0];
  if (last && markOfBackup(last.path) === mark) return null;
  return keepBackup(library.path, reason, place, options);
}

/** Newest first; what stands in the folder and is no backup is left out. Throws where the folder cannot be read. */
export function listBackups(folder: string): (KeptBackup & Omit<LibraryBackup, 'at'>)[] {
  const found = namesIn(folder).flatMap((name) => {
    const parts = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z\.schema-(\d+)(?:\.([a-z-]+))?\.metodebenk$/.exec(
      name,
    );
    const reason = backupReasons.find((each) => each === (parts?.[7] ?? 'daily'));
    const byteLength = parts && reason ? fileSize(join(folder, name)) : null;
    if (!parts || !reason || byteLength === null) return [];
    const [, day, hour, minute, second, ms, schema] = parts;
    const at = new Date(`${day}T${hour}:${minute}:${second}.${ms}Z`);
    return [{ path: join(folder, name), at, reason, schema: Number(schema), byteLength }];
  });
  return found.sort((a, b) => b.at.getTime() - a.at.getTime());
}

/** The backups of the library at `path`, newest first; also of one that is damaged or gone. */
export function findBackups(path: string, place: BackupPlace): LibraryBackup[] {
  const isOwn = (id: string) => !isOfAnother(id, path, place);
  const found = possibleBackupFolders(path, place, isOwn).flatMap(listBackups);
  return found
    .sort((a, b) => b.at.getTime() - a.at.getTime())
    .map((backup) => ({ ...backup, at: backup.at.toISOString() }));
}

/** None where there is no folder, or something else has its name. */
function namesIn(folder: string): string[] {
  try {
    return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder) : [];
  } catch (error) {
    throw libraryError(error, folder);
  }
}

/** Null for a folder, and for a link that leads nowhere. */
function fileSize(path: string): number | null {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    return found?.isFile() ? found.size : null;
  } catch {
    return null;
  }
}

/**
 * Before an older library is brought to this app's schema: all at once, as nothing else can be done with it meanwhile.
 * VACUUM INTO sees what is still in the write-ahead log; a plain file copy would not.
 */
export function backupBeforeMigration(db: LibraryDatabase, path: string, place: BackupPlace): void {
  const { folder, schema } = ownIdentityOf(db, path, place);
  makeBackupFolder(folder, path, place);
  const target = newBackupPath(folder, schema, 'before-migration', place.clock());
  const temporary = `${target}.${process.pid}.part`;
  try {
    makeOwnFile(temporary);
    db.prepare('VACUUM INTO ?').run(temporary);
    const copy = openDatabase(temporary, { mustExist: true, isCopy: true });
    try {
      const said = copy.pragma('quick_check(1)', { simple: true });
      if (said !== 'ok') throw new AppError('library-damaged', { path, place: String(said) });
    } finally {
      copy.close();
    }
    giveName(temporary, target, ownerOnly);
  } catch (error) {
    removeDatabaseFiles(temporary);
    throw error;
  }
}

/** When the newest of the open library's backups was taken; null where there is none. */
export function lastBackupAt({ db, path }: Library, place: BackupPlace): string | null {
  return listBackups(identityOf(db, path, place).folder)[0]?.at.toISOString() ?? null;
}

function readIdentity(path: string, place: BackupPlace): { folder: string; schema: number } {
  const { db, close } = openReader(path);
  try {
    return ownIdentityOf(db, path, place);
  } finally {
    close();
  }
}

function identityOf(db: LibraryDatabase, path: string, place: BackupPlace): { folder: string; schema: number } {
  return { folder: backupFolder(db, path, place), schema: db.pragma('user_version', { simple: true }) as number };
}

/** As `identityOf`, of a file that may be a copy which was never worked in: what is kept is kept apart. */
function ownIdentityOf(db: LibraryDatabase, path: string, place: BackupPlace): { folder: string; schema: number } {
  const identity = identityOf(db, path, place);
  const id = findBackupsId(db);
  const isApart = id !== null && isOfAnother(id, path, place);
  return isApart ? { ...identity, folder: backupFolderByPath(path, place) } : identity;
}

/** Gives the library an id of its own on first need. */
export function ensureLibraryId(db: LibraryDatabase, ids: () => string): void {
  if (db.prepare("SELECT 1 FROM meta WHERE key = 'library_id'").get()) return;
  inTransaction(db, () => db.prepare("INSERT INTO meta (key, value) VALUES ('library_id', ?)").run(ids()));
}

/** Two backups within a millisecond get names that differ. */
function newBackupPath(folder: string, schema: number, reason: BackupReason, at: Date): string {
  const time = at.toISOString().replace(/[:.]/g, '-');
  const path = join(folder, `${time}.schema-${schema}${reason === 'daily' ? '' : `.${reason}`}.metodebenk`);
  return existsSync(path) ? newBackupPath(folder, schema, reason, new Date(at.getTime() + 1)) : path;
}

/** A copy that has not been written to for this long is nobody's any more. */
const unfinishedMs = 86_400_000;

/** Called when a newer backup is proven; also takes away what a killed program left half done. */
function tidyBackups(folder: string, now: Date): void {
  for (const { path } of backupsToRemove(listBackups(folder), now)) rmSync(path, { force: true });
  for (const { path } of listBackups(folder)) giveRights(path, ownerOnly); // once, they had those of the library
  for (const name of readdirSync(folder).filter((each) => /\.part(-journal|-wal|-shm)?$/.test(each))) {
    const path = join(folder, name);
    if (Date.now() - lstatSync(path).mtimeMs > unfinishedMs) rmSync(path, { force: true });
  }
}

/** Changes with every command, undo and redo; null while nothing was ever done in the library. */
function historyMark(db: LibraryDatabase): string | null {
  const mark = db
    .prepare('SELECT count(*), max(seq), max(at), count(undone_at), max(undone_at), count(discarded_at) FROM history')
    .raw()
    .get() as (string | number | null)[];
  return mark[0] === 0 ? null : JSON.stringify(mark);
}

/** Null where the backup cannot be read: then a new one is due. */
function markOfBackup(path: string): string | null {
  try {
    const db = openDatabase(path, { readOnly: true });
    try {
      return historyMark(db);
    } finally {
      db.close();
    }
  } catch (error) {
    if (isDamage(error)) return null;
    throw error;
  }
}
