/** The sources of one document, each with the reference that it stands for. */
import { documentMarkers, type Marker } from '../../../shared/bindings/document-markers.ts';
import type { ListedSource } from '../../../shared/bindings/listed-sources.ts';
import { matchSource, noMatch, type SourceMatch } from '../../../shared/bindings/match-source.ts';
import { type Decision, type ResolvedSource, resolveSources } from '../../../shared/bindings/resolve-sources.ts';
import type { LibraryDatabase } from '../database.ts';
import { getDocumentText } from '../documents.ts';
import { hasTable } from '../has-table.ts';
import { mainIds, referenceIsKnown } from '../references.ts';
import type { Row } from '../row.ts';
import { candidateFinder } from './find-candidates.ts';
import { listedIn } from './listed-sources.ts';

export interface ResolvedDocument {
  sources: ResolvedSource[];
  markers: Marker[];
}

/** Throws `not-found`. */
export function resolveDocument(db: LibraryDatabase, documentId: string): ResolvedDocument {
  const entries = listedIn(db, documentId);
  const markers = documentMarkers(getDocumentText(db, documentId), entries);
  const match = sourceMatcher(db);
  return { markers, sources: resolveSources({ entries, markers, decisions: decisionsOn(db, documentId), match }) };
}

export function sourceMatcher(db: LibraryDatabase): (entry: Pick<ListedSource, 'words' | 'csl'>) => SourceMatch {
  const find = candidateFinder(db);
  return (entry) => {
    const candidates = find(entry.csl);
    return candidates.length === 0 ? noMatch : matchSource(entry, candidates);
  };
}

/** As they hold now: a reference that was merged is the one it was merged into; one that is gone decides nothing. */
export function decisionsOn(db: LibraryDatabase, documentId: string): Decision[] {
  const rows = decisionRows(db, documentId);
  if (rows.length === 0) return [];
  const mains = mainIds(db);
  const isKnown = db.prepare(`SELECT 1 FROM reference WHERE id = ? AND ${referenceIsKnown}`).pluck();
  return rows.flatMap((row): Decision[] => {
    const decision = { marker: String(row.marker), words: String(row.words), isWaiting: row.is_waiting === 1 };
    if (row.reference_id === null) return [{ ...decision, referenceId: null }];
    const referenceId = mains.get(String(row.reference_id)) ?? String(row.reference_id);
    return isKnown.get(referenceId) === undefined ? [] : [{ ...decision, referenceId }];
  });
}

/** As stored, in the order in which they were made. */
export function decisionRows(db: LibraryDatabase, documentId: string): Row[] {
  if (!hasTable(db, 'marker_binding')) return [];
  return db.prepare('SELECT * FROM marker_binding WHERE document_id = ? ORDER BY id').all(documentId) as Row[];
}
