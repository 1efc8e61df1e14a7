/** The only door to better-sqlite3: what a library handle is, and the pragmas that keep it whole. */
import Database from 'better-sqlite3';

export type LibraryDatabase = Database.Database;

/** Marks a SQLite file as a Metodebenk library ("MtBk"). */
export const applicationId = 0x4d74426b;

/** Opens a database file and sets what every connection needs; `:memory:` is for tests. */
export function openDatabase(path: string, options: { readOnly?: boolean; mustExist?: boolean } = {}): LibraryDatabase {
  const db = new Database(path, {
    readonly: options.readOnly ?? false,
    fileMustExist: options.mustExist ?? false,
    timeout: 2000,
  });
  db.pragma('foreign_keys = ON');
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  if (!options.readOnly) {
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
  }
  return db;
}

/** Runs `work` in one write transaction that takes the lock at once, so that two writers queue instead of failing late. */
export function inTransaction<T>(db: LibraryDatabase, work: () => T): T {
  return db.transaction(work).immediate();
}
