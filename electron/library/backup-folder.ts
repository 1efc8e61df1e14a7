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
  const known = db.prepare("SELECT value FROM meta WHERE key = 'library_id'").pluck().get() as string | undefined;
  return folderNamed(known ?? nameByPath(path), path, place);
}

/** Makes the folder, and notes whose it is. */
export function makeBackupFolder(folder: string, path: string, place: BackupPlace): void {
  makeFolder(folder, 0o700);
  const list = listPath(path, place);
  const known = list ? readList(list) : {};
  if (!list || known[resolve(path)] === basename(folder)) return;
  writeFileWhole(list, JSON.stringify({ ...known, [resolve(path)]: basename(folder) }, null, 2), 0o600);
}

/** Every folder that can hold backups of the library at a path, also of one that is damaged or gone. */
export function possibleBackupFolders(path: string, place: BackupPlace): string[] {
  const list = listPath(path, place);
  const noted = list ? readList(list)[resolve(path)] : undefined;
  const names = [noted, nameByPath(path)].filter((name) => name !== undefined);
  const folders = names.map((name) => folderNamed(name, path, place));
  try {
    const { db, close } = openUntouched(path);
    try {
      folders.unshift(backupFolder(db, path, place));
    } finally {
      close();
    }
  } catch {
    // Its id cannot be read: the list by path knows.
  }
  return [...new Set(folders)];
}

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

/** Folder names by the path of the library; empty where the list cannot be read. */
function readList(path: string): Record<string, string> {
  try {
    return z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return {};
  }
}
