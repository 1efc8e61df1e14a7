/** Erases a person, a document or a raw record from one library file, in one transaction. */
import type { ErasurePlace, ErasureRun, ErasureSubject } from '../../../shared/contract/erasures.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Locale } from '../../../shared/model/vocabulary.ts';
import { logEvent } from '../command.ts';
import { inTransaction, type LibraryDatabase } from '../database.ts';
import { hasTable } from '../has-table.ts';
import { atOnce } from '../in-steps.ts';
import type { Library } from '../open-library.ts';
import { savePerson } from '../people.ts';
import { recordIds } from './record-edits.ts';
import type { EditStep } from './row-edits.ts';
import { type FoundSubject, findSubject, type KnownSubject } from './subject.ts';

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

/** A library of before there were erasures has none. */
export function isErased(db: LibraryDatabase, kind: string, id: string): boolean {
  return hasTable(db, 'erasure') && db.prepare('SELECT 1 FROM erasure WHERE id = ?').get(`${kind}:${id}`) !== undefined;
}

/** Throws `not-found`, or `already-erased`. */
export function getErasable(db: LibraryDatabase, subject: ErasureSubject, locale: Locale): FoundSubject {
  const { kind, id } = subject;
  const found = findSubject(db, subject, locale);
  if (!found) throw new AppError('not-found', { noun: kind, id });
  if (isErased(db, kind, id)) throw new AppError('already-erased', { noun: kind, id });
  return found;
}

/** How often something would be erased in each place. */
export function* countEdits(edits: Iterable<EditStep>): Generator<null, Erased['erased']> {
  const counts = new Map<ErasurePlace, number>();
  for (const edit of edits) {
    if (edit?.place) counts.set(edit.place, (counts.get(edit.place) ?? 0) + 1);
    yield null;
  }
  return [...counts].map(([place, count]) => ({ place, count }));
}

/**
 * Leaves a history entry that cannot be undone, and notes what was erased so that its hashes are known as such. Answers
 * null where the library has no such thing, or it was erased before. Freed pages are overwritten.
 */
export function eraseInFile(library: Library, request: ErasureRun & KnownSubject, eraser: Eraser): Erased | null {
  const { db } = library;
  const { kind, id } = request;
  db.pragma('secure_delete = ON');
  return inTransaction(db, () => {
    const subject = findSubject(db, request, eraser.locale);
    if (!subject || isErased(db, kind, id)) return null;
    savePerson(library, eraser.person);
    const edits = [...subject.edits()].filter((edit) => edit !== null);
    for (const { sql, values } of edits) db.prepare(sql).run(values);
    const { marker, sha256 } = subject;
    const erased = atOnce(countEdits(edits));
    const note = db.prepare(
      `INSERT INTO erasure (id, kind, subject_id, sha256, request, erased_at, erased_by, finished_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (id) DO NOTHING`,
    );
    const at = library.clock().toISOString();
    const by = eraser.person.id;
    const merged = kind === 'reference' ? recordIds(db, kind, id, request.merged) : undefined;
    const known = JSON.stringify({ ...request, merged, locale: eraser.locale });
    note.run(`${kind}:${id}`, kind, id, sha256, known, at, by, null);
    for (const { id: sourceId, sha256: hash } of subject.sources) {
      note.run(`source:${sourceId}`, 'source', sourceId, hash, '', at, by, at);
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
