/** What an erasure would take away, and what it would leave: nothing is changed. */
import type { ErasurePreview, ErasureSubject } from '../../../shared/contract/erasures.ts';
import type { Locale } from '../../../shared/model/vocabulary.ts';
import { findBackups } from '../backups.ts';
import type { LibraryDatabase } from '../database.ts';
import { inSteps, rowsAStep } from '../in-steps.ts';
import type { Library, LibraryEnvironment } from '../open-library.ts';
import { countEdits, getErasable } from './erase.ts';
import { copiesBeside } from './erase-backups.ts';
import { countRecordsBeside } from './record-edits.ts';
import type { FoundSubject } from './subject.ts';

/** Rejects with `not-found` and `already-erased`. */
export async function previewErasure(
  library: Library,
  environment: LibraryEnvironment,
  subject: ErasureSubject,
  locale: Locale,
): Promise<ErasurePreview> {
  const found = getErasable(library.db, subject, locale);
  const { db } = library;
  const backups = library.path === ':memory:' ? [] : findBackups(library.path, environment);
  return {
    kind: subject.kind,
    id: subject.id,
    title: found.title,
    marker: found.marker,
    erased: await inSteps(db, countEdits(found.edits())),
    stays: (await inSteps(db, whatStays(db, subject, found))).filter(({ count }) => count > 0),
    backups: backups.map(({ path, at }) => ({ path, at })),
    copies: copiesBeside(library.path),
  };
}

function* whatStays(
  db: LibraryDatabase,
  { kind, id, withText }: ErasureSubject,
  { title, titlesLeft }: FoundSubject,
): Generator<null, ErasurePreview['stays']> {
  const count = (sql: string, ...values: string[]) => db.prepare(sql).pluck().get(values) as number;
  switch (kind) {
    case 'person':
      return [
        { place: 'tag', count: count('SELECT count(*) FROM tag WHERE created_by = ?', id) },
        {
          place: 'comment',
          count: withText ? 0 : count("SELECT count(*) FROM tag WHERE created_by = ? AND comment <> ''", id),
        },
        {
          place: 'document-mention',
          count: yield* countRowsWith(db, title, { table: 'text_chunk', key: 'document_id', column: 'text' }),
        },
        {
          place: 'record-mention',
          count:
            (yield* countRowsWith(db, title, { table: 'reference', key: 'id', column: 'csl' })) +
            (yield* countRowsWith(db, title, { table: 'trial', key: 'id', column: 'record' })),
        },
      ];
    case 'document':
      return [
        { place: 'tag', count: count('SELECT count(*) FROM tag WHERE document_id = ?', id) },
        { place: 'comment', count: count("SELECT count(*) FROM tag WHERE document_id = ? AND comment <> ''", id) },
        { place: 'title', count: titlesLeft ? yield* titlesLeft() : 0 },
      ];
    case 'trial':
    case 'reference':
      return [{ place: 'other-record', count: countRecordsBeside(db, kind, id) }];
  }
}

interface Searched {
  table: 'text_chunk' | 'reference' | 'trial';
  /** Whose words the column holds; several rows may be of one. */
  key: string;
  column: string;
}

/** How many documents or records have the words in them: together they are too much to read in one step. */
function* countRowsWith(db: LibraryDatabase, words: string, { table, key, column }: Searched): Generator<null, number> {
  const edge = db.prepare(
    `SELECT ${key} FROM ${table} WHERE ${key} > ? ORDER BY ${key} LIMIT 1 OFFSET ${rowsAStep - 1}`,
  );
  const count = db.prepare(
    `SELECT count(DISTINCT ${key}) FROM ${table} WHERE ${key} > ? AND ${key} <= ? AND instr(${column}, ?) > 0`,
  );
  const last = '\u{10ffff}';
  let found = 0;
  for (let from = ''; from !== last; ) {
    const until = String(edge.pluck().get(from) ?? last);
    found += count.pluck().get(from, until, words) as number;
    from = until;
    yield null;
  }
  return found;
}
