import type Database from 'better-sqlite3';

/** Whether the library has this table: one of an older schema lacks those that came later. */
export function hasTable(db: Database.Database, name: string): boolean {
  return db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(name) !== undefined;
}
