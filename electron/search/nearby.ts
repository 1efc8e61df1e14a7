/** Passages that hold many of a query's words, in documents that hold all of them. */
import { tokens } from '../../shared/text/fold.ts';
import { stem } from '../../shared/text/stem.ts';
import type { LibraryDatabase } from '../library/database.ts';
import { matchPassages, type PassageHit, passagesAmong } from '../library/passages.ts';
import { wordExpression } from './query.ts';

/** The heading above a passage is read with it. A passage counts that has at least half of the words. */
export function nearbyPassages(
  db: LibraryDatabase,
  words: readonly string[],
  spellingsOf: (word: string) => readonly string[],
  mostHits: number,
): PassageHit[] {
  if (words.length < 2) return [];
  const expressions = words.map((word) => wordExpression(word, spellingsOf(word)));
  const hits = matchPassages(db, 'passage_words', expressions.join(' OR '), mostHits);
  const ids = hits.map(({ id }) => id);
  const holders = expressions.map((expression) => passagesAmong(db, expression, ids));
  const headings = new Map(hits.map(({ section }) => [section, stemsOf(section)]));
  const wordsIn = (hit: PassageHit) =>
    words.flatMap((word, at) => (holders[at]!.has(hit.id) || headings.get(hit.section)!.has(stem(word)) ? [at] : []));
  const found = hits.map((hit) => ({ hit, held: wordsIn(hit) }));
  const byDocument = Map.groupBy(found, ({ hit }) => hit.documentId);
  return [...byDocument.values()]
    .filter((passages) => new Set(passages.flatMap(({ held }) => held)).size === words.length)
    .flat()
    .filter(({ held }) => held.length >= words.length / 2)
    .map(({ hit, held }) => ({ ...hit, rank: (hit.rank * held.length) / words.length }))
    .sort((a, b) => a.rank - b.rank);
}

const stemsOf = (heading: string) => new Set(tokens(heading).map(({ word }) => stem(word)));
