/** What an erasure would take away, and what it would leave: nothing is changed. */
import type { ErasurePreview, ErasureSubject } from '../../../shared/contract/erasures.ts';
import type { Locale } from '../../../shared/model/vocabulary.ts';
import { findBackups } from '../backups.ts';
import type { Library, LibraryEnvironment } from '../open-library.ts';
import { countTitlesLeft } from './document-pieces.ts';
import { countEdits, getErasable } from './erase.ts';
import { copiesBeside } from './erase-backups.ts';
import { countRecordsBeside, type RecordSource } from './record-edits.ts';

/** Throws `not-found` and `already-erased`. */
export function previewErasure(
  library: Library,
  environment: LibraryEnvironment,
  subject: ErasureSubject,
  locale: Locale,
): ErasurePreview {
  const { title, marker, sources, edits } = getErasable(library.db, subject, locale);
  const backups = library.path === ':memory:' ? [] : findBackups(library.path, environment);
  return {
    kind: subject.kind,
    id: subject.id,
    title,
    marker,
    erased: countEdits(edits()),
    stays: whatStays(library, subject, title, sources).filter(({ count }) => count > 0),
    backups: backups.map(({ path, at }) => ({ path, at })),
    copies: copiesBeside(library.path),
  };
}

function whatStays(
  { db }: Library,
  { kind, id, withText }: ErasureSubject,
  name: string,
  sources: RecordSource[],
): ErasurePreview['stays'] {
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
          count: count('SELECT count(DISTINCT document_id) FROM text_chunk WHERE instr(text, ?) > 0', name),
        },
        {
          place: 'record-mention',
          count:
            count('SELECT count(*) FROM reference WHERE instr(csl, ?) > 0', name) +
            count('SELECT count(*) FROM trial WHERE instr(record, ?) > 0', name),
        },
      ];
    case 'document':
      return [
        { place: 'tag', count: count('SELECT count(*) FROM tag WHERE document_id = ?', id) },
        { place: 'comment', count: count("SELECT count(*) FROM tag WHERE document_id = ? AND comment <> ''", id) },
        { place: 'title', count: sources[0] ? countTitlesLeft(db, { id, sourceId: sources[0].id }) : 0 },
      ];
    case 'trial':
    case 'reference':
      return [{ place: 'other-record', count: countRecordsBeside(db, kind, id) }];
  }
}
