/** The versions of a document, newest first, and how people's marks fared on the way to each. */
import type { AnchorCounts, DocumentVersion } from '../../../shared/contract/versions.ts';
import type { LibraryDatabase } from '../database.ts';
import { getDocument } from '../documents.ts';
import { listAnchors } from './anchor-reviews.ts';
import { countWaitingCorrections } from './carry-corrections.ts';
import { findVersion, versionChain } from './document-versions.ts';

/** Throws `not-found`. Those in the bin are left out. */
export function listVersions(db: LibraryDatabase, documentId: string): DocumentVersion[] {
  getDocument(db, documentId);
  const chain = versionChain(db, documentId).filter((id) => isShown(db, id));
  return chain.reverse().map((id) => {
    const { version: number, title, sourceName, sha256, importedAt, importedBy } = getDocument(db, id);
    const anchors = findVersion(db, id) ? countAnchors(db, id) : null;
    const correctionsWaiting = countWaitingCorrections(db, id);
    return { id, number, title, sourceName, sha256, importedAt, importedBy, anchors, correctionsWaiting };
  });
}

export function countAnchors(db: LibraryDatabase, documentId: string): AnchorCounts {
  const counts = { exact: 0, moved: 0, changed: 0, lost: 0, waiting: 0 };
  for (const { state, decision } of listAnchors(db, documentId)) {
    counts[state] += 1;
    if (decision === null && (state === 'changed' || state === 'lost')) counts.waiting += 1;
  }
  return counts;
}

function isShown(db: LibraryDatabase, id: string): boolean {
  const row = db
    .prepare(
      `SELECT 1 FROM document JOIN source ON source.id = document.source_id
       WHERE document.id = ? AND document.removed_at IS NULL AND source.removed_at IS NULL`,
    )
    .get(id);
  return row !== undefined;
}
