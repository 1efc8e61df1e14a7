/** What erasing a person changes: their name everywhere it stands; where asked for, also their comments and reasons. */
import type { Card } from '../../../shared/contract/cards.ts';
import { textMarker } from '../../../shared/erasure/markers.ts';
import { nameReplacer } from '../../../shared/erasure/replace-text.ts';
import type { Locale } from '../../../shared/model/vocabulary.ts';
import type { LibraryDatabase } from '../database.ts';
import type { Row, UndoableTable } from '../row.ts';
import { commentColumns } from './erasable-columns.ts';
import { type EditStep, eachChange, eachErasableRow, rowEdits } from './row-edits.ts';
import { replacedColumns } from './written-text.ts';

type VersionLog = Card['versionLog'];

export interface PersonErasure {
  id: string;
  marker: string;
  locale: Locale;
  withText: boolean;
}

export function* personEdits(db: LibraryDatabase, person: PersonErasure): Generator<EditStep> {
  const names = yield* namesOf(db, person.id);
  const written = person.withText ? yield* textsOf(db, person.id) : new Set<string>();
  const replace = nameReplacer([...names], person.marker);
  yield { place: 'name', sql: 'UPDATE person SET name = ? WHERE id = ?', values: [person.marker, person.id] };
  const editor = (table: UndoableTable, id: string, row: Row) => {
    const signed = signedLog(row, names, person.marker);
    const patch: Row = { ...signed, ...replacedColumns(table, { ...row, ...signed }, replace) };
    const comment = commentColumns[table];
    const isTheirs = comment !== undefined && written.has(textKey(table, id, row[comment.column]));
    if (isTheirs) patch[comment.column] = textMarker(person.locale);
    return isTheirs ? { patch, place: 'comment' as const } : { patch };
  };
  yield* rowEdits(db, editor, replace);
  for (const { key, value } of db.prepare('SELECT key, value FROM meta').all() as { key: string; value: string }[]) {
    if (replace(value) === value) continue;
    yield { place: 'written', sql: 'UPDATE meta SET value = ? WHERE key = ?', values: [replace(value), key] };
  }
}

/** The name of now, and those that they signed versions of cards with before. */
function* namesOf(db: LibraryDatabase, personId: string): Generator<null, Set<string>> {
  const names = new Set([String(db.prepare('SELECT name FROM person WHERE id = ?').pluck().get(personId))]);
  for (const { personId: by, before, after } of eachChange(db)) {
    yield null;
    if (by !== personId || typeof after?.version_log !== 'string') continue;
    const earlier = new Set(logOf(before?.version_log).map((entry) => JSON.stringify(entry)));
    for (const entry of logOf(after.version_log)) if (!earlier.has(JSON.stringify(entry))) names.add(entry.by);
  }
  names.delete('');
  return names;
}

const logOf = (value: unknown): VersionLog => (typeof value === 'string' ? JSON.parse(value) : []);

function signedLog(row: Row, names: ReadonlySet<string>, marker: string): Row {
  const log = logOf(row.version_log);
  if (!log.some(({ by }) => names.has(by))) return {};
  const signed = log.map((entry) => (names.has(entry.by) ? { ...entry, by: marker } : entry));
  return { version_log: JSON.stringify(signed) };
}

/** Comments and reasons of rows that they made or changed last, and those that they ever left in a row. */
function* textsOf(db: LibraryDatabase, personId: string): Generator<null, Set<string>> {
  const texts = new Set<string>();
  const note = (table: UndoableTable, id: string, value: unknown) => {
    if (typeof value === 'string' && value !== '') texts.add(textKey(table, id, value));
  };
  for (const { table, id, row } of eachErasableRow(db)) {
    yield null;
    const comment = commentColumns[table];
    if (comment && row[comment.by] === personId) note(table, id, row[comment.column]);
  }
  for (const { table, id, personId: by, after } of eachChange(db)) {
    yield null;
    const comment = commentColumns[table];
    if (comment && by === personId) note(table, id, after?.[comment.column]);
  }
  return texts;
}

const textKey = (table: UndoableTable, id: string, text: unknown) => JSON.stringify([table, id, text]);
