import type { SearchHit } from '../../shared/contract/search.ts';
import type { SearchService } from '../../shared/contract/services.ts';
import { otherSpellings } from '../../shared/text/thesaurus.ts';
import type { LibraryDatabase } from '../library/database.ts';
import { getDocumentText } from '../library/documents.ts';
import { matchPassages, type PassageHit } from '../library/passages.ts';
import type { Session } from '../library/session.ts';
import { nearbyPassages } from './nearby.ts';
import { partsExpression, type Query, readQuery, wideExpression, wordsExpression } from './query.ts';
import { distinctFirst, spread } from './rank.ts';
import { isKnown, nearestWord } from './spelling.ts';

/** Enough to rank and count; more hits than this are not told apart by a reader. */
const mostHits = 500;

/**
 * Library search. What was typed comes first, in any inflection; then what means the same, parts of compounds, and
 * passages that have most of the words in a document that has all. A word that the library has nowhere gives way to
 * the nearest that it has, and the answer says so.
 */
export function createSearchService(session: Session): SearchService {
  return {
    query({ query, limit, kind }) {
      const started = performance.now();
      const { db } = session.library();
      const typed = readQuery(query);
      const read = { ...typed, words: typed.words.map((word) => nearestWord(db, word)) };
      const ranked = findInTurn(stepsOf(db, read), limit);
      const found = ranked.filter((hit) => kind === undefined || hit.kind === kind);
      const texts = new Map<string, string>();
      const textOf = (id: string) => {
        const text = texts.get(id) ?? getDocumentText(db, id);
        texts.set(id, text);
        return text;
      };
      const wordsOf = (hit: PassageHit) => textOf(hit.documentId).slice(hit.start, hit.end);
      return {
        query,
        readAs: typed.words.flatMap((from, at) => {
          const to = read.words[at]!;
          return from === to || found.length === 0 ? [] : [{ from, to }];
        }),
        total: found.length,
        hits: distinctFirst(found.slice(0, limit * 3), wordsOf)
          .slice(0, limit)
          .map((hit) => hitFromPassage(hit, textOf(hit.documentId))),
        milliseconds: performance.now() - started,
      };
    },
  };
}

/** Each finds more loosely than the one before it. */
function stepsOf(db: LibraryDatabase, read: Query): (() => PassageHit[])[] {
  if (read.words.length + read.phrases.length === 0) return [];
  const spellings = new Map(
    read.words.map((word) => [word, otherSpellings(word).filter((spelling) => isKnown(db, spelling))]),
  );
  const spellingsOf = (word: string) => spellings.get(word) ?? [];
  const parts = partsExpression(read);
  return [
    () => matchPassages(db, 'passage_words', wordsExpression(read, spellingsOf), mostHits),
    () => matchPassages(db, 'passage_words', wideExpression(read, spellingsOf), mostHits),
    () => (parts ? matchPassages(db, 'passage_parts', parts, mostHits) : []),
    () => (read.phrases.length === 0 ? nearbyPassages(db, read.words, spellingsOf, mostHits) : []),
  ];
}

/** A looser step is taken only while there is room in the list. */
function findInTurn(steps: readonly (() => PassageHit[])[], limit: number): PassageHit[] {
  const ranked: PassageHit[] = [];
  const known = new Set<number>();
  for (const step of steps) {
    if (ranked.length >= limit) break;
    const more = step().filter(({ id }) => !known.has(id));
    for (const { id } of more) known.add(id);
    ranked.push(...spread(more));
  }
  return ranked;
}

function hitFromPassage(hit: PassageHit, text: string): SearchHit {
  return {
    documentId: hit.documentId,
    title: hit.title,
    sourceName: hit.sourceName,
    page: hit.pageIndex + 1,
    section: hit.section,
    start: hit.start,
    end: hit.end,
    snippet: text.slice(hit.start, hit.end).replace(/\s+/g, ' '),
    score: -hit.rank,
  };
}
