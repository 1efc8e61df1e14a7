/** What people corrected in the structure of the earlier version holds in the later one; what cannot be found there waits. */
import { inheritCorrections } from '../../../shared/corrections/inherit-corrections.ts';
import { correctionColumns, listCorrections } from '../corrections.ts';
import type { LibraryDatabase } from '../database.ts';
import { getAsRead } from '../documents.ts';
import type { Row } from '../row.ts';
import type { Carrying } from './carry.ts';

/** Copies, as the earlier version is still there with its own; each by whom it was made. */
export function carryCorrections(carrying: Carrying): void {
  const { library, previousId, nextId, write, pageAfter } = carrying;
  const { db } = library;
  const corrections = listCorrections(db, previousId);
  if (corrections.length === 0) return;
  const inherited = inheritCorrections(corrections, {
    before: getAsRead(db, previousId),
    after: getAsRead(db, nextId),
    own: listCorrections(db, nextId),
    newId: library.ids,
    carry: (range) => carrying.carry([range])[0]!,
    page: pageAfter,
  });
  const madeBy = db.prepare('SELECT created_at, created_by, updated_at, updated_by FROM correction WHERE id = ?');
  for (const { id, inheritedFrom, ...correction } of inherited) {
    const columns = correctionColumns({ ...correction, documentId: nextId });
    write.insert('correction', { id, ...columns, ...(madeBy.get(inheritedFrom) as Row) });
  }
}

/** Corrections of a document that came from an earlier version and that nobody has looked at yet. */
export function countWaitingCorrections(db: LibraryDatabase, documentId: string): number {
  return listCorrections(db, documentId).filter(({ isWaiting }) => isWaiting).length;
}
