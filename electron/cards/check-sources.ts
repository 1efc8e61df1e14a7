/** Whether the sources of a card field are things of this library. */
import type { CardSource } from '../../shared/contract/cards.ts';
import { AppError } from '../../shared/errors.ts';
import type { LibraryDatabase } from '../library/database.ts';
import { getDocument } from '../library/documents.ts';
import { getReference } from '../library/references.ts';
import { getSearch } from '../library/searches.ts';
import { getTrial } from '../library/trials.ts';

/**
 * A source that the field has already may stay when what it names was removed since. Throws `not-found` for what is not
 * in the library and `invalid-input` for a source that names none or several things, or another content of a document.
 */
export function checkSources(db: LibraryDatabase, sources: readonly CardSource[], known: readonly CardSource[]): void {
  const kept = new Set(known.map((source) => JSON.stringify(source)));
  for (const source of sources) if (!kept.has(JSON.stringify(source))) checkSource(db, source);
}

function checkSource(db: LibraryDatabase, { documentId, trialId, referenceId, searchId, sha256 }: CardSource): void {
  if ([documentId, trialId, referenceId, searchId].filter(Boolean).length !== 1) {
    throw new AppError('invalid-input', {
      field: 'sources',
      reason: 'each names one document, trial, reference or search',
    });
  }
  if (trialId) getTrial(db, trialId);
  if (referenceId) getReference(db, referenceId);
  if (searchId) getSearch(db, searchId);
  if (documentId && getDocument(db, documentId).sha256 !== sha256) {
    throw new AppError('invalid-input', { field: 'sources', reason: 'the document has other content' });
  }
}
