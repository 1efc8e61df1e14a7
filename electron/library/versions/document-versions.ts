/** Which document is a version of which. A version in the bin is passed over: the one before it stands in its place. */
import { AppError } from '../../../shared/errors.ts';
import type { LibraryDatabase } from '../database.ts';

const isLive = `later.removed_at IS NULL
  AND EXISTS (SELECT 1 FROM source AS file WHERE file.id = later.source_id AND file.removed_at IS NULL)`;

/** The document that took the place of `document.id`; null where it is the newest. */
export const newerId = `(SELECT version.id FROM document_version AS version JOIN document AS later ON later.id = version.id
  WHERE version.previous_id = document.id AND ${isLive} LIMIT 1)`;

/** 1 for the first file of a document. */
export const versionNumber =
  'coalesce((SELECT number FROM document_version AS version WHERE version.id = document.id), 1)';

export interface VersionRow {
  id: string;
  previousId: string;
  number: number;
}

export function findVersion(db: LibraryDatabase, id: string): VersionRow | null {
  const row = db.prepare('SELECT id, previous_id AS previousId, number FROM document_version WHERE id = ?').get(id);
  return (row as VersionRow | undefined) ?? null;
}

/** Null where the document is the newest of its versions. */
export function findNewer(db: LibraryDatabase, id: string): string | null {
  return (
    (db.prepare(`SELECT ${newerId} FROM document WHERE id = ?`).pluck().get(id) as string | null | undefined) ?? null
  );
}

export function numberOf(db: LibraryDatabase, id: string): number {
  return findVersion(db, id)?.number ?? 1;
}

/** Of one document, from the first to the newest; those in the bin left out. */
export function versionChain(db: LibraryDatabase, id: string): string[] {
  const earlier: string[] = [];
  const seen = new Set([id]);
  for (let row = findVersion(db, id); row && !seen.has(row.previousId); row = findVersion(db, row.previousId)) {
    earlier.unshift(row.previousId);
    seen.add(row.previousId);
  }
  const later: string[] = [];
  for (let next = findNewer(db, id); next !== null && !seen.has(next); next = findNewer(db, next)) {
    later.push(next);
    seen.add(next);
  }
  return [...earlier, id, ...later];
}

/** Throws `version-taken`, `version-superseded` or `version-same` where one of the two stands in a chain that it would break. */
export function checkCanFollow(db: LibraryDatabase, next: string, previous: string): void {
  const titleOf = (id: string) => String(db.prepare('SELECT title FROM document WHERE id = ?').pluck().get(id) ?? '');
  if (findVersion(db, next)) throw new AppError('version-taken', { title: titleOf(next) });
  if (versionChain(db, next).includes(previous)) throw new AppError('version-same', { title: titleOf(next) });
  if (findNewer(db, previous) !== null) throw new AppError('version-superseded', { title: titleOf(previous) });
}
