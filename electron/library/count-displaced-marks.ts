/** How many marks on a document would stand on other words if its text became another one: marks hold offsets. */
import type { CardSource } from '../../shared/contract/cards.ts';
import type { LibraryDatabase } from './database.ts';

interface Range {
  start: number | null;
  end: number | null;
}

/** Marks that were taken back count as well, as undo brings them again. */
export function countDisplacedMarks(db: LibraryDatabase, id: string, before: string, after: string): number {
  const rows = (sql: string) => db.prepare(sql).all(id) as Range[];
  const marks = [
    ...rows('SELECT start, "end" FROM tag WHERE document_id = ?'),
    ...rows('SELECT start, "end" FROM suggestion_rejection WHERE document_id = ?'),
    ...rows('SELECT start, "end" FROM exemption WHERE document_id = ?'),
    ...placedValues(db, id),
    ...sourcesOf(db, id),
  ];
  return marks.filter(({ start, end }) => {
    if (start === null || end === null) return false;
    return before.slice(start, end) !== after.slice(start, end);
  }).length;
}

function sourcesOf(db: LibraryDatabase, id: string): Range[] {
  const fields = db.prepare('SELECT sources FROM card_field WHERE instr(sources, ?) > 0').pluck().all(id) as string[];
  return fields
    .flatMap((sources) => JSON.parse(sources) as CardSource[])
    .filter(({ documentId }) => documentId === id)
    .map(({ start = null, end = null }) => ({ start, end }));
}

/** Places that people chose for values of the structure. */
function placedValues(db: LibraryDatabase, id: string): Range[] {
  return db.prepare('SELECT start, "end" FROM correction WHERE document_id = ?').all(id) as Range[];
}
