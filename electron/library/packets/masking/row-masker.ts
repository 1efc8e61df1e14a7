/** The rows of a public packet: each with its masks before it is written; docs/decisions/0050-exemptions.md. */
import type { Exemption, Mask } from '../../../../shared/contract/exemptions.ts';
import { createMasking, type Masking } from '../../../../shared/exemptions/mask.ts';
import { withheldFor } from '../../../../shared/exemptions/origin.ts';
import type { Locale } from '../../../../shared/model/vocabulary.ts';
import type { LibraryDatabase } from '../../database.ts';
import { listWithheld } from '../../exemptions.ts';
import { findRow, type Row } from '../../row.ts';
import { type MaskedDocument, maskDocument } from './mask-document.ts';
import { maskBinding, maskCorrection, maskGrade, maskRejection, maskTag } from './mask-marks.ts';
import { maskRecord } from './mask-record.ts';
import { maskSearch } from './mask-search.ts';

export interface RowMasker {
  /** A row as it may leave; null where it stays. */
  row(table: string, row: Row): Row | null;
  /** What leaves in the place of a document; null where nothing of it is exempt. */
  document(id: string): MaskedDocument | null;
  text(text: string, place: string): string;
  readonly masks: Mask[];
}

export interface MaskingTools {
  masking: Masking;
  document: RowMasker['document'];
  /** What a tag's passage is withheld for. */
  originOfTag(id: string): Exemption | null;
}

export interface MaskerOptions {
  locale: Locale;
  shown?: readonly string[] | undefined;
}

export function createRowMasker(db: LibraryDatabase, { locale, shown }: MaskerOptions): RowMasker {
  const masking = createMasking(listWithheld(db), { locale, ...(shown && { shown }) });
  const documents = new Map<string, MaskedDocument | null>();
  const document = (id: string) => {
    if (!documents.has(id)) documents.set(id, maskDocument(db, id, masking));
    return documents.get(id) ?? null;
  };
  const originOfTag = (id: string): Exemption | null => {
    const tag = findRow(db, 'tag', id);
    if (!tag) return null;
    const place = { documentId: String(tag.document_id), start: Number(tag.start), end: Number(tag.end) };
    return withheldFor(masking.all, place)?.exemption ?? null;
  };
  const tools = { masking, document, originOfTag };
  return {
    row: (table, row) => (maskers[table] ? maskers[table](tools, row) : row),
    document,
    text: masking.text,
    get masks() {
      return masking.masks;
    },
  };
}

const maskers: Record<string, (tools: MaskingTools, row: Row) => Row | null> = {
  project: ({ masking }, row) => ({
    ...maskTexts(masking, row, 'project', ['title', 'question', 'setting']),
    pico: JSON.stringify(masking.json(JSON.parse(String(row.pico)), 'project · pico')),
    // Of tools whose forms stay behind.
    appraisal_choices: '{}',
  }),
  outcome: ({ masking }, row) => maskTexts(masking, row, 'outcome', ['name', 'name_en', 'description', 'unit']),
  project_item: ({ masking }, row) => maskTexts(masking, row, 'decision', ['reason']),
  search: maskSearch,
  screening: ({ masking }, row) => ({
    ...row,
    reasons: JSON.stringify(masking.json(JSON.parse(String(row.reasons)), 'screening · reasons')),
  }),
  screening_decision: ({ masking }, row) => maskTexts(masking, row, 'decision', ['reason']),
  tag: maskTag,
  suggestion_rejection: maskRejection,
  grade: maskGrade,
  trial: (tools, row) => maskRecord(tools, 'trial', row),
  reference: (tools, row) => maskRecord(tools, 'reference', row),
  correction: maskCorrection,
  marker_binding: maskBinding,
  // A mark says what is withheld, for whom and why.
  exemption: () => null,
};

function maskTexts(masking: Masking, row: Row, place: string, columns: readonly string[]): Row {
  const masked = columns.map((column) => [column, masking.text(String(row[column]), `${place} · ${column}`)]);
  return { ...row, ...Object.fromEntries(masked) };
}
