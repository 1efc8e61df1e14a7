/** Corrections of what was recognised, as stored. */
import type { Correction, CorrectionAction, ValueKey } from '../../shared/contract/corrections.ts';
import type { LibraryDatabase } from './database.ts';
import type { Row } from './row.ts';

const correctionQuery = `SELECT correction.*, person.name AS person FROM correction
  JOIN person ON person.id = correction.updated_by WHERE correction.removed_at IS NULL`;

/** In the order they were made. */
export function listCorrections(db: LibraryDatabase, documentId: string): Correction[] {
  const rows = db.prepare(`${correctionQuery} AND document_id = ? ORDER BY correction.id`).all(documentId) as Row[];
  return rows.map(correctionFromRow);
}

/** Of the whole library: most documents have none, and are not to be asked one by one. */
export function correctionsByDocument(db: LibraryDatabase): Map<string, Correction[]> {
  const rows = db.prepare(`${correctionQuery} ORDER BY correction.id`).all() as Row[];
  return Map.groupBy(rows.map(correctionFromRow), ({ documentId }) => documentId);
}

export function findCorrection(db: LibraryDatabase, id: string): Correction | null {
  const row = db.prepare(`${correctionQuery} AND correction.id = ?`).get(id) as Row | undefined;
  return row ? correctionFromRow(row) : null;
}

/** Its columns but for its id and who made it. */
export function correctionColumns(correction: Omit<Correction, 'id' | 'at' | 'by'>): Row {
  const { documentId, target, words, action, text, other, otherWords, place, isWaiting } = correction;
  return {
    document_id: documentId,
    kind: target.kind,
    target: JSON.stringify(target),
    words,
    action,
    text,
    other: other && JSON.stringify(other),
    other_words: otherWords,
    page: place?.page ?? null,
    start: place?.start ?? null,
    end: place?.end ?? null,
    is_waiting: isWaiting ? 1 : 0,
  };
}

function correctionFromRow(row: Row): Correction {
  return {
    id: String(row.id),
    documentId: String(row.document_id),
    target: JSON.parse(String(row.target)) as ValueKey,
    words: String(row.words),
    action: row.action as CorrectionAction,
    text: String(row.text),
    other: row.other === null ? null : (JSON.parse(String(row.other)) as ValueKey),
    otherWords: String(row.other_words),
    place: typeof row.start === 'number' ? { page: Number(row.page), start: row.start, end: Number(row.end) } : null,
    isWaiting: row.is_waiting === 1,
    at: String(row.updated_at),
    by: String(row.person),
  };
}
