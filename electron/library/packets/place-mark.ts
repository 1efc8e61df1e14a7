/** Whether a mark from a packet can stand in this library, and if not, why. */
import type { LeftOutReason } from '../../../shared/contract/packets.ts';
import type { LibraryDatabase } from '../database.ts';
import { getDocumentText } from '../documents.ts';
import { isErased } from '../erasure/erase.ts';
import { findRow, type Row } from '../row.ts';
import { type Mark, markTables } from './marks.ts';

/** Columns of a row that never change; the same id with others is another mark. */
const fixed = ['project_id', 'document_id', 'start', 'end', 'quote', 'outcome_id'];

/** Texts are kept between calls: many marks stand in one document. */
export function findObstacle(
  db: LibraryDatabase,
  projectId: string,
): (theirs: Mark, ours: Mark | null) => LeftOutReason | null {
  const texts = new Map<string, string | null>();
  const textOf = (documentId: string): string | null => {
    const known = texts.get(documentId);
    if (known !== undefined) return known;
    const text = findRow(db, 'document', documentId) ? getDocumentText(db, documentId) : null;
    texts.set(documentId, text);
    return text;
  };

  return (theirs, ours) => {
    const { row, kind } = theirs;
    if (!theirs.cells) return 'not-valid';
    const place = kind === 'grade' ? outcomeObstacle(row) : documentObstacle(row);
    if (place) return place;
    const twin = ours?.row ?? findRow(db, markTables[kind], String(row.id));
    const isOther = twin !== null && fixed.some((column) => twin[column] !== row[column]);
    return isOther ? 'id-taken' : null;
  };

  function outcomeObstacle(row: Row): LeftOutReason | null {
    const outcome = findRow(db, 'outcome', String(row.outcome_id));
    return outcome?.project_id === projectId && outcome.removed_at === null ? null : 'outcome-missing';
  }

  function documentObstacle(row: Row): LeftOutReason | null {
    const documentId = String(row.document_id);
    if (isErased(db, 'document', documentId)) return 'document-erased';
    const text = textOf(documentId);
    if (text === null) return 'document-missing';
    const passage = text.slice(Number(row.start), Number(row.end));
    const isThere = passage.length === Number(row.end) - Number(row.start) && passage === (row.quote ?? passage);
    return isThere ? null : 'text-differs';
  }
}
