/** Whose the backups under an id are: a copy of a library comes with the id of its original. */
import { type BigIntStats, statSync } from 'node:fs';
import { type BackupPlace, findBackupsId, pathsNoted, readBackupsId } from './backup-folder.ts';
import { isOpenHere, openReader } from './database.ts';

/** Of two files with one id, they are those of the one that was noted with it last, as long as it stands. */
export function isOfAnother(id: string, path: string, place: BackupPlace): boolean {
  const noted = pathsNoted(id, path, place);
  const owner = noted.find((each) => isSameFile(each, path) || backupsIdOf(each) === id);
  return owner !== undefined && !isSameFile(owner, path);
}

/** To open a file that this process works on but through SQLite would give up its locks. */
function backupsIdOf(path: string): string | null {
  if (!fileAt(path)?.isFile()) return null;
  if (!isOpenHere(path)) return readBackupsId(path);
  const { db, close } = openReader(path);
  try {
    return findBackupsId(db);
  } finally {
    close();
  }
}

function isSameFile(one: string, other: string): boolean {
  const [a, b] = [fileAt(one), fileAt(other)];
  return a !== null && b !== null && a.dev === b.dev && a.ino === b.ino;
}

function fileAt(path: string): BigIntStats | null {
  try {
    return statSync(path, { bigint: true, throwIfNoEntry: false }) ?? null;
  } catch {
    return null; // on a disk that is not there
  }
}
