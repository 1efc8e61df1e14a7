import type { SearchHit } from '../../shared/contract/search.ts';
import type { SearchService } from '../../shared/contract/services.ts';
import type { LibraryDatabase } from '../library/database.ts';
import { getDocumentText } from '../library/documents.ts';
import { matchPassages, type PassageHit } from '../library/passages.ts';
import type { Session } from '../library/session.ts';
import { nearbyPassages } from './nearby.ts';
import { partsExpression, type Query, readQuery, wideExpression, wordsExpression } from './query.ts';
import { distinctFirst, spread } from './rank.ts';
import { knownWord } from './spelling.ts';

/** Enough to rank and count; more hits than this are not told apart by a reader. */
const mostHits = 500;
/** How many hits further down may come up in place of some that repeat a better one. */
const mostRepeats = 5;
/** With fewer hits than this a person wants to see what comes near. */
const nextToNothing = 5;

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
      const read = readQuery(query, (word) => knownWord(db, word));
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
        readAs: read.typed.flatMap((from, at) => {
          const to = read.words[at]!.word;
          return from === to || found.length === 0 ? [] : [{ from, to }];
        }),
        total: found.length,
        hits: distinctFirst(found.slice(0, limit + mostRepeats), wordsOf)
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
  const parts = partsExpression(read);
  return [
    () => matchPassages(db, 'passage_words', wordsExpression(read), mostHits),
    () => matchPassages(db, 'passage_words', wideExpression(read), mostHits),
    () => (parts ? matchPassages(db, 'passage_parts', parts, mostHits) : []),
    () => (read.phrases.length === 0 ? nearbyPassages(db, read.words) : []),
  ];
}

/** A looser step is taken only while there is room in the list, and the last one only where next to nothing was found. */
function findInTurn(steps: readonly (() => PassageHit[])[], limit: number): PassageHit[] {
  const ranked: PassageHit[] = [];
  const known = new Set<number>();
  for (const [at, step] of steps.entries()) {
    if (ranked.length >= (at === steps.length - 1 ? Math.min(limit, nextToNothing) : limit)) break;
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
