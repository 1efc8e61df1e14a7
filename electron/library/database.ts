/** The only door to better-sqlite3: what a library handle is, and the pragmas that keep it whole. */
import { rmSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { AppError } from '../../shared/errors.ts';
import { libraryError } from './library-error.ts';
import { addSealFunction, hasSeals, keepSeals } from './seals.ts';

export type LibraryDatabase = Database.Database;

/** Marks a SQLite file as a Metodebenk library ("MtBk"). */
export const applicationId = 0x4d74426b;

export interface DatabaseOptions {
  /** Reads only, beside a writer: nothing is written but what SQLite needs to read a write-ahead log. */
  readOnly?: boolean;
  mustExist?: boolean;
  /** One file that is whole without a log beside it: backups, and what travels. */
  isCopy?: boolean;
  /**
   * The file stands on another machine, or in a folder that a service copies away: a write-ahead log, which is shared
   * memory, is unsafe there. One handle has the file to itself, and between two changes the file alone is whole.
   */
  isFar?: boolean;
}

/** Opens a database file and sets what every connection needs; `:memory:` is for tests. */
export function openDatabase(path: string, options: DatabaseOptions = {}): LibraryDatabase {
  // SQLite's own read-only handle would leave log files behind that nobody may tidy up; `query_only` does not.
  const db = new Database(path, { fileMustExist: options.mustExist ?? options.readOnly ?? false, timeout: 2000 });
  try {
    db.pragma('foreign_keys = ON');
    db.pragma('trusted_schema = OFF');
    db.pragma('cell_size_check = ON');
    if (options.readOnly) {
      db.pragma('query_only = ON');
    } else if (options.isFar) {
      db.pragma('locking_mode = EXCLUSIVE');
      db.pragma('journal_mode = TRUNCATE');
      db.pragma('synchronous = FULL');
      db.exec('BEGIN EXCLUSIVE; COMMIT'); // held until it is closed
      rmSync(`${path}-shm`, { force: true }); // came along with a log from a machine where it was open
    } else {
      db.pragma(`journal_mode = ${options.isCopy ? 'DELETE' : 'WAL'}`);
      db.pragma('synchronous = FULL');
    }
    addSealFunction(db);
    if (!options.readOnly && hasSeals(db)) keepSeals(db);
  } catch (error) {
    db.close();
    throw error;
  }
  const file = fileAt(path);
  openedFiles.set(db, file);
  if (file) handlesOf.set(file, [...liveHandles(file), new WeakRef(db)]);
  if (options.isFar) farHandles.set(path, db);
  return db;
}

const farHandles = new Map<string, LibraryDatabase>();

/** To read beside a writer; of a file that this process has to itself, its only handle. `close` leaves that one open. */
export function openReader(path: string): { db: LibraryDatabase; isOwn: boolean; close(): void } {
  const far = farHandles.get(path);
  if (far?.open) return { db: far, isOwn: false, close: () => undefined };
  farHandles.delete(path);
  const db = openDatabase(path, { readOnly: true });
  return { db, isOwn: true, close: () => db.close() };
}

/** What is asked, with the write lock held, before each change, and told after it. */
export interface WriteWatch {
  before(): void;
  after(): void;
}

const writeWatches = new WeakMap<LibraryDatabase, WriteWatch>();

export function watchWrites(db: LibraryDatabase, watch: WriteWatch): void {
  writeWatches.set(db, watch);
}

/** The file each handle was opened on; null for a library in memory. */
const openedFiles = new WeakMap<LibraryDatabase, string | null>();

/** Disk and inode, which Windows does not need: there an open file can be neither moved nor deleted. */
function fileAt(path: string): string | null {
  if (path === ':memory:' || process.platform === 'win32') return null;
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found ? `${found.dev} ${found.ino}` : null;
}

/** The handles of this process on each file. */
const handlesOf = new Map<string, WeakRef<LibraryDatabase>[]>();
const liveHandles = (file: string) => (handlesOf.get(file) ?? []).filter((handle) => handle.deref()?.open);

/** Whether this process has the file open as a database. */
export function isOpenHere(path: string): boolean {
  const file = fileAt(path);
  return file !== null && liveHandles(file).length > 0;
}

/** SQLite goes on writing to a file that was deleted or replaced, and all of it would be lost. Throws `library-moved`. */
export function checkInPlace(db: LibraryDatabase): void {
  const opened = openedFiles.get(db);
  if (opened && fileAt(db.name) !== opened) throw new AppError('library-moved', { path: db.name });
}

/**
 * Runs `work` in one write transaction that takes the lock at once, so that two writers queue instead of failing late.
 * Throws `library-read-only`, `library-busy`, `library-moved`, `library-taken-over`, `disk-full` and the like where the
 * file cannot be written.
 */
export function inTransaction<T>(db: LibraryDatabase, work: () => T): T {
  if (db.pragma('query_only', { simple: true }) === 1) throw new AppError('library-read-only', { path: db.name });
  const watch = writeWatches.get(db);
  try {
    checkInPlace(db);
    const run = db.transaction(() => {
      watch?.before();
      return work();
    });
    const result = run.immediate();
    watch?.after();
    return result;
  } catch (error) {
    throw libraryError(error, db.name);
  }
}
