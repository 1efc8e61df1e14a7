/** Columns that can hold a name or a piece of a document: in their rows, and in what history keeps of those. */
import type { ErasurePlace } from '../../../shared/contract/erasures.ts';
import type { UndoableTable } from '../row.ts';

/** `key` columns only tell whose row it is; `quoted` ones hold words of a document. */
type Form = 'plain' | 'json' | 'key' | 'quoted';

export const erasableColumns: Partial<Record<UndoableTable, Record<string, Form>>> = {
  source: { name: 'plain' },
  document: { title: 'plain', issuer: 'plain' },
  project: { title: 'plain', question: 'plain', setting: 'plain', pico: 'json' },
  outcome: { name: 'plain', name_en: 'plain', description: 'plain', unit: 'plain' },
  project_item: { reason: 'plain', updated_by: 'key' },
  search: {
    source: 'plain',
    platform: 'plain',
    searched_on: 'plain',
    strategy: 'plain',
    limits: 'plain',
    searcher: 'plain',
  },
  screening: { reasons: 'json' },
  screening_decision: { reason: 'plain', updated_by: 'key' },
  tag: {
    document_id: 'key',
    created_by: 'key',
    label: 'plain',
    comment: 'plain',
    quote: 'quoted',
    prefix: 'quoted',
    suffix: 'quoted',
  },
  grade: {
    judgements: 'json',
    effect: 'plain',
    comment: 'plain',
    statement: 'plain',
    follow_up: 'plain',
    updated_by: 'key',
  },
  study: { name: 'plain', arms: 'json', note: 'plain', updated_by: 'key' },
  study_result: {
    time_point: 'plain',
    subgroup: 'plain',
    numbers: 'json',
    unit: 'plain',
    note: 'plain',
    updated_by: 'key',
  },
  appraisal: { answers: 'json', decisions: 'json', note: 'plain', updated_by: 'key' },
  analysis: { name: 'plain', choices: 'json', updated_by: 'key' },
  cost_note: {
    name: 'plain',
    amount: 'plain',
    unit: 'plain',
    currency: 'plain',
    factors: 'json',
    note: 'plain',
    updated_by: 'key',
  },
  card: { title: 'plain', version_log: 'json' },
  card_field: { value: 'json', sources: 'quoted' },
  exemption: { document_id: 'key', created_by: 'key', quote: 'quoted', note: 'plain', owner: 'plain' },
  correction: {
    document_id: 'key',
    created_by: 'key',
    target: 'quoted',
    words: 'quoted',
    text: 'plain',
    other: 'quoted',
    other_words: 'quoted',
  },
  marker_binding: { document_id: 'key', marker: 'quoted', words: 'quoted', updated_by: 'key' },
  table_edit: { text: 'plain', was: 'plain', updated_by: 'key' },
  anchor_review: {
    document_id: 'key',
    previous_id: 'key',
    quote: 'quoted',
    prefix: 'quoted',
    suffix: 'quoted',
    new_quote: 'quoted',
  },
};

/** What people say about a row rather than in it: erased with a person where that is asked for. */
export const commentColumns: Partial<Record<UndoableTable, { column: string; by: string }>> = {
  tag: { column: 'comment', by: 'created_by' },
  grade: { column: 'comment', by: 'updated_by' },
  project_item: { column: 'reason', by: 'updated_by' },
  screening_decision: { column: 'reason', by: 'updated_by' },
  exemption: { column: 'note', by: 'created_by' },
  study: { column: 'note', by: 'updated_by' },
  study_result: { column: 'note', by: 'updated_by' },
  appraisal: { column: 'note', by: 'updated_by' },
  cost_note: { column: 'note', by: 'updated_by' },
};

const places: Record<string, ErasurePlace> = {
  'source.name': 'title',
  'document.title': 'title',
  'document.issuer': 'recognised',
  'tag.quote': 'quote',
  'tag.prefix': 'quote',
  'tag.suffix': 'quote',
  'card.version_log': 'version-log',
  'card_field.sources': 'source',
  'exemption.quote': 'quote',
  'correction.target': 'quote',
  'correction.words': 'quote',
  'correction.other': 'quote',
  'correction.other_words': 'quote',
  'marker_binding.marker': 'quote',
  'marker_binding.words': 'quote',
  'anchor_review.quote': 'quote',
  'anchor_review.prefix': 'quote',
  'anchor_review.suffix': 'quote',
  'anchor_review.new_quote': 'quote',
};

export function placeOfColumn(table: UndoableTable, column: string): ErasurePlace {
  return places[`${table}.${column}`] ?? 'written';
}
