/** Puts a backup in the place of a library. What was there is kept, so that a restore can be undone by another. */
import { existsSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { LibraryWork, RestoreReport } from '../../shared/contract/library.ts';
import { AppError } from '../../shared/errors.ts';
import { rightsOf, targetOf } from '../file-rights.ts';
import { findBackupsIdAt } from './backup-folder.ts';
import { keepBackup } from './backups.ts';
import { copyLibraryFile, isDamage, removeDatabaseFiles, syncFolder } from './copy-library.ts';
import { applicationId, inTransaction, type LibraryDatabase, openDatabase } from './database.ts';
import { checkIsSqlite } from './file-checks.ts';
import { takeOver } from './identity.ts';
import { libraryError } from './library-error.ts';
import { type LibraryLock, takeLock } from './lock.ts';
import { schemaVersion, userVersion } from './migrations/migrate.ts';
import type { LibraryEnvironment } from './open-library.ts';
import { verifyInSteps } from './verify.ts';

/**
 * Restores `file` at `path`. Throws what opening throws where `file` is no library of this app's time, `backup-unsound`
 * where it is not whole, `library-busy` where `path` is in use; the library at `path` is then as it was.
 */
export async function restoreLibrary(
  file: string,
  path: string,
  environment: LibraryEnvironment,
  options: LibraryWork = {},
): Promise<RestoreReport> {
  checkIsSqlite(file);
  if (existsSync(path) && realpathSync(path) === realpathSync(file)) {
    throw new AppError('invalid-input', { field: 'LIBRARY', reason: 'the backup and the library are the same file' });
  }
  await proveBackup(file, options);
  const owner = { person: environment.personName?.() ?? '', clock: environment.clock };
  const lock = takeLock(path, owner, (work) => aloneAt(path, work));
  // Behind a link, the file that it leads to is the library, and may be open by that name.
  const target = targetOf(path);
  const arriving = `${target}.${process.pid}.restored`;
  let targetLock: LibraryLock | undefined;
  try {
    if (target !== path) targetLock = takeLock(target, owner, (work) => aloneAt(target, work));
    const rights = rightsOf(target);
    const { byteLength } = await copyLibraryFile(file, arriving, rights === null ? options : { ...options, rights });
    takeOver(arriving, findBackupsIdAt(path, environment));
    const kept = existsSync(path) ? await keepWhatIsThere(path, target, environment, options) : nothingKept;
    // A log of the old library beside the new one would be read into it.
    for (const ending of ['-wal', '-shm', '-journal']) rmSync(`${target}${ending}`, { force: true });
    renameSync(arriving, target);
    syncFolder(dirname(target));
    return { path, from: file, byteLength, ...kept };
  } catch (error) {
    removeDatabaseFiles(arriving);
    throw libraryError(error, path);
  } finally {
    targetLock?.release();
    lock.release();
  }
}

const nothingKept = { replacedBackup: null, damagedMovedTo: null };

/** Throws `backup-unsound` where it is not whole, and what opening throws where it is no library of this app's time. */
export async function proveBackup(file: string, options: LibraryWork = {}): Promise<void> {
  let db: LibraryDatabase | undefined;
  try {
    db = openDatabase(file, { readOnly: true });
    if (db.pragma('application_id', { simple: true }) !== applicationId) {
      throw new AppError('library-foreign', { path: file });
    }
    const found = userVersion(db);
    if (found > schemaVersion) throw new AppError('library-newer', { path: file, found, known: schemaVersion });
    const { problems } = await verifyInSteps(db, {
      onProgress: options.onProgress,
      signal: options.signal,
    });
    if (problems[0]) throw new AppError('backup-unsound', { path: file, place: problems[0].place });
  } catch (error) {
    const known = libraryError(error, file);
    const isDamaged = known instanceof AppError && known.code === 'library-damaged';
    throw isDamaged ? new AppError('backup-unsound', { path: file, place: String(known.details.place) }, error) : known;
  } finally {
    db?.close();
  }
}

async function keepWhatIsThere(
  path: string,
  target: string,
  environment: LibraryEnvironment,
  options: LibraryWork,
): Promise<Pick<RestoreReport, 'replacedBackup' | 'damagedMovedTo'>> {
  try {
    const { path: replacedBackup } = await keepBackup(path, 'before-restore', environment, options);
    checkpoint(path);
    return { replacedBackup, damagedMovedTo: null };
  } catch (error) {
    if (!isDamaged(error)) throw error;
    const time = environment.clock().toISOString().replace(/[:.]/g, '-');
    const damagedMovedTo = `${target}.damaged-${time}`;
    for (const ending of ['', '-wal', '-shm', '-journal']) {
      if (existsSync(`${target}${ending}`)) renameSync(`${target}${ending}`, `${damagedMovedTo}${ending}`);
    }
    return { replacedBackup: null, damagedMovedTo };
  }
}

/** Damage, another program's file, or tables that are not there; never a full disk. */
function isDamaged(error: unknown): boolean {
  return isDamage(error) || (error instanceof Error && 'code' in error && error.code === 'SQLITE_ERROR');
}

/** Should the machine stop between the old log's removal and the new file's arrival, the old file is whole. */
function checkpoint(path: string): void {
  openDatabase(path, { mustExist: true, isCopy: true }).close();
}

/** The write lock of the library keeps others out; of a file that cannot be opened nobody can be the writer. */
function aloneAt(path: string, work: () => void): void {
  if (!existsSync(path)) {
    work();
    return;
  }
  let db: LibraryDatabase | undefined;
  let isAlone = false;
  try {
    db = openDatabase(path, { readOnly: true });
    db.pragma('query_only = OFF');
    inTransaction(db, () => {
      isAlone = true;
      work();
    });
  } catch (error) {
    if (isAlone || !isDamaged(error)) throw error;
    work();
  } finally {
    db?.close();
  }
}
