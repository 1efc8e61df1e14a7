/** A file from someone else is read only where its tables are those that this app made. */
import { AppError } from '../../../shared/errors.ts';
import { applicationId, type LibraryDatabase, openDatabase } from '../database.ts';
import { makeSchema, schemaVersion, userVersion } from '../migrations/migrate.ts';

/**
 * No trigger, view, expression or table of another's making: each would be run by reading or migrating the file. Throws
 * `library-foreign`, `library-newer`, or `file-hostile` naming what does not belong.
 */
export function checkSchema(db: LibraryDatabase, path: string): void {
  if (db.pragma('application_id', { simple: true }) !== applicationId) throw new AppError('library-foreign', { path });
  const found = userVersion(db);
  if (found > schemaVersion) throw new AppError('library-newer', { path, found, known: schemaVersion });
  if (found < 1) throw new AppError('library-foreign', { path });
  const expected = expectedSchema(found);
  const actual = new Map(schemaOf(db).map(({ name, sql }) => [name, sql]));
  const names = [...actual.keys(), ...expected.keys()];
  const place = names.find((name) => actual.get(name) !== expected.get(name));
  if (place !== undefined) throw new AppError('file-hostile', { file: path, reason: `schema: ${place.slice(0, 60)}` });
}

function expectedSchema(version: number): Map<string, string> {
  const model = openDatabase(':memory:');
  try {
    makeSchema(model, version);
    return new Map(schemaOf(model).map(({ name, sql }) => [name, sql]));
  } finally {
    model.close();
  }
}

function schemaOf(db: LibraryDatabase): { name: string; sql: string }[] {
  return db
    .prepare("SELECT type || ' ' || name AS name, coalesce(sql, '') AS sql FROM sqlite_schema ORDER BY name")
    .all() as { name: string; sql: string }[];
}
