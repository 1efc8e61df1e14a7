/** Puts another reading of the same file in a document's place. What is read is derived: history does not hold it. */
import type { Recognised } from '../../shared/contract/recognised.ts';
import type { ExtractedDocument } from '../../shared/model/extraction.ts';
import { forgetList } from './bindings/listed-sources.ts';
import type { LibraryDatabase } from './database.ts';
import { getAsRead, insertContent, yearOf } from './documents.ts';
import { insertPassages, type Passage } from './passages.ts';
import type { Row } from './row.ts';
import { storedFormat } from './text-origin.ts';
import { forgetNames } from './versions/find-earlier.ts';

/** The caller holds the transaction, and has made sure that no mark loses its place. Throws `not-found`. */
export function rereadDocument(
  db: LibraryDatabase,
  id: string,
  document: ExtractedDocument,
  passages: readonly Passage[],
): void {
  const known = told(getAsRead(db, id));
  const now = db.prepare('SELECT title, kind, language, issuer, year FROM document WHERE id = ?').get(id) as Row;
  // What a person corrected stays.
  const kept = Object.entries(now).filter(([column, value]) => value !== known[column]);
  const { recognised } = document;
  db.prepare(
    `UPDATE document SET format = @format, title = @title, kind = @kind, language = @language, issuer = @issuer,
       year = @year, page_count = @pages, warning_count = @warnings, recognised = @recognised WHERE id = @id`,
  ).run({
    id,
    ...told(recognised),
    ...Object.fromEntries(kept),
    format: storedFormat(document),
    pages: document.pages.length,
    warnings: recognised.warnings.length,
    recognised: JSON.stringify(recognised),
  });
  for (const table of ['text_chunk', 'page', 'section'])
    db.prepare(`DELETE FROM ${table} WHERE document_id = ?`).run(id);
  for (const index of ['passage_words', 'passage_parts']) {
    db.prepare(`DELETE FROM ${index} WHERE rowid IN (SELECT id FROM passage WHERE document_id = ?)`).run(id);
  }
  db.prepare('DELETE FROM passage WHERE document_id = ?').run(id);
  forgetNames(db, id);
  forgetList(db, id);
  insertContent(db, id, document);
  insertPassages(db, id, passages);
}

/** The columns of the list, as a reading fills them. */
function told(recognised: Recognised): Row {
  const { title, kind, language, issuer = null } = recognised;
  return { title, kind, language, issuer, year: yearOf(recognised) };
}
