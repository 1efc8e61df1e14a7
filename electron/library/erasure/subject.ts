/** What is to be erased, as the library knows it: how it is called, what stands in its place, and the edits it takes. */
import type { ErasureSubject } from '../../../shared/contract/erasures.ts';
import { nameMarker } from '../../../shared/erasure/markers.ts';
import type { Locale } from '../../../shared/model/vocabulary.ts';
import type { LibraryDatabase } from '../database.ts';
import { sha256Hex } from '../sources.ts';
import { documentEdits } from './document-edits.ts';
import { countTitlesLeft, type DocumentPieces, documentPieces } from './document-pieces.ts';
import { personEdits } from './person-edits.ts';
import { type RecordSource, recordEdits, recordIds, recordSources } from './record-edits.ts';
import type { EditStep } from './row-edits.ts';

export interface FoundSubject {
  title: string;
  marker: string;
  /** Of the bytes that go; null for a person. */
  sha256: string | null;
  /** Files whose bytes go. */
  sources: RecordSource[];
  edits(): Generator<EditStep>;
  /** How many rows of people's own have a title of the document in them, and keep it. */
  titlesLeft?(): Generator<null, number>;
}

/** What is erased from a library is erased from its backups by what it knew then, which they may be too old to know. */
export interface KnownSubject extends ErasureSubject {
  /** References that were merged into the one that is erased. */
  merged?: readonly string[] | undefined;
}

/** Null where the library has no such thing: a backup can be older than it. */
export function findSubject(db: LibraryDatabase, subject: KnownSubject, locale: Locale): FoundSubject | null {
  const { kind, id, withText, merged } = subject;
  if (kind === 'person') {
    const name = db.prepare('SELECT name FROM person WHERE id = ?').pluck().get(id) as string | undefined;
    if (name === undefined) return null;
    const marker = nameMarker(kind, sha256Hex(id), locale);
    const edits = () => personEdits(db, { id, marker, locale, withText });
    return { title: name, marker, sha256: null, sources: [], edits };
  }
  if (kind === 'document') {
    const found = db
      .prepare(
        `SELECT title, source.id AS sourceId, source.sha256 FROM document
         JOIN source ON source.id = document.source_id WHERE document.id = ?`,
      )
      .get(id) as { title: string; sourceId: string; sha256: string } | undefined;
    if (!found) return null;
    const { title, sourceId, sha256 } = found;
    const marker = nameMarker(kind, sha256, locale);
    let known: DocumentPieces | undefined;
    const pieces = function* () {
      known ??= yield* documentPieces(db, { id, sourceId });
      return known;
    };
    return {
      title,
      marker,
      sha256,
      sources: [{ id: sourceId, sha256 }],
      edits: () => documentEdits(db, { id, sourceId, marker, locale }, pieces),
      *titlesLeft() {
        return yield* countTitlesLeft(db, yield* pieces());
      },
    };
  }
  const ids = recordIds(db, kind, id, merged);
  const title = ids.map((each) => titleOfRecord(db, kind, each)).find((told) => told !== null) ?? null;
  const sources = recordSources(db, kind, ids);
  const newest = sources[0];
  if (title === null || !newest) return null;
  const edits = () => recordEdits(kind, ids, sources);
  return { title, marker: nameMarker(kind, newest.sha256, locale), sha256: newest.sha256, sources, edits };
}

function titleOfRecord(db: LibraryDatabase, kind: 'trial' | 'reference', id: string): string | null {
  const column = kind === 'trial' ? 'record' : 'csl';
  const found = db.prepare(`SELECT ${column} FROM ${kind} WHERE id = ?`).pluck().get(id) as string | undefined;
  return found === undefined ? null : String(JSON.parse(found).title ?? id);
}
