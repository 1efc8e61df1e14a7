import type { SearchHit } from '../../shared/contract/search.ts';
import type { SearchService } from '../../shared/contract/services.ts';
import { getDocumentText } from '../library/documents.ts';
import { matchPassages, type PassageHit } from '../library/passages.ts';
import type { Session } from '../library/session.ts';
import { searchExpressions } from './query.ts';

/** Enough to rank and count; more hits than this are not told apart by a reader. */
const mostHits = 500;

/** Library search: whole words in any inflection first, then parts of compounds. */
export function createSearchService(session: Session): SearchService {
  return {
    query({ query, limit, kind }) {
      const started = performance.now();
      const { db } = session.library();
      const { words, parts } = searchExpressions(query);
      const whole = words ? matchPassages(db, 'passage_words', words, mostHits) : [];
      const known = new Set(whole.map((hit) => hit.id));
      const rest = parts && whole.length < limit ? matchPassages(db, 'passage_parts', parts, mostHits) : [];
      const ranked = [...spread(whole), ...spread(rest.filter((hit) => !known.has(hit.id)))];
      const found = ranked.filter((hit) => kind === undefined || hit.kind === kind);
      const texts = new Map<string, string>();
      const textOf = (id: string) => {
        const text = texts.get(id) ?? getDocumentText(db, id);
        texts.set(id, text);
        return text;
      };
      return {
        query,
        total: found.length,
        hits: found.slice(0, limit).map((hit) => hitFromPassage(hit, textOf(hit.documentId))),
        milliseconds: performance.now() - started,
      };
    },
  };
}

/** How much a further passage of the same document counts: one long report must not fill the list. */
const repeatWeight = 0.6;

/** Best first, each further passage of a document counting less. */
function spread(hits: readonly PassageHit[]): PassageHit[] {
  const seen = new Map<string, number>();
  return hits
    .map((hit) => {
      const before = seen.get(hit.documentId) ?? 0;
      seen.set(hit.documentId, before + 1);
      return { ...hit, rank: hit.rank * repeatWeight ** before };
    })
    .sort((a, b) => a.rank - b.rank);
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
