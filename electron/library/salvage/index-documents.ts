/** The full-text index of a salvaged library, made anew from its texts. */
import type { RecognisedSection } from '../../../shared/contract/recognised.ts';
import type { LibraryDatabase } from '../database.ts';
import { getAsRead, getDocumentText } from '../documents.ts';
import { insertPassages, type Passage } from '../passages.ts';

export type IndexedDocument = (document: {
  text: string;
  pages: { pageIndex: number; start: number; end: number }[];
  sections: readonly RecognisedSection[];
}) => Passage[];

/** Yields after each document. */
export function* indexDocuments(db: LibraryDatabase, passagesOf: IndexedDocument): Generator<void> {
  const ids = db.prepare('SELECT id FROM document').pluck().all() as string[];
  const pagesOf = db.prepare(
    'SELECT page_index AS pageIndex, start, "end" FROM page WHERE document_id = ? ORDER BY page_index',
  );
  for (const id of ids) {
    const pages = pagesOf.all(id) as { pageIndex: number; start: number; end: number }[];
    const { sections } = getAsRead(db, id);
    insertPassages(db, id, passagesOf({ text: getDocumentText(db, id), pages, sections }));
    yield;
  }
}
