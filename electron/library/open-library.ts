/** Creates and opens library files, and says by name why one cannot be opened. */
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import { applicationId, type LibraryDatabase, openDatabase } from './database.ts';
import { migrate } from './migrations/migrate.ts';

/** An open library: its handle, where it is, and what it needs to write rows. */
export interface Library {
  db: LibraryDatabase;
  path: string;
  name: string;
  clock: () => Date;
  ids: () => string;
}

export interface LibraryEnvironment {
  clock: () => Date;
  ids: () => string;
}

/** Makes a new library file. Throws `library-exists` where there is a file already. */
export function createLibrary(path: string, environment: LibraryEnvironment): Library {
  if (path !== ':memory:' && existsSync(path)) throw new AppError('library-exists', { path });
  return open(path, environment, false);
}

/** Opens a library; throws `library-not-found`, `library-foreign`, `library-newer`, `library-busy` or `library-damaged`. */
export function openLibrary(path: string, environment: LibraryEnvironment): Library {
  if (!existsSync(path)) throw new AppError('library-not-found', { path });
  if (!statSync(path).isFile() || !hasSqliteHeader(path)) throw new AppError('library-foreign', { path });
  return open(path, environment, true);
}

/** Checkpoints the write-ahead log into the file, so that a copy of the file alone is whole, and closes. */
export function closeLibrary(library: Library): void {
  if (!library.db.open) return;
  library.db.pragma('wal_checkpoint(TRUNCATE)');
  library.db.close();
}

function open(path: string, environment: LibraryEnvironment, mustExist: boolean): Library {
  let db: LibraryDatabase | undefined;
  try {
    db = openDatabase(path, { mustExist });
    if (mustExist && db.pragma('application_id', { simple: true }) !== applicationId) {
      throw new AppError('library-foreign', { path });
    }
    const opened = db;
    // VACUUM INTO sees what is still in the write-ahead log; a plain file copy would not.
    migrate(opened, path, (found) => opened.prepare('VACUUM INTO ?').run(`${path}.schema-${found}.backup`));
    return { db, path, name: basename(path).replace(/\.metodebenk$/i, ''), ...environment };
  } catch (error) {
    db?.close();
    throw libraryError(error, path);
  }
}

function hasSqliteHeader(path: string): boolean {
  const head = Buffer.alloc(16);
  const file = openSync(path, 'r');
  try {
    readSync(file, head, 0, 16, 0);
  } finally {
    closeSync(file);
  }
  return head.toString('latin1') === 'SQLite format 3\0';
}

/** Translates SQLite's and the file system's codes into the app's own; anything else passes through. */
export function libraryError(error: unknown, path: string): unknown {
  if (error instanceof AppError || !(error instanceof Error)) return error;
  const code = 'code' in error ? String(error.code) : '';
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return new AppError('library-busy', { path }, error);
  if (code.startsWith('SQLITE_FULL') || code === 'ENOSPC') return new AppError('disk-full', { path }, error);
  if (code.startsWith('SQLITE_CORRUPT')) return new AppError('library-damaged', { path, place: error.message }, error);
  if (code.startsWith('SQLITE_NOTADB')) return new AppError('library-foreign', { path }, error);
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN') || code === 'EACCES') {
    return new AppError('library-no-permission', { path }, error);
  }
  return error;
}
