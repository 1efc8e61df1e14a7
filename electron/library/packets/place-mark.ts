/** Whether a mark from a packet can stand in this library, and if not, why. */
import { z } from 'zod';
import type { AppraisalTool } from '../../../shared/contract/appraisal-tools.ts';
import type { LeftOutReason, PacketMark } from '../../../shared/contract/packets.ts';
import type { MarkState } from '../../../shared/panel/merge-mark.ts';
import type { LibraryDatabase } from '../database.ts';
import { getDocumentText } from '../documents.ts';
import { isErased } from '../erasure/erase.ts';
import { findRow, type Row } from '../row.ts';
import { appraisalObstacle } from './appraisal-marks.ts';
import { type Mark, markTables } from './marks.ts';
import { isReferenceHere } from './screening-marks.ts';

/** Columns of a row that never change; the same id with others is another mark. */
const fixed = ['project_id', 'document_id', 'start', 'end', 'quote', 'outcome_id'];

/** As the app lets people call themselves, and no characters that show another name than the one that stands there. */
const personSchema = z.object({
  name: z
    .string()
    .max(200)
    .refine((name) => name.trim() !== '' && !/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(name)),
  created_at: z.iso.datetime(),
});

/** Texts are kept between calls: many marks stand in one document. `packet` is where the people's names are, `tools` those known here. */
export function findObstacle(
  db: LibraryDatabase,
  packetMark: PacketMark,
  packet: LibraryDatabase,
  tools: readonly AppraisalTool[],
): (theirs: Mark, here: { ours: Mark | null; before: MarkState }) => LeftOutReason | null {
  const { projectId } = packetMark;
  const texts = new Map<string, string | null>();
  const textOf = (documentId: string): string | null => {
    const known = texts.get(documentId);
    if (known !== undefined) return known;
    const text = findRow(db, 'document', documentId) ? getDocumentText(db, documentId) : null;
    texts.set(documentId, text);
    return text;
  };

  const obstacleOf: Partial<Record<Mark['kind'], (row: Row) => LeftOutReason | null>> = {
    tag: documentObstacle,
    rejection: documentObstacle,
    grade: outcomeObstacle,
    appraisal: (row) => (row.outcome_id === null ? null : outcomeObstacle(row)),
    decision: (row) => (isReferenceHere(db, String(row.reference_id)) ? null : 'reference-missing'),
  };

  return (theirs, here) => {
    const { row, kind } = theirs;
    if (!theirs.cells || ![row.created_by, row.updated_by, row.person_id].every(isKnownOrValid)) return 'not-valid';
    const form = () => (kind === 'appraisal' ? appraisalObstacle(db, packetMark, theirs, { ...here, tools }) : null);
    const place = obstacleOf[kind]?.(row) ?? form();
    if (place) return place;
    const twin = here.ours?.row ?? findRow(db, markTables[kind], String(row.id));
    const isOther = twin !== null && fixed.some((column) => twin[column] !== row[column]);
    return isOther && !wentAlong(db, row) ? 'id-taken' : null;
  };

  function isKnownOrValid(id: Row[string] | undefined): boolean {
    if (typeof id !== 'string' || findPerson(db, id)) return true;
    return personSchema.safeParse(findPerson(packet, id)).success;
  }

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

/** Whether the mark stood where the packet has it, and has gone to a later version of the document since. */
function wentAlong(db: LibraryDatabase, row: Row): boolean {
  const found = db
    .prepare(
      `SELECT 1 FROM anchor_review JOIN tag ON tag.id = item_id
       WHERE item_id = ? AND previous_id = ? AND anchor_review.start = ? AND anchor_review."end" = ?
         AND anchor_review.quote = ? AND tag.project_id = ?`,
    )
    .get(row.id, row.document_id, row.start, row.end, row.quote ?? '', row.project_id);
  return found !== undefined;
}

const findPerson = (db: LibraryDatabase, id: string) =>
  db.prepare('SELECT name, created_at FROM person WHERE id = ?').get(id);
