/** Whether a file's tables are those that this app made. */
import { type LibraryDatabase, openDatabase } from '../database.ts';
import { makeSchema, userVersion } from './migrate.ts';

/**
 * Names the first trigger, view, expression or table that is of another's making, or is missing: each would be run by
 * reading, changing or migrating the file. Null where there is none. For a schema version that this app knows.
 */
export function schemaDifference(db: LibraryDatabase): string | null {
  // In one moment of the file: another program may be migrating it.
  const { version, actual } = db.transaction(() => ({ version: userVersion(db), actual: schemaOf(db) }))();
  const expected = expectedSchema(version);
  const names = [...actual.keys(), ...expected.keys()];
  return names.find((name) => actual.get(name) !== expected.get(name))?.slice(0, 60) ?? null;
}

const expectedSchemas = new Map<number, Map<string, string>>();

function expectedSchema(version: number): Map<string, string> {
  const known = expectedSchemas.get(version);
  if (known) return known;
  const model = openDatabase(':memory:');
  try {
    makeSchema(model, version);
    const made = schemaOf(model);
    expectedSchemas.set(version, made);
    return made;
  } finally {
    model.close();
  }
}

function schemaOf(db: LibraryDatabase): Map<string, string> {
  const rows = db
    .prepare("SELECT type || ' ' || name AS name, coalesce(sql, '') AS sql FROM sqlite_schema ORDER BY name")
    .all() as { name: string; sql: string }[];
  return new Map(rows.map(({ name, sql }) => [name, sql]));
}
