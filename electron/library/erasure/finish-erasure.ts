/** What follows an erasure: the file's own empty space, and the backups. A killed program finds it here when it is back. */
import { z } from 'zod';
import { type ErasureReport, erasureRunSchema } from '../../../shared/contract/erasures.ts';
import type { LibraryWork } from '../../../shared/contract/library.ts';
import { locales } from '../../../shared/model/vocabulary.ts';
import { inTransaction } from '../database.ts';
import type { Library, LibraryEnvironment } from '../open-library.ts';
import { emptySpace } from './empty-space.ts';
import { eraseInBackups } from './erase-backups.ts';

const requestSchema = erasureRunSchema.extend({
  locale: z.enum(locales),
  merged: z.array(z.string()).optional(),
});

export async function finishErasure(
  library: Library,
  environment: LibraryEnvironment,
  id: string,
  work: LibraryWork = {},
): Promise<Pick<ErasureReport, 'backups' | 'isLogEmpty'>> {
  const { db } = library;
  const { request, eraserId, name } = db
    .prepare(
      `SELECT request, person.id AS eraserId, person.name FROM erasure JOIN person ON person.id = erased_by
       WHERE erasure.id = ?`,
    )
    .get(id) as { request: string; eraserId: string; name: string };
  const { locale, ...run } = requestSchema.parse(JSON.parse(request));
  const isLogEmpty = emptySpace(db);
  const backups = await eraseInBackups(library, environment, run, { person: { id: eraserId, name }, locale }, work);
  const at = library.clock().toISOString();
  inTransaction(db, () => db.prepare('UPDATE erasure SET finished_at = ? WHERE id = ?').run(at, id));
  return { backups, isLogEmpty };
}

/** Those that an earlier run of the program did not get to. */
export async function finishErasures(library: Library, environment: LibraryEnvironment): Promise<void> {
  if (library.isReadOnly) return;
  const ids = library.db.prepare('SELECT id FROM erasure WHERE finished_at IS NULL ORDER BY erased_at').pluck().all();
  for (const id of ids as string[]) await finishErasure(library, environment, id);
}
