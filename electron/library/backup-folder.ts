/** Where a library's backups stand; a list by path finds them for a library that cannot say its own id any more. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { makeFolder } from '../make-folder.ts';
import { writeFileWhole } from '../write-file-whole.ts';
import type { LibraryDatabase } from './database.ts';
import { openUntouched } from './inspect/open-untouched.ts';
import type { LibraryEnvironment } from './open-library.ts';

export type BackupPlace = Pick<LibraryEnvironment, 'clock' | 'ids' | 'backupsFolder' | 'backupsFolderOf'>;

/** The library's id keeps its backups together when it is renamed. */
export function backupFolder(db: LibraryDatabase, path: string, place: BackupPlace): string {
  return folderNamed(findBackupsId(db) ?? nameByPath(path), path, place);
}

/** As `backupFolder` where the id is of the library that this one is a copy of, and the copy was never worked in. */
export const backupFolderByPath = (path: string, place: BackupPlace): string =>
  folderNamed(nameByPath(path), path, place);

/**
 * The library's own id, unless its backups were told apart from those of the library it is a copy of. Null where it
 * has none, or one that would lead out of the backups.
 */
export function findBackupsId(db: LibraryDatabase): string | null {
  const said = db
    .prepare("SELECT value FROM meta WHERE key IN ('backups_id', 'library_id') ORDER BY key")
    .pluck()
    .all() as string[];
  return said.find(isFolderName) ?? null;
}

/** As `findBackupsId` for the library at a path, also of one that is damaged or gone. */
export function findBackupsIdAt(path: string, place: BackupPlace): string | null {
  return readBackupsId(path) ?? notedAt(path, place) ?? null;
}

/** Null where there is no library, or one that cannot say. */
export function readBackupsId(path: string): string | null {
  try {
    const { db, close } = openUntouched(path);
    try {
      return findBackupsId(db);
    } finally {
      close();
    }
  } catch {
    return null;
  }
}

/** Makes the folder, and notes whose it is. */
export function makeBackupFolder(folder: string, path: string, place: BackupPlace): void {
  makeFolder(folder, 0o700);
  if (listPath(path, place) && notedAt(path, place) !== basename(folder)) noteBackups(basename(folder), path, place);
}

/** The newest stands first: of two files with one id, it is the one that was at work last. */
export function noteBackups(name: string, path: string, place: BackupPlace): void {
  const list = listPath(path, place);
  if (!list) return;
  const { [resolve(path)]: _, ...others } = readList(list);
  writeFileWhole(list, JSON.stringify({ [resolve(path)]: name, ...others }, null, 2), 0o600);
}

/** The paths of the libraries whose backups were kept under a name. */
export function pathsNoted(name: string, path: string, place: BackupPlace): string[] {
  const list = listPath(path, place);
  const known = list ? readList(list) : {};
  return Object.keys(known).filter((each) => known[each] === name);
}

/** Every folder that can hold backups of the library at a path, also of one that is damaged or gone. */
export function possibleBackupFolders(path: string, place: BackupPlace, isOwn: (id: string) => boolean): string[] {
  const said = readBackupsId(path);
  const names = [said !== null && isOwn(said) ? said : null, notedAt(path, place), nameByPath(path)].filter(
    (name) => typeof name === 'string',
  );
  return [...new Set(names.map((name) => folderNamed(name, path, place)))];
}

/** What is not, or leads out of, a folder beside those of other libraries is none. */
const isFolderName = (name: string) => /^[A-Za-z0-9_-]{1,64}$/.test(name);
const nameByPath = (path: string) => `path-${createHash('sha256').update(resolve(path)).digest('hex').slice(0, 16)}`;
const chosenFolder = (path: string, place: BackupPlace) => place.backupsFolderOf?.(path) ?? place.backupsFolder;

function folderNamed(name: string, path: string, place: BackupPlace): string {
  const chosen = chosenFolder(path, place);
  return chosen ? join(chosen, name) : join(dirname(path), `${basename(path)}-backups`);
}

/** Null where the backups stand beside the library, and its path alone leads to them. */
function listPath(path: string, place: BackupPlace): string | null {
  const chosen = chosenFolder(path, place);
  return chosen ? join(chosen, 'libraries.json') : null;
}

function notedAt(path: string, place: BackupPlace): string | undefined {
  const list = listPath(path, place);
  return list ? readList(list)[resolve(path)] : undefined;
}

/** Folder names by the path of the library; empty where the list cannot be read. */
function readList(path: string): Record<string, string> {
  try {
    const noted = z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(path, 'utf8')));
    return Object.fromEntries(Object.entries(noted).filter(([, name]) => isFolderName(name)));
  } catch {
    return {};
  }
}
