/** The lists of references of all documents, kept beside them so that a reference finds the documents that list it. */
import { type ListedSource, listedSources } from '../../../shared/bindings/listed-sources.ts';
import { referenceFeatures } from '../../../shared/references/reference-features.ts';
import { foldTitle } from '../../../shared/references/title-key.ts';
import { inTransaction, type LibraryDatabase } from '../database.ts';
import { getDocumentText, getRecognised } from '../documents.ts';
import { hasTable } from '../has-table.ts';
import type { Library } from '../open-library.ts';

/** Of a document's corrections, each of which may change its list. */
const stateOfCorrections = `(SELECT count(*) || ' ' || coalesce(max(updated_at), '') FROM correction
  WHERE document_id = document.id AND removed_at IS NULL)`;

/** As corrected. Throws `not-found`. */
export function listedIn(db: LibraryDatabase, documentId: string): ListedSource[] {
  return listedSources(getRecognised(db, documentId), () => getDocumentText(db, documentId));
}

/** Goes through the documents that were not yet, or were corrected or read anew since, a step each. */
export function* scanLists({ db, isReadOnly }: Pick<Library, 'db' | 'isReadOnly'>): Generator<null, void> {
  if (isReadOnly || !hasTable(db, 'listed_scan')) return;
  const waiting = db
    .prepare(
      `SELECT id FROM document WHERE removed_at IS NULL
       AND ${stateOfCorrections} IS NOT (SELECT made_of FROM listed_scan WHERE document_id = document.id)`,
    )
    .pluck()
    .all() as string[];
  for (const id of waiting) {
    keepList(db, id);
    yield null;
  }
}

/** What was kept of an earlier reading goes with it. */
export function forgetList(db: LibraryDatabase, documentId: string): void {
  db.prepare('DELETE FROM listed_scan WHERE document_id = ?').run(documentId);
}

function keepList(db: LibraryDatabase, documentId: string): void {
  const entries = listedIn(db, documentId);
  inTransaction(db, () => {
    forgetList(db, documentId);
    db.prepare('DELETE FROM listed_source WHERE document_id = ?').run(documentId);
    const insert = db.prepare('INSERT INTO listed_source VALUES (?, ?, ?, ?, ?, ?, ?)');
    for (const [position, { marker, words, csl }] of entries.entries()) {
      const { doi, pmid } = referenceFeatures('', csl);
      insert.run(documentId, position, marker, words, doi || null, pmid || null, foldTitle(csl.title ?? ''));
    }
    db.prepare(`INSERT INTO listed_scan SELECT id, ${stateOfCorrections} FROM document WHERE id = ?`).run(documentId);
  });
}
