/** What erasing a document changes: all that was read from it, and every piece of it that stands elsewhere. */
import type { CardSource } from '../../../shared/contract/cards.ts';
import type { Recognised } from '../../../shared/contract/recognised.ts';
import { quoteMarker } from '../../../shared/erasure/markers.ts';
import { quoteReplacer, replaceInJson, type TextReplacer } from '../../../shared/erasure/replace-text.ts';
import type { Locale } from '../../../shared/model/vocabulary.ts';
import type { LibraryDatabase } from '../database.ts';
import type { Row, UndoableTable } from '../row.ts';
import { sha256Hex } from '../sources.ts';
import { type Edit, eachChange, eachErasableRow, rowEdits } from './row-edits.ts';
import { replacedColumns } from './written-text.ts';

export interface DocumentErasure {
  id: string;
  sourceId: string;
  marker: string;
  locale: Locale;
}

export function* documentEdits(db: LibraryDatabase, document: DocumentErasure): Generator<Edit> {
  yield* contentEdits(db, document);
  const { titles, quotes, tagIds, fieldIds } = piecesOf(db, document);
  const markers = new Map([...quotes].map((quote) => [quote, quoteMarker(sha256Hex(quote), document.locale)]));
  for (const title of titles) markers.set(title, document.marker);
  const replace = quoteReplacer(markers);
  const replaceBound = boundReplacer(markers, titles, replace);

  const editor = (table: UndoableTable, id: string, row: Row): { patch: Row } => {
    if (table === 'document' || table === 'source') {
      const column = table === 'document' ? 'title' : 'name';
      const isIt = id === (table === 'document' ? document.id : document.sourceId);
      return { patch: isIt && column in row && row[column] !== document.marker ? { [column]: document.marker } : {} };
    }
    const own: Row = {};
    if (table === 'tag' && tagIds.has(id)) {
      if (typeof row.quote === 'string') own.quote = markers.get(row.quote) ?? row.quote;
      for (const column of ['prefix', 'suffix']) if (row[column]) own[column] = '';
    }
    if (table === 'card_field' && fieldIds.has(id)) {
      if (typeof row.sources === 'string') own.sources = erasedSources(row.sources, document.id, markers);
      if (typeof row.value === 'string') own.value = JSON.stringify(replaceInJson(JSON.parse(row.value), replaceBound));
    }
    const patch = { ...own, ...replacedColumns(table, { ...row, ...own }, replace) };
    return { patch: Object.fromEntries(Object.entries(patch).filter(([name, value]) => row[name] !== value)) };
  };
  yield* rowEdits(db, editor, (text) => (titles.has(text) ? document.marker : replace(text)));
}

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
  for (const table of ['page', 'section']) yield own(null, `DELETE FROM ${table} WHERE document_id = ?`, id);
  const passages = 'SELECT id FROM passage WHERE document_id = ?';
  for (const index of ['passage_words', 'passage_parts']) {
    yield own(index === 'passage_words' ? 'index' : null, `DELETE FROM ${index} WHERE rowid IN (${passages})`, id);
    // The words of a deleted row stay in the index until its parts are merged.
    yield own(null, `INSERT INTO ${index}(${index}) VALUES ('optimize')`);
  }
  yield own(null, 'DELETE FROM passage WHERE document_id = ?', id);
}

/** In a field that was filled from the document its short pieces go as well, where they are a whole line. */
function boundReplacer(markers: ReadonlyMap<string, string>, titles: ReadonlySet<string>, replace: TextReplacer) {
  const whole = (text: string) => markers.get(text) ?? markers.get(text.replace(/^«(.*)»$/s, '$1'));
  const withoutTitles = (text: string) =>
    [...titles].reduce((now, title) => now.replaceAll(title, markers.get(title)!), text);
  return (text: string) =>
    whole(text) ??
    withoutTitles(replace(text))
      .split('\n')
      .map((line) => whole(line) ?? line)
      .join('\n');
}

const sourcesOf = (value: unknown): CardSource[] => (typeof value === 'string' ? JSON.parse(value) : []);

function erasedSources(value: string, documentId: string, markers: ReadonlyMap<string, string>): string {
  const erased = sourcesOf(value).map((source) =>
    source.documentId === documentId && source.quote !== undefined
      ? { ...source, quote: markers.get(source.quote) ?? source.quote }
      : source,
  );
  return JSON.stringify(erased);
}

/** Titles and quotes of the document wherever the library keeps them, history included. */
function piecesOf(db: LibraryDatabase, { id, sourceId }: DocumentErasure) {
  const titles = new Set<string>();
  const quotes = new Set<string>();
  const tagIds = new Set<string>();
  const fieldIds = new Set<string>();
  const note = (set: Set<string>, value: unknown) => {
    if (typeof value === 'string' && value.trim() !== '') set.add(value);
  };
  const read = (table: UndoableTable, rowId: string, row: Row) => {
    if (table === 'document' && rowId === id) note(titles, row.title);
    if (table === 'source' && rowId === sourceId) note(titles, row.name);
    if (table === 'tag' && (row.document_id === id || tagIds.has(rowId))) {
      tagIds.add(rowId);
      note(quotes, row.quote);
    }
    if (table !== 'card_field') return;
    for (const source of sourcesOf(row.sources).filter(({ documentId }) => documentId === id)) {
      fieldIds.add(rowId);
      note(quotes, source.quote);
    }
  };
  for (const { table, id: rowId, row } of eachErasableRow(db)) read(table, rowId, row);
  for (const { table, id: rowId, before, after } of eachChange(db)) {
    for (const row of [before, after]) if (row) read(table, rowId, row);
  }
  const recognised = db.prepare('SELECT recognised FROM document WHERE id = ?').pluck().get(id);
  const told = JSON.parse(String(recognised)) as Recognised;
  note(titles, told.title);
  note(quotes, told.recommendation?.text);
  return { titles, quotes, tagIds, fieldIds };
}
