/**
 * What took the place of a passage's first and last words. The nearest words leave a replaced one out at an end, and
 * there stands the figure that a reader must see: «nine trials» that is «eleven trials» now, and not «trials».
 */
import type { NearestWords } from './nearest-words.ts';
import type { WordMap } from './word-map.ts';

/** `found` are words of the later text near the words [from, to) of the earlier one. */
export function withReplacedEdges(
  map: WordMap,
  { from, to }: { from: number; to: number },
  found: NearestWords,
): NearestWords {
  const { before, after } = map;
  const [first, last] = [after.words[found.start]?.word, after.words[found.end - 1]?.word];
  const words = before.words.slice(from, to).map(({ word }) => word);
  const start = found.start - taken(map, from - 1, found.start - 1, -1, words.indexOf(first ?? ''));
  const end = found.end + taken(map, to, found.end, 1, words.reverse().indexOf(last ?? ''));
  return { ...found, start, end };
}

/**
 * How many new words from `place` on stand for the `gone` ones. Where the word behind them is the passage's neighbour as
 * before, all of them do unless they are many more; elsewhere no more than went.
 */
function taken(map: WordMap, neighbour: number, place: number, step: 1 | -1, gone: number): number {
  if (gone <= 0) return 0;
  const { after, at, from } = map;
  let next = place;
  while (from[next] === -1 && !isParted(after, next, next - step)) next += step;
  const count = (next - place) * step;
  const isEdge = neighbour < 0 || neighbour >= at.length;
  const isHeld = isEdge ? next < 0 || next >= after.words.length : at[neighbour] === next;
  return isHeld && count <= gone * 2 + 2 ? count : Math.min(count, gone);
}

/** By the end of a sentence or of a paragraph. */
function isParted({ text, words }: WordMap['after'], left: number, right: number): boolean {
  const [former, latter] = left < right ? [words[left], words[right]] : [words[right], words[left]];
  return former !== undefined && latter !== undefined && /[.!?:;]\s|\n\s*\n/.test(text.slice(former.end, latter.start));
}
