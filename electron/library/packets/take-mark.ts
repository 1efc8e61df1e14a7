/** Writes what was decided about one mark into the library, with the people it names. */
import { hasBlock } from '../../../shared/exemptions/reasons.ts';
import { presence } from '../../../shared/panel/merge-mark.ts';
import type { ChangeWriter } from '../command.ts';
import type { LibraryDatabase } from '../database.ts';
import { getDocumentText } from '../documents.ts';
import type { Row } from '../row.ts';
import { columnsOf, type Mark, markTables } from './marks.ts';
import { contextOf } from './tag-context.ts';

export interface TakenMark {
  ours: Mark | null;
  theirs: Mark | null;
  /** Cells to take; `presence` for the mark as a whole. */
  cells: readonly string[];
}

/** `packet` is where the people's names are. */
export function takeMark(
  { db, packet, write }: { db: LibraryDatabase; packet: LibraryDatabase; write: ChangeWriter },
  { ours, theirs, cells }: TakenMark,
): void {
  if (!theirs?.state || !theirs.cells) {
    if (ours?.kind === 'rejection') write.delete(markTables.rejection, String(ours.row.id));
    else if (ours?.kind === 'decision') takeBack(write, ours.row, theirs?.row);
    else if (ours) write.remove(markTables[ours.kind], String(ours.row.id));
    return;
  }
  bringPeople(db, packet, theirs.row);
  const table = markTables[theirs.kind];
  if (!ours) {
    write.insert(table, withOwnContext(db, theirs.row));
    return;
  }
  const isWhole = cells.includes(presence);
  const taken = isWhole ? theirs.cells : pick(theirs.cells, cells);
  write.update(table, String(ours.row.id), {
    ...columnsOf(theirs.kind, { ...ours.cells, ...taken }),
    ...pick(theirs.row, ['updated_at', 'updated_by']),
    ...(isWhole && 'removed_at' in theirs.row ? { removed_at: null } : {}),
  } as Row);
}

function takeBack(write: ChangeWriter, ours: Row, theirs: Row | undefined): void {
  const hand = theirs ? pick(theirs, ['updated_at', 'updated_by']) : {};
  write.update(markTables.decision, String(ours.id), { decision: 'undecided', reason: '', ...hand } as Row);
}

/** What stood around a tag in a public packet may be masked there; here it is the text itself. */
function withOwnContext(db: LibraryDatabase, row: Row): Row {
  if (![row.prefix, row.suffix].some((context) => typeof context === 'string' && hasBlock(context))) return row;
  const text = getDocumentText(db, String(row.document_id));
  return { ...row, ...contextOf(text, row) };
}

/** A name that stands here already stays: the person may have been erased. */
function bringPeople(db: LibraryDatabase, packet: LibraryDatabase, row: Row): void {
  for (const id of [row.created_by, row.updated_by, row.person_id]) {
    if (typeof id !== 'string') continue;
    const person = packet.prepare('SELECT id, name, created_at FROM person WHERE id = ?').raw().get(id) as string[];
    db.prepare('INSERT INTO person (id, name, created_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING').run(person);
  }
}

const pick = (from: Record<string, unknown>, names: readonly string[]) =>
  Object.fromEntries(names.flatMap((name) => (name in from ? [[name, from[name]]] : [])));
