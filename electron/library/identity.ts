/** A library's id, and under which its backups are kept: its own from the start, and never another library's. */
import { randomUUID } from 'node:crypto';
import { type BigIntStats, statSync } from 'node:fs';
import { type BackupPlace, findBackupsId, noteBackups, pathsNoted, readBackupsId } from './backup-folder.ts';
import { ensureLibraryId } from './backups.ts';
import { syncFile } from './copy-library.ts';
import { inTransaction, isOpenHere, type LibraryDatabase, openDatabase, openReader } from './database.ts';

/**
 * Of a library that is opened for work. A copy came with the id of its original: where that one still stands, the copy
 * keeps its backups apart. Packets go by the library's own id, which stays.
 */
export function settleIdentity(db: LibraryDatabase, path: string, place: BackupPlace): void {
  ensureLibraryId(db, randomUUID);
  const id = findBackupsId(db);
  if (id === null) return;
  const noted = pathsNoted(id, path, place);
  const owner = noted.find((each) => isSameFile(each, path) || backupsIdOf(each) === id);
  if (owner === undefined || isSameFile(owner, path)) return;
  const own = randomUUID();
  writeBackupsId(db, own);
  noteBackups(own, path, place);
}

/** The file that arrives in the place of a library goes on with that one's backups. */
export function takeOver(file: string, backupsId: string | null): void {
  if (backupsId === null) return;
  const db = openDatabase(file, { mustExist: true, isCopy: true });
  try {
    ensureLibraryId(db, () => backupsId);
    if (findBackupsId(db) !== backupsId) writeBackupsId(db, backupsId);
  } finally {
    db.close();
  }
  syncFile(file);
}

function writeBackupsId(db: LibraryDatabase, id: string): void {
  inTransaction(db, () => {
    db.prepare("DELETE FROM meta WHERE key = 'backups_id'").run();
    db.prepare("INSERT INTO meta (key, value) VALUES ('backups_id', ?)").run(id);
  });
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
