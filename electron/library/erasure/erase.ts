/** Erases a person, a document or a raw record from one library file, in one transaction. */
import type { ErasurePlace, ErasureRun } from '../../../shared/contract/erasures.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Locale } from '../../../shared/model/vocabulary.ts';
import { logEvent } from '../command.ts';
import { inTransaction, type LibraryDatabase } from '../database.ts';
import type { Library } from '../open-library.ts';
import { savePerson } from '../people.ts';
import type { Edit } from './row-edits.ts';
import { findSubject, getSubject } from './subject.ts';

/** Who erases, and in which language its marks are. */
export interface Eraser {
  person: { id: string; name: string };
  locale: Locale;
}

export interface Erased {
  marker: string;
  sha256: string | null;
  erased: { place: ErasurePlace; count: number }[];
}

export const isErased = (db: LibraryDatabase, kind: string, id: string) =>
  db.prepare('SELECT 1 FROM erasure WHERE id = ?').get(`${kind}:${id}`) !== undefined;

/** How often something would be erased in each place. */
export function countEdits(edits: Iterable<Edit>): Erased['erased'] {
  const counts = new Map<ErasurePlace, number>();
  for (const { place } of edits) if (place) counts.set(place, (counts.get(place) ?? 0) + 1);
  return [...counts].map(([place, count]) => ({ place, count }));
}

/**
 * Leaves a history entry that cannot be undone, and notes what was erased so that its hashes are known as such. Answers
 * null where the library has no such thing, or it was erased before. Freed pages are overwritten.
 */
export function eraseInFile(library: Library, request: ErasureRun, eraser: Eraser): Erased | null {
  const { db } = library;
  const { kind, id } = request;
  db.pragma('secure_delete = ON');
  return inTransaction(db, () => {
    const subject = findSubject(db, request, eraser.locale);
    if (!subject || isErased(db, kind, id)) return null;
    savePerson(library, eraser.person);
    const edits = [...subject.edits()];
    for (const { sql, values } of edits) db.prepare(sql).run(values);
    const { marker, sha256 } = subject;
    const erased = countEdits(edits);
    const note = db.prepare(
      `INSERT INTO erasure (id, kind, subject_id, sha256, request, erased_at, erased_by) VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (id) DO NOTHING`,
    );
    const at = library.clock().toISOString();
    note.run(
      `${kind}:${id}`,
      kind,
      id,
      sha256,
      JSON.stringify({ ...request, locale: eraser.locale }),
      at,
      eraser.person.id,
    );
    for (const source of subject.sources) {
      note.run(`source:${source.id}`, 'source', source.id, source.sha256, '', at, eraser.person.id);
    }
    const params = { title: marker, ...(sha256 === null ? {} : { sha256 }) };
    logEvent(library, {
      personId: eraser.person.id,
      projectId: null,
      action: `${kind}.erase`,
      params,
      isBarrier: true,
    });
    return { marker, sha256, erased };
  });
}

/** Throws `not-found`, or `already-erased`. */
export function checkCanErase(db: LibraryDatabase, request: ErasureRun, locale: Locale): void {
  getSubject(db, request, locale);
  if (isErased(db, request.kind, request.id))
    throw new AppError('already-erased', { noun: request.kind, id: request.id });
}
