/** What leaves a library in a packet: every row goes through here, and nothing else does. */
import type { AppraisalTool } from '../../../shared/contract/appraisal-tools.ts';
import type { PacketExport, PacketMark } from '../../../shared/contract/packets.ts';
import type { LibraryDatabase } from '../database.ts';
import { listProjectItems } from '../projects.ts';
import { referenceIsKnown } from '../references.ts';
import { hasRow, insertRow, type Row } from '../row.ts';
import { insertSource, sha256Hex } from '../sources.ts';
import { trialIsShown } from '../trial-shown.ts';
import { copyAppraisal } from './copy-appraisal.ts';
import { copyScreening } from './copy-screening.ts';
import type { RowMasker } from './masking/row-masker.ts';
import { writeMaskedDocument } from './masking/write-masked-document.ts';

export interface PacketRows {
  from: LibraryDatabase;
  to: LibraryDatabase;
  packet: PacketMark;
  choice: PacketExport;
  /** Null for an internal packet. */
  masker: RowMasker | null;
  /** The sender's own appraisal tools; those of the app are everywhere. */
  tools: readonly AppraisalTool[];
  /** Only what is masked is asked for: no bytes, no texts. */
  isDry?: boolean;
}

/** What is marked as exempt goes out with its marks, so that whoever gets it can make a public file of it. */
const markable = new Set(['document', 'trial', 'reference', 'tag', 'grade']);

export type Copy = (table: string, where: string, values: string[], change?: (row: Row) => Row) => number;

/** Yields after each document, how many are done. */
export function* copyPacketRows(rows: PacketRows): Generator<number, { trials: number; references: number }> {
  const { from, to, packet, choice, masker } = rows;
  const { projectId } = packet;
  const copy: Copy = (table, where, values, change = (row) => row) => {
    let count = 0;
    for (const whole of from.prepare(`SELECT * FROM "${table}" WHERE ${where}`).iterate(...values) as Iterable<Row>) {
      const row = masker ? masker.row(table, whole) : whole;
      if (!row) continue;
      copyNamed(rows, row);
      insertRow(to, table, change(row));
      if (markable.has(table)) {
        const own = { project_id: projectId };
        copy('exemption', 'item_id = ? AND removed_at IS NULL', [String(row.id)], (mark) => ({ ...mark, ...own }));
      }
      count++;
    }
    return count;
  };
  copy('project', 'id = ?', [projectId]);
  for (const id of choice.outcomeIds) copy('outcome', 'id = ? AND project_id = ?', [id, projectId]);
  let done = 0;
  for (const id of choice.documentIds) {
    copyDocument(rows, copy, id);
    yield ++done;
  }
  if (choice.withScreening) for (const _ of copyScreening(rows, copy)) yield done;
  const records = choice.withRecords ? copyRecords(rows, copy) : { trials: 0, references: 0 };
  copyAppraisal(rows, copy);
  if (choice.withMarks) copyMarks(rows, copy);
  copyBindings(rows, copy);
  return records;
}

function copyDocument({ from, to, packet, masker, isDry }: PacketRows, copy: Copy, id: string): void {
  const sourceOf = 'IN (SELECT source_id FROM document WHERE id = ?)';
  const masked = masker?.document(id) ?? null;
  if (masked) {
    const source = from.prepare(`SELECT * FROM source WHERE id ${sourceOf}`).get(id) as Row;
    copyNamed({ from, to }, source);
    writeMaskedDocument({ from, to }, id, source, masked);
  } else {
    copy('source', `id ${sourceOf}`, [id]);
    if (!isDry) copy('source_chunk', `source_id ${sourceOf}`, [id]);
    copy('document', 'id = ?', [id]);
    for (const table of isDry ? [] : ['text_chunk', 'page', 'section']) copy(table, 'document_id = ?', [id]);
    // In a masked document they are written into what was recognised.
    copy('correction', 'document_id = ? AND removed_at IS NULL', [id]);
  }
  copy('project_item', "kind = 'document' AND item_id = ? AND project_id = ?", [id, packet.projectId]);
}

function copyMarks({ to, choice, packet }: PacketRows, copy: Copy): void {
  for (const table of ['tag', 'suggestion_rejection']) {
    for (const id of choice.documentIds) copy(table, 'document_id = ? AND project_id = ?', [id, packet.projectId]);
  }
  // Where the figures that a grade is about stay behind, its words tell of them.
  const alone = (grade: Row): Row =>
    hasRow(to, 'analysis', String(grade.analysis_id)) ? grade : { ...grade, analysis_id: null };
  for (const id of choice.outcomeIds) copy('grade', 'outcome_id = ? AND project_id = ?', [id, packet.projectId], alone);
}

/** What is bound to a reference that stays behind is told by the document's own list alone. */
function copyBindings({ to, choice }: PacketRows, copy: Copy): void {
  const sent = JSON.stringify(to.prepare('SELECT id FROM reference').pluck().all());
  const isSent = '(reference_id IS NULL OR reference_id IN (SELECT value FROM json_each(?)))';
  for (const id of choice.documentIds) copy('marker_binding', `document_id = ? AND ${isSent}`, [id, sent]);
}

/** Each in a file of its own: the file it was imported from may hold what the project has no part in. */
function copyRecords({ from, to, packet }: PacketRows, copy: Copy): { trials: number; references: number } {
  const counts = { trials: 0, references: 0 };
  for (const { kind, itemId, decision } of listProjectItems(from, packet.projectId)) {
    if (kind === 'document' || decision !== 'included') continue;
    const isTrial = kind === 'trial';
    if (!isTrial && hasRow(to, 'reference', itemId)) {
      counts.references++; // came with the screening
      continue;
    }
    if (copy(kind, `id = ? AND ${isTrial ? trialIsShown : referenceIsKnown}`, [itemId]) === 0) continue;
    const record = to.prepare(`SELECT * FROM "${kind}" WHERE id = ?`).get(itemId) as Row;
    const text = String(isTrial ? record.record : record.csl);
    const bytes = new TextEncoder().encode(text);
    const sourceId = `${packet.id}:${itemId}`;
    const source = {
      id: sourceId,
      sha256: sha256Hex(bytes),
      byteLength: bytes.length,
      mediaType: 'application/json',
      name: `${isTrial ? record.registry_id : itemId}.json`,
      searchId: null,
      importedAt: packet.madeAt,
      importedBy: String(from.prepare('SELECT created_by FROM project WHERE id = ?').pluck().get(packet.projectId)),
    };
    insertSource(to, source, bytes);
    if (isTrial) {
      const snapshot = { id: sourceId, trial_id: itemId, source_id: sourceId, as_of: record.as_of ?? '', record: text };
      insertRow(to, 'trial_snapshot', snapshot);
      counts.trials++;
    } else {
      insertRow(to, 'reference_source', { reference_id: itemId, source_id: sourceId, seq: 0, raw: text });
      counts.references++;
    }
    copy('project_item', 'kind = ? AND item_id = ? AND project_id = ?', [kind, itemId, packet.projectId]);
  }
  return counts;
}

/** Columns that name a person; only people whom a row names go along. */
const naming = ['imported_by', 'created_by', 'updated_by', 'person_id'];

function copyNamed({ from, to }: Pick<PacketRows, 'from' | 'to'>, row: Row): void {
  for (const id of naming.flatMap((column) => row[column] ?? [])) {
    if (to.prepare('SELECT 1 FROM person WHERE id = ?').get(id)) continue;
    insertRow(to, 'person', from.prepare('SELECT * FROM person WHERE id = ?').get(id) as Row);
  }
}
