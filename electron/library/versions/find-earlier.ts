/** The document that a file may be a new version of: found by its names, judged by its text. */
import type { Recognised } from '../../../shared/contract/recognised.ts';
import {
  type DocumentNames,
  documentNames,
  isSameDocument,
  type KnownDocument,
  namesMeet,
} from '../../../shared/versions/same-document.ts';
import type { LibraryDatabase } from '../database.ts';
import { getDocumentText } from '../documents.ts';
import { atOnce } from '../in-steps.ts';
import { newerId } from './document-versions.ts';

export interface EarlierDocument {
  id: string;
  isCertain: boolean;
}

/** What was recognised is long: it is read once as long as the library is open. */
const known = new WeakMap<LibraryDatabase, Map<string, DocumentNames>>();

/** So many of those with its name are read; the newest first. */
const mostRead = 8;

/** Null where none is even likely, and where several are equally so. `ownId` is the file's own document, once it is there. */
export function findEarlier(db: LibraryDatabase, ownId: string | null, next: KnownDocument): EarlierDocument | null {
  const wanted = documentNames(next);
  const candidates = [...atOnce(readNames(db))]
    .filter(([id, names]) => id !== ownId && namesMeet(names, wanted))
    .map(([id]) => id);
  const found: EarlierDocument[] = [];
  for (const id of candidates.sort().reverse().slice(0, mostRead)) {
    const earlier = readKnown(db, id);
    const answer = earlier ? isSameDocument(earlier, next) : 'no';
    if (answer !== 'no') found.push({ id, isCertain: answer === 'certain' });
  }
  const certain = found.filter(({ isCertain }) => isCertain);
  const [best] = certain.length > 0 ? certain : found;
  return best ? { ...best, isCertain: certain.length === 1 } : null;
}

/** Of all documents; a step for each that was not read before. */
export function* readNames(db: LibraryDatabase): Generator<null, Map<string, DocumentNames>> {
  const found = known.get(db) ?? new Map<string, DocumentNames>();
  known.set(db, found);
  const read = db.prepare(
    `SELECT json_object('title', json_extract(recognised, '$.title'), 'identifiers', json_extract(recognised, '$.identifiers'))
       AS told, source.name AS sourceName
     FROM document JOIN source ON source.id = document.source_id WHERE document.id = ?`,
  );
  for (const id of db.prepare('SELECT id FROM document').pluck().all() as string[]) {
    if (found.has(id)) continue;
    const { told, sourceName } = read.get(id) as { told: string; sourceName: string };
    found.set(id, documentNames({ recognised: JSON.parse(told), sourceName }));
    yield null;
  }
  return found;
}

/** Of a document that was read anew. */
export function forgetNames(db: LibraryDatabase, id: string): void {
  known.get(db)?.delete(id);
}

/** Null where it is in the bin or erased, or has a newer version: that one is looked at by itself. */
export function readKnown(db: LibraryDatabase, id: string): KnownDocument | null {
  const row = db
    .prepare(
      `SELECT recognised, format, source.name AS sourceName FROM document JOIN source ON source.id = document.source_id
       WHERE document.id = ? AND document.removed_at IS NULL AND source.removed_at IS NULL AND ${newerId} IS NULL
         AND NOT EXISTS (SELECT 1 FROM erasure WHERE erasure.id = 'document:' || document.id)`,
    )
    .get(id) as { recognised: string; format: string; sourceName: string } | undefined;
  if (!row) return null;
  return { ...row, recognised: JSON.parse(row.recognised) as Recognised, text: getDocumentText(db, id) };
}
