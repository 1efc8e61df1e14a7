/** What erasing a document changes: all that was read from it, and every piece of it that stands elsewhere. */
import type { ValueKey } from '../../../shared/contract/corrections.ts';
import type { Recognised } from '../../../shared/contract/recognised.ts';
import { quoteMarker } from '../../../shared/erasure/markers.ts';
import { quoteReplacer, replaceInJson, type TextReplacer } from '../../../shared/erasure/replace-text.ts';
import type { Locale } from '../../../shared/model/vocabulary.ts';
import type { LibraryDatabase } from '../database.ts';
import { hasTable } from '../has-table.ts';
import type { Row, UndoableTable } from '../row.ts';
import { sha256Hex } from '../sources.ts';
import { type DocumentPieces, sourcesFrom } from './document-pieces.ts';
import { type Edit, type EditStep, rowEdits } from './row-edits.ts';
import { replacedColumns } from './written-text.ts';

export interface DocumentErasure {
  id: string;
  sourceId: string;
  marker: string;
  locale: Locale;
}

export function* documentEdits(
  db: LibraryDatabase,
  document: DocumentErasure,
  pieces: () => Generator<null, DocumentPieces>,
): Generator<EditStep> {
  yield* contentEdits(db, document);
  const { titles, quotes, tagIds, correctionIds, bindingIds, fieldIds, entries } = yield* pieces();
  const markers = new Map([...quotes].map((quote) => [quote, quoteMarker(sha256Hex(quote), document.locale)]));
  // What a document is called is also what people call their project and card: there it stays, and is told beforehand.
  const isTitle = (quote: string) => [...titles].some((title) => title.includes(quote));
  const replace = quoteReplacer(new Map([...markers].filter(([quote]) => !isTitle(quote))));
  const replaceBound = boundReplacer(
    new Map([...markers, ...[...titles].map((title) => [title, document.marker] as const)]),
  );

  const editor = (table: UndoableTable, id: string, row: Row): { patch: Row } => {
    if (table === 'document') {
      // People correct the issuer and the year: history holds both.
      const erased = { title: document.marker, issuer: null, year: null };
      return { patch: id === document.id ? changedOnly(row, erased) : {} };
    }
    if (table === 'source') {
      return { patch: id === document.sourceId ? changedOnly(row, { name: document.marker }) : {} };
    }
    if (table === 'correction' && correctionIds.has(id)) return { patch: changedOnly(row, erasedCorrection) };
    if (table === 'marker_binding' && bindingIds.has(id)) return { patch: changedOnly(row, { marker: '', words: '' }) };
    const own: Row = {};
    if (table === 'tag' && tagIds.has(id) && isOn(document.id, row)) {
      if (typeof row.quote === 'string') own.quote = markers.get(row.quote) ?? row.quote;
      for (const column of ['prefix', 'suffix']) if (row[column]) own[column] = '';
    }
    if (table === 'exemption' && row.document_id === document.id && typeof row.quote === 'string') {
      own.quote = markers.get(row.quote) ?? row.quote;
    }
    if (table === 'anchor_review') {
      if (row.previous_id === document.id) {
        own.quote = markers.get(String(row.quote)) ?? row.quote ?? null;
        for (const column of ['prefix', 'suffix']) own[column] = '';
      }
      if (row.document_id === document.id) own.new_quote = markers.get(String(row.new_quote)) ?? row.new_quote ?? null;
    }
    if (table === 'card_field' && fieldIds.has(id)) {
      if (typeof row.sources === 'string') own.sources = erasedSources(row.sources, document.id, markers);
      if (typeof row.value === 'string') own.value = JSON.stringify(replaceInJson(JSON.parse(row.value), replaceBound));
    }
    return { patch: changedOnly(row, { ...own, ...replacedColumns(table, { ...row, ...own }, replace) }) };
  };
  yield* rowEdits(db, editor, (text, seq) => (entries.has(seq) && titles.has(text) ? document.marker : replace(text)));
}

/** Of a correction stays who made one, and when. */
const erasedCorrection: Row = {
  target: JSON.stringify({ kind: 'field', path: [], ordinal: 0, made: null } satisfies ValueKey),
  words: '',
  text: '',
  other: null,
  other_words: '',
};

/** Whether a mark stands on the document; history leaves out what a step did not change. */
const isOn = (documentId: string, row: Row) => row.document_id === undefined || row.document_id === documentId;

/** History keeps only the columns that a step changed. */
const changedOnly = (row: Row, patch: Row): Row =>
  Object.fromEntries(Object.entries(patch).filter(([name, value]) => name in row && row[name] !== value));

function* contentEdits(db: LibraryDatabase, { id, sourceId, marker }: DocumentErasure): Generator<Edit> {
  const own = (place: Edit['place'], sql: string, ...values: Edit['values']): Edit => ({ place, sql, values });
  yield own('file', "UPDATE source_chunk SET bytes = x'' WHERE source_id = ?", sourceId);
  yield own('text', "UPDATE text_chunk SET text = '' WHERE document_id = ?", id);
  const row = db.prepare('SELECT kind, language FROM document WHERE id = ?').get(id) as Pick<
    Recognised,
    'kind' | 'language'
  >;
  const recognised: Recognised = { ...row, title: marker, identifiers: [], dates: {}, sections: [], warnings: [] };
  yield own(
    'recognised',
    'UPDATE document SET recognised = ?, issuer = NULL, year = NULL, warning_count = 0 WHERE id = ?',
    JSON.stringify(recognised),
    id,
  );
  const derived = ['number_mention', 'listed_source'].filter((table) => hasTable(db, table));
  for (const table of ['page', 'section', ...derived])
    yield own(null, `DELETE FROM ${table} WHERE document_id = ?`, id);
  const passages = 'SELECT id FROM passage WHERE document_id = ?';
  for (const index of ['passage_words', 'passage_parts']) {
    yield own(index === 'passage_words' ? 'index' : null, `DELETE FROM ${index} WHERE rowid IN (${passages})`, id);
    // The words of a deleted row stay in the index until its parts are merged.
    yield own(null, `INSERT INTO ${index}(${index}) VALUES ('optimize')`);
  }
  yield own(null, 'DELETE FROM passage WHERE document_id = ?', id);
}

/** In a field that was filled from the document its titles and short pieces go as well, the latter where they are a whole line. */
function boundReplacer(markers: ReadonlyMap<string, string>): TextReplacer {
  const whole = (text: string) => markers.get(text) ?? markers.get(text.replace(/^«(.*)»$/s, '$1'));
  const replace = quoteReplacer(markers);
  return (text) =>
    whole(text) ??
    replace(text)
      .split('\n')
      .map((line) => whole(line) ?? line)
      .join('\n');
}

function erasedSources(value: string, documentId: string, markers: ReadonlyMap<string, string>): string {
  const erased = sourcesFrom(value).map((source) =>
    source.documentId === documentId && source.quote !== undefined
      ? { ...source, quote: markers.get(source.quote) ?? source.quote }
      : source,
  );
  return JSON.stringify(erased);
}
