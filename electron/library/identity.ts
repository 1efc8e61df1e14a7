/** A library's id, and under which its backups are kept: its own from the start, and never another library's. */
import { randomUUID } from 'node:crypto';
import { type BackupPlace, findBackupsId, noteBackups } from './backup-folder.ts';
import { isOfAnother } from './backup-owner.ts';
import { ensureLibraryId } from './backups.ts';
import { syncFile } from './copy-library.ts';
import { inTransaction, type LibraryDatabase, openDatabase } from './database.ts';

/**
 * Of a library that is opened for work. A copy came with the id of its original: where that one still stands, the copy
 * keeps its backups apart. Packets go by the library's own id, which stays.
 */
export function settleIdentity(db: LibraryDatabase, path: string, place: BackupPlace): void {
  ensureLibraryId(db, randomUUID);
  const id = findBackupsId(db);
  if (id === null || !isOfAnother(id, path, place)) return;
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
