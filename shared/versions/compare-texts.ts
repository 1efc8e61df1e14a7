/** What changed from one version of a text to the next, paragraph by paragraph, in reading order. */
import type { TextRange } from '../anchors/rects.ts';
import { mapWords, type WordMap, wordText } from './word-map.ts';

export interface ComparedParagraph {
  kind: 'same' | 'changed' | 'added' | 'removed';
  /** Null where it is not in that version. */
  before: TextRange | null;
  after: TextRange | null;
}

/** So much of its words must stand in another paragraph to be the same one, changed. */
const enoughShared = 0.4;

export function compareTexts(before: string, after: string): ComparedParagraph[] {
  const map = mapWords(wordText(before), wordText(after));
  const [was, is] = [paragraphs(before), paragraphs(after)];
  const pairs = pairUp(map, was, is);
  const told: ComparedParagraph[] = [];
  let next = 0;
  for (const [index, range] of was.entries()) {
    const pair = pairs[index]!;
    if (pair < 0) {
      told.push({ kind: 'removed', before: range, after: null });
      continue;
    }
    for (; next < pair; next += 1) told.push({ kind: 'added', before: null, after: is[next]! });
    const isSame = spaced(before, range) === spaced(after, is[pair]!);
    told.push({ kind: isSame ? 'same' : 'changed', before: range, after: is[pair]! });
    next = pair + 1;
  }
  for (; next < is.length; next += 1) told.push({ kind: 'added', before: null, after: is[next]! });
  return told;
}

/** Lines that hold a word; a blank line or a line's end is where one paragraph ends. */
function paragraphs(text: string): TextRange[] {
  const found: TextRange[] = [];
  for (const match of text.matchAll(/[^\n\f]*[\p{L}\p{N}][^\n\f]*/gu)) {
    found.push({ start: match.index, end: match.index + match[0].length });
  }
  return found;
}

const spaced = (text: string, { start, end }: TextRange) => text.slice(start, end).replace(/\s+/g, ' ').trim();

/** For each earlier paragraph the later one that most of its words stand in, each once and in order; -1 for none. */
function pairUp({ before, after, at }: WordMap, was: readonly TextRange[], is: readonly TextRange[]): number[] {
  const paragraphOf = indexes(after.words, is);
  let word = 0;
  let free = 0;
  return was.map(({ end }) => {
    const votes = new Map<number, number>();
    let count = 0;
    for (; word < before.words.length && before.words[word]!.start < end; word += 1) {
      count += 1;
      const place = at[word]!;
      if (place >= 0) votes.set(paragraphOf[place]!, (votes.get(paragraphOf[place]!) ?? 0) + 1);
    }
    const [best] = [...votes].filter(([index]) => index >= free).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    if (!best || best[1] < count * enoughShared) return -1;
    free = best[0] + 1;
    return best[0];
  });
}

/** The paragraph of each word. */
function indexes(words: readonly TextRange[], ranges: readonly TextRange[]): Int32Array {
  let index = 0;
  return Int32Array.from(words, ({ start }) => {
    while (index + 1 < ranges.length && ranges[index + 1]!.start <= start) index += 1;
    return index;
  });
}
