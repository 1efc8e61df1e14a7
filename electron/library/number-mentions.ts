/** Where documents name trials by their numbers: found when a text comes in, for older libraries when first asked for. */
import { findRegistryNumbers, type PrintedNumber } from '../../shared/trials/registry-numbers.ts';
import { inTransaction, type LibraryDatabase } from './database.ts';
import type { Library } from './open-library.ts';

/** The caller holds the transaction. What was found in an earlier reading of the document is replaced. */
export function keepMentions(
  db: LibraryDatabase,
  documentId: string,
  text: string,
  pages: readonly { pageIndex: number; start: number }[],
): void {
  db.prepare('DELETE FROM number_mention WHERE document_id = ?').run(documentId);
  const insert = db.prepare('INSERT INTO number_mention VALUES (?, ?, ?, ?, ?, ?)');
  for (const { start, end, number, registry } of findRegistryNumbers(text)) {
    insert.run(documentId, start, end, pageAt(pages, start), number, registry);
  }
  db.prepare('INSERT OR IGNORE INTO number_scan VALUES (?)').run(documentId);
}

function pageAt(pages: readonly { pageIndex: number; start: number }[], offset: number): number {
  return pages.findLast(({ start }) => start <= offset)?.pageIndex ?? 0;
}

/** Goes through the documents that were not yet, a step each. A library that is only read tells of the others alone. */
export function* scanDocuments({ db, isReadOnly }: Pick<Library, 'db' | 'isReadOnly'>): Generator<null, void> {
  if (isReadOnly) return;
  const waiting = db
    .prepare('SELECT id FROM document WHERE id NOT IN (SELECT document_id FROM number_scan)')
    .pluck()
    .all() as string[];
  for (const id of waiting) {
    scanDocument(db, id);
    yield null;
  }
}

function scanDocument(db: LibraryDatabase, id: string): void {
  const { text, pages } = readText(db, id);
  inTransaction(db, () => keepMentions(db, id, text, pages));
}

function readText(db: LibraryDatabase, id: string) {
  const chunks = db.prepare('SELECT text FROM text_chunk WHERE document_id = ? ORDER BY seq').pluck().all(id);
  const pages = db
    .prepare('SELECT page_index AS pageIndex, start FROM page WHERE document_id = ? ORDER BY page_index')
    .all(id) as { pageIndex: number; start: number }[];
  return { text: (chunks as string[]).join(''), pages };
}

/** In reading order; of a document that was not gone through yet they are looked for now. */
export function mentionsIn(db: LibraryDatabase, documentId: string): (PrintedNumber & { pageIndex: number })[] {
  if (db.prepare('SELECT 1 FROM number_scan WHERE document_id = ?').get(documentId) === undefined) {
    const { text, pages } = readText(db, documentId);
    return findRegistryNumbers(text).map((found) => ({ ...found, pageIndex: pageAt(pages, found.start) }));
  }
  return db
    .prepare(
      'SELECT number, registry, start, "end", page_index AS pageIndex FROM number_mention WHERE document_id = ? ORDER BY start',
    )
    .all(documentId) as (PrintedNumber & { pageIndex: number })[];
}
