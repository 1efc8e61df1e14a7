/** Titles and quotes of a document wherever the library keeps them, history included, and the rows that hold them. */
import type { CardSource } from '../../../shared/contract/cards.ts';
import type { Recognised } from '../../../shared/contract/recognised.ts';
import type { LibraryDatabase } from '../database.ts';
import type { Row, UndoableTable } from '../row.ts';
import { eachChange, eachErasableRow } from './row-edits.ts';

export interface DocumentPieces {
  titles: Set<string>;
  quotes: Set<string>;
  /** Tags on the document, also those that were taken back. */
  tagIds: Set<string>;
  /** Corrections of what was recognised of it, also those that were taken back. */
  correctionIds: Set<string>;
  /** What was decided about its citations, also where that was taken back. */
  bindingIds: Set<string>;
  /** Fields of cards that have, or had, the document as a source. */
  fieldIds: Set<string>;
  /** Numbers of the history entries that are about the document. */
  entries: Set<number>;
}

/** «yes»: a word of the program, by which cards know what is ticked. */
const longestBoxWord = 3;

export function* documentPieces(
  db: LibraryDatabase,
  document: { id: string; sourceId: string },
): Generator<null, DocumentPieces> {
  const { id, sourceId } = document;
  const [titles, quotes, tagIds, fieldIds] = [
    new Set<string>(),
    new Set<string>(),
    new Set<string>(),
    new Set<string>(),
  ];
  const correctionIds = new Set<string>();
  const bindingIds = new Set<string>();
  const entries = new Set<number>();
  const note = (set: Set<string>, value: unknown) => {
    if (typeof value === 'string' && value.trim() !== '') set.add(value);
  };
  /** Whether the row is about the document. */
  const read = (table: UndoableTable, rowId: string, row: Row): boolean => {
    if (table === 'document' && rowId === id) note(titles, row.title);
    if (table === 'source' && rowId === sourceId) note(titles, row.name);
    if (table === 'tag' && (row.document_id === id || tagIds.has(rowId))) {
      tagIds.add(rowId);
      // A tag that went along to another version has that one's words there.
      if (row.document_id === undefined || row.document_id === id) note(quotes, row.quote);
    }
    if (table === 'anchor_review' && row.previous_id === id) note(quotes, row.quote);
    if (table === 'anchor_review' && row.document_id === id) note(quotes, row.new_quote);
    if (table === 'exemption' && row.document_id === id) note(quotes, row.quote);
    if (table === 'correction' && (row.document_id === id || correctionIds.has(rowId))) {
      correctionIds.add(rowId);
      for (const words of [row.words, row.text]) if (String(words ?? '').length > longestBoxWord) note(quotes, words);
    }
    if (table === 'marker_binding' && (row.document_id === id || bindingIds.has(rowId))) bindingIds.add(rowId);
    const bound = table === 'card_field' ? sourcesFrom(row.sources).filter(({ documentId }) => documentId === id) : [];
    for (const source of bound) {
      fieldIds.add(rowId);
      note(quotes, source.quote);
    }
    const isOwn = rowId === (table === 'source' ? sourceId : id) || row.document_id === id;
    return isOwn || tagIds.has(rowId) || correctionIds.has(rowId) || bindingIds.has(rowId);
  };
  for (const { table, id: rowId, row } of eachErasableRow(db)) {
    read(table, rowId, row);
    yield null;
  }
  for (const { historySeq, table, id: rowId, before, after } of eachChange(db)) {
    for (const row of [before, after]) if (row && read(table, rowId, row)) entries.add(historySeq);
    yield null;
  }
  const recognised = db.prepare('SELECT recognised FROM document WHERE id = ?').pluck().get(id);
  const told = JSON.parse(String(recognised)) as Recognised;
  note(titles, told.title);
  note(quotes, told.recommendation?.text);
  return { titles, quotes, tagIds, correctionIds, bindingIds, fieldIds, entries };
}

/** How many rows of people's own have a title of the document in them. */
export function* countTitlesLeft(
  db: LibraryDatabase,
  { titles, fieldIds }: Pick<DocumentPieces, 'titles' | 'fieldIds'>,
): Generator<null, number> {
  const holdsTitle = (value: unknown) =>
    typeof value === 'string' && [...titles].some((title) => value.includes(JSON.stringify(title).slice(1, -1)));
  let count = 0;
  for (const { table, id, row } of eachErasableRow(db)) {
    yield null;
    if (namedAnyway.has(table) || fieldIds.has(id)) continue;
    if (Object.values(row).some(holdsTitle)) count++;
  }
  return count;
}

const namedAnyway: ReadonlySet<UndoableTable> = new Set(['document', 'source', 'tag', 'correction', 'marker_binding']);

export const sourcesFrom = (value: unknown): CardSource[] => (typeof value === 'string' ? JSON.parse(value) : []);
