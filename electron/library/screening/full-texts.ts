/** The document that is a reference's full text: the one a person linked, and those that look like it. */

import type { Reference } from '../../../shared/contract/references.ts';
import type { FullTextProposal, ScreeningRecord } from '../../../shared/contract/screening.ts';
import { namesItself } from '../../../shared/screening/names-itself.ts';
import { fold, tokens } from '../../../shared/text/fold.ts';
import type { LibraryDatabase } from '../database.ts';
import { getDocumentText } from '../documents.ts';
import { matchPassages } from '../passages.ts';

const mostProposals = 5;
const mostHits = 40;
/** Shorter titles are those of many publications. */
const leastTitleWords = 4;

export function findFullText(db: LibraryDatabase, referenceId: string): ScreeningRecord['fullText'] {
  const found = db
    .prepare(
      `SELECT document.id AS documentId, document.title FROM full_text
       JOIN document ON document.id = full_text.document_id JOIN source ON source.id = document.source_id
       WHERE full_text.id = ? AND document.removed_at IS NULL AND source.removed_at IS NULL`,
    )
    .get(referenceId);
  return (found as ScreeningRecord['fullText'] | undefined) ?? null;
}

/** Its own DOI or title on the first page, as that of the document: further on, and in lists, it names others. Best first. */
export function proposeFullTexts(db: LibraryDatabase, { DOI = '', title = '' }: Reference): FullTextProposal[] {
  const words = tokens(title);
  const isTelling = words.length >= leastTitleWords;
  const called = isTelling ? documentsCalled(db, title) : [];
  const found: FullTextProposal[] = [
    ...onFirstPage(db, DOI, 'doi'),
    ...called.map(({ documentId, title: name }) => ({ documentId, title: name, because: 'title' as const })),
    ...(isTelling ? onFirstPage(db, title, 'title') : []),
  ];
  const byDocument = new Map(found.toReversed().map((each) => [each.documentId, each]));
  return [...byDocument.values()].toReversed().slice(0, mostProposals);
}

function documentsCalled(db: LibraryDatabase, title: string): { documentId: string; title: string }[] {
  const asked = plain(title);
  const all = db
    .prepare(
      `SELECT document.id AS documentId, document.title FROM document JOIN source ON source.id = document.source_id
       WHERE document.removed_at IS NULL AND source.removed_at IS NULL`,
    )
    .all() as { documentId: string; title: string }[];
  return all.filter((document) => plain(document.title) === asked);
}

const plain = (text: string) =>
  tokens(fold(text))
    .map(({ word }) => word)
    .join(' ');

function onFirstPage(db: LibraryDatabase, words: string, because: FullTextProposal['because']): FullTextProposal[] {
  const phrase = tokens(words).map(({ word }) => word.replaceAll('"', '""'));
  if (phrase.length === 0) return [];
  const firstPage = db.prepare('SELECT start, "end" FROM page WHERE document_id = ? AND page_index = 0');
  const hits = matchPassages(db, 'passage_words', `folded : "${phrase.join(' ')}"`, mostHits);
  const documents = new Map(hits.filter(({ pageIndex }) => pageIndex === 0).map((hit) => [hit.documentId, hit.title]));
  return [...documents]
    .filter(([id]) => {
      const { start, end } = firstPage.get(id) as { start: number; end: number };
      return namesItself(getDocumentText(db, id).slice(start, end), words, because);
    })
    .map(([documentId, title]) => ({ documentId, title, because }));
}
