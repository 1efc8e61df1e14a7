/** One hash over all that a library holds, but for where its backups are: a copy gets a place of its own when it is opened. */
import { createHash } from 'node:crypto';
import type { LibraryDatabase } from '../../electron/library/database.ts';
import { sealedTables } from '../../electron/library/seals.ts';

export function contentOf(db: LibraryDatabase): string {
  const hash = createHash('sha256');
  for (const { name, key } of sealedTables(db)) {
    const order = key.map((column) => `"${column}"`).join(', ');
    const isContent = name === 'meta' ? "WHERE key <> 'backups_id'" : '';
    for (const row of db.prepare(`SELECT * FROM "${name}" ${isContent} ORDER BY ${order}`).raw().iterate() as Iterable<
      unknown[]
    >) {
      hash.update(`${name} `);
      for (const value of row) hash.update(Buffer.isBuffer(value) ? value : `${typeof value} ${String(value)}\n`);
    }
  }
  return hash.digest('hex');
}
