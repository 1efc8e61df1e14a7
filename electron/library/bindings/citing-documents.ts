/** The documents that cite a reference: their list holds it for certain, or a person bound it. */
import { documentMarkers } from '../../../shared/bindings/document-markers.ts';
import { type Decision, placesByWords } from '../../../shared/bindings/resolve-sources.ts';
import type { CitingDocument } from '../../../shared/contract/bindings.ts';
import type { Reference } from '../../../shared/contract/references.ts';
import { cslFromEntry } from '../../../shared/references/parse-reference-list.ts';
import { referenceFeatures } from '../../../shared/references/reference-features.ts';
import { foldTitle } from '../../../shared/references/title-key.ts';
import type { LibraryDatabase } from '../database.ts';
import { getDocumentText, pageOfOffset } from '../documents.ts';
import { hasTable } from '../has-table.ts';
import { referencesMerged } from '../references.ts';
import { newerId } from '../versions/document-versions.ts';
import { listedIn } from './listed-sources.ts';
import { decisionsOn, sourceMatcher } from './resolved-document.ts';

const mostDocuments = 100;
const quoteLength = 160;

/** In the order of import. Of a document whose list was not gone through yet, only what people bound is told. */
export function documentsCiting(db: LibraryDatabase, reference: Reference): CitingDocument[] {
  if (!hasTable(db, 'listed_source')) return [];
  const { id, title = '' } = reference;
  const { doi, pmid } = referenceFeatures(id, reference);
  const keys = { id, doi, pmid, title: foldTitle(title) };
  const rows = db
    .prepare(
      `SELECT document.id AS documentId, document.title AS name FROM document
       JOIN source ON source.id = document.source_id
       WHERE document.removed_at IS NULL AND source.removed_at IS NULL AND ${newerId} IS NULL AND document.id IN (
         SELECT document_id FROM listed_source WHERE ${isAlike}
         UNION SELECT document_id FROM marker_binding WHERE reference_id IN ${referencesMerged('@id')})
       ORDER BY source.imported_at, document.id LIMIT ${mostDocuments}`,
    )
    .all(keys) as { documentId: string; name: string }[];
  const match = sourceMatcher(db);
  const alike = db.prepare(
    `SELECT marker, words FROM listed_source WHERE document_id = @documentId AND (${isAlike}) ORDER BY position`,
  );
  const allListed = db.prepare('SELECT marker, words FROM listed_source WHERE document_id = ? ORDER BY position');
  return rows.flatMap(({ documentId, name }) => {
    const decided = holding(allListed.all(documentId) as Listed[], decisionsOn(db, documentId));
    const others = new Set(decided.map(({ marker }) => marker));
    const isMeant = ({ marker, words }: Listed) =>
      !others.has(marker) && match({ words, csl: cslFromEntry(words) }).certain === id;
    const listed = alike.all({ ...keys, documentId }) as Listed[];
    const marker = (decided.find(({ referenceId }) => referenceId === id) ?? listed.find(isMeant))?.marker;
    return marker === undefined ? [] : [{ documentId, title: name, marker, ...placeOf(db, documentId, marker) }];
  });
}

interface Listed {
  marker: string;
  words: string;
}

/** What was decided on entries that are listed still, each under the number that it has now. */
function holding(listed: readonly Listed[], decisions: readonly Decision[]): Decision[] {
  const placeOf = placesByWords(listed);
  return decisions.flatMap((decision) => {
    if (decision.isWaiting) return [];
    if (decision.words === '' || listed.length === 0) return [decision];
    const at = placeOf(decision);
    return at === null ? [] : [{ ...decision, marker: listed[at]!.marker }];
  });
}

const isAlike = "doi = @doi OR pmid = @pmid OR (title = @title AND title <> '')";

/** Where the text first cites it; where it never does, the entry in the list. */
function placeOf(db: LibraryDatabase, documentId: string, marker: string) {
  const text = getDocumentText(db, documentId);
  const entries = listedIn(db, documentId);
  const cited = documentMarkers(text, entries).find(({ keys }) => keys.includes(marker));
  const start = cited?.start ?? entries.find((entry) => entry.marker === marker)?.start ?? 0;
  const quote = text.slice(Math.max(0, start - quoteLength), start + quoteLength / 4).replace(/\s+/g, ' ');
  return { page: pageOfOffset(db, documentId, start), start, quote: quote.trim() };
}
