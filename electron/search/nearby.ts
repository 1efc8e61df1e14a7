/** Passages that hold many of a query's words, in documents that hold all of them. */
import { tokens } from '../../shared/text/fold.ts';
import { stem } from '../../shared/text/stem.ts';
import type { LibraryDatabase } from '../library/database.ts';
import { matchPassages, type PassageHit, passagesAmong, passagesOfDocuments } from '../library/passages.ts';
import { wordExpression } from './query.ts';
import type { KnownWord } from './spelling.ts';

/** More words than this make too many choices of half of them. */
const mostWords = 6;
/** Passages looked at, best first; their documents are then asked for the other words. */
const mostPassages = 60;

/** At least half of the words stand in a passage; the heading above it is read with it. */
export function nearbyPassages(db: LibraryDatabase, all: readonly KnownWord[]): PassageHit[] {
  if (all.length < 2 || all.some(({ passages }) => passages === 0)) return [];
  const rare = all.toSorted((a, b) => a.passages - b.passages).slice(0, mostWords);
  const expressions = rare.map(wordExpression);
  const hits = matchPassages(db, 'passage_words', halves(expressions), mostPassages);
  const homes = passagesOfDocuments(db, [...new Set(hits.map(({ documentId }) => documentId))]);
  const holders = expressions.map((expression) => passagesAmong(db, expression, homes.keys()));
  const documents = holders.map((holder) => new Set([...holder].map((id) => homes.get(id))));
  const headings = new Map(hits.map(({ section }) => [section, stemsOf(section)]));
  const isWhole = ({ documentId, section }: PassageHit) =>
    rare.every(({ word }, at) => documents[at]!.has(documentId) || headings.get(section)!.has(stem(word)));
  const share = ({ id }: PassageHit) => holders.filter((holder) => holder.has(id)).length / rare.length;
  return hits
    .filter(isWhole)
    .map((hit) => ({ ...hit, rank: hit.rank * share(hit) }))
    .sort((a, b) => a.rank - b.rank);
}

/** Every choice of half of the words, the rarest alone where there are two: the index goes through what the rare ones leave. */
function halves(expressions: readonly string[]): string {
  if (expressions.length === 2) return expressions[0]!;
  return choices(expressions, Math.ceil(expressions.length / 2))
    .map((chosen) => `(${chosen.join(' AND ')})`)
    .join(' OR ');
}

function choices(from: readonly string[], count: number): string[][] {
  if (count === 0) return [[]];
  return from.flatMap((first, at) => choices(from.slice(at + 1), count - 1).map((rest) => [first, ...rest]));
}

const stemsOf = (heading: string) => new Set(tokens(heading).map(({ word }) => stem(word)));
