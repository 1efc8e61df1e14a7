/** Libraries of earlier schemas, as test/fixtures/libraries keeps them. */
import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../electron/library/database.ts';
import { sealedTables } from '../../electron/library/seals.ts';

const folder = join(import.meta.dirname, '../fixtures/libraries');

/** A copy of the library of a schema at `path`, which is answered. */
export function oldLibrary(path: string, schema = 1): string {
  copyFileSync(join(folder, `schema-${schema}.metodebenk`), path);
  return path;
}

/** Rows of each table that holds content. */
export function countRows(path: string): Record<string, number> {
  const db = openDatabase(path, { readOnly: true });
  try {
    const count = (name: string) => Number(db.prepare(`SELECT count(*) FROM "${name}"`).pluck().get());
    return Object.fromEntries(sealedTables(db).map(({ name }) => [name, count(name)]));
  } finally {
    db.close();
  }
}

/** The schemas that a library is kept of. */
export function oldSchemas(): number[] {
  const numbers = readdirSync(folder).flatMap((name) => /^schema-(\d+)\.metodebenk$/.exec(name)?.[1] ?? []);
  return numbers.map(Number).sort((a, b) => a - b);
}
