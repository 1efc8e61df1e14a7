/**
 * Where passages of an earlier text stand in a later one. Four answers: the same words at the corresponding place
 * (`exact`), the same words elsewhere or among others (`moved`), other words in their place (`changed`), or none (`lost`).
 * What corresponds is known from the words around it, so of several copies the right one is chosen, or none.
 */
import type { TextRange } from '../anchors/rects.ts';
import { type NearestWords, nearestWords } from './nearest-words.ts';
import { withReplacedEdges } from './replaced-edges.ts';
import type { WordMap, WordText } from './word-map.ts';

export const anchorStates = ['exact', 'moved', 'changed', 'lost'] as const;

export type CarriedAnchor =
  | ({ state: 'exact' | 'moved' } & TextRange)
  /** How much of the words is the same, in per cent. */
  | ({ state: 'changed'; similarity: number } & TextRange)
  | { state: 'lost' };

/** Words on each side that tell one place from another. */
const context = 6;
/** Of those, so many must be the same for a place to be the corresponding one. */
const enoughContext = 3;
/** So many words say by themselves what they are. */
const tellingWords = 5;
/** What stands in the place of a passage is its new form where so much is the same, and elsewhere where so much is. */
const alikeInPlace = 0.45;
const alikeElsewhere = 0.7;
/** Longer stretches are another text, not the passage's new form. */
const longestStretch = 3000;
/** A word that stands more often says little of where a passage went. */
const rareWord = 60;

/** Those of a text are found once, as passages are asked for few at a time. */
const knownPlaces = new WeakMap<WordText, WordPlaces>();

/** Yields after each; answers in the order of `ranges`, which count in the earlier text. */
export function* carryAnchors(map: WordMap, ranges: readonly TextRange[]): Generator<null, CarriedAnchor[]> {
  const places = knownPlaces.get(map.after) ?? wordPlaces(map.after);
  knownPlaces.set(map.after, places);
  const carried: CarriedAnchor[] = [];
  for (const range of ranges) {
    carried.push(carryAnchor(map, places, range));
    yield null;
  }
  return carried;
}

type WordPlaces = ReadonlyMap<string, readonly number[]>;

function wordPlaces({ words }: WordText): WordPlaces {
  const places = new Map<string, number[]>();
  for (const [index, { word }] of words.entries()) {
    const known = places.get(word);
    if (known) known.push(index);
    else places.set(word, [index]);
  }
  return places;
}

/** Words [from, to) of the earlier text that a passage touches. */
interface Passage extends TextRange {
  from: number;
  to: number;
}

function carryAnchor(map: WordMap, places: WordPlaces, range: TextRange): CarriedAnchor {
  const { words } = map.before;
  const from = firstEndingAfter(words, range.start);
  let to = from;
  while (to < words.length && words[to]!.start < range.end) to += 1;
  const passage = { ...range, from, to };
  if (from === to) return carrySigns(map, passage);
  const at = map.at[from]!;
  const isWhole = at >= 0 && map.at[to - 1] === at + to - 1 - from && isRun(map.at, from, to);
  if (isWhole) return settled(map, passage, { start: at, end: at + to - from, similarity: 1 });
  // Where half of it still stands in its place, it was changed there, also where a copy of it stands elsewhere.
  const isMostlyThere = map.at.subarray(from, to).filter((place) => place >= 0).length * 2 >= to - from;
  const found = isMostlyThere
    ? (changedInPlace(map, passage) ?? moved(map, places, passage))
    : (moved(map, places, passage) ?? changedInPlace(map, passage));
  return found ?? changedElsewhere(map, places, passage) ?? lost;
}

const lost: CarriedAnchor = { state: 'lost' };

function firstEndingAfter(words: WordText['words'], offset: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isRun(at: Int32Array, from: number, to: number): boolean {
  for (let index = from + 1; index < to; index += 1) if (at[index] !== at[index - 1]! + 1) return false;
  return true;
}

/** How many of the words around a passage stand around a place of the later text as well. */
function sameAround({ before, after }: WordMap, { from, to }: Passage, start: number): number {
  let same = 0;
  const end = start + to - from;
  for (let step = 1; step <= context; step += 1) {
    for (const [was, is] of [
      [from - step, start - step],
      [to + step - 1, end + step - 1],
    ] as const) {
      const word = before.words[was]?.word;
      if (word !== undefined && word === after.words[is]?.word) same += 1;
    }
  }
  return same;
}

/** How many words there are around it at all. */
const contextThere = ({ before }: WordMap, { from, to }: Passage) =>
  Math.min(context, from) + Math.min(context, before.words.length - to);

/** The passage as it stands at words of the later text, with the signs that it has at its ends. */
function settled(map: WordMap, passage: Passage, found: NearestWords, isElsewhere = false): CarriedAnchor {
  const { before, after } = map;
  const place = withSigns(map, passage, found);
  const isSame =
    spaced(after.text.slice(place.start, place.end)) === spaced(before.text.slice(passage.start, passage.end));
  if (!isSame) return { state: 'changed', similarity: Math.min(99, Math.round(found.similarity * 100)), ...place };
  const wanted = Math.min(enoughContext, contextThere(map, passage));
  const isAmongTheSame = !isElsewhere && sameAround(map, passage, found.start) >= wanted;
  return { state: isAmongTheSame ? 'exact' : 'moved', ...place };
}

const spaced = (text: string) => text.replace(/\s+/g, ' ').trim();

function withSigns({ before, after }: WordMap, passage: Passage, found: { start: number; end: number }): TextRange {
  const first = before.words[passage.from]!.start;
  const last = before.words[passage.to - 1]!.end;
  const lead = before.text.slice(passage.start, Math.max(passage.start, first));
  const tail = before.text.slice(Math.min(passage.end, last), passage.end);
  let start = after.words[found.start]!.start;
  let end = after.words[found.end - 1]!.end;
  // A passage that begins or ends within a word does so in the later text.
  if (passage.start > first) start += passage.start - first;
  else if (after.text.slice(0, start).endsWith(lead)) start -= lead.length;
  if (passage.end < last) end -= last - passage.end;
  else if (after.text.startsWith(tail, end)) end += tail.length;
  else if (after.text.startsWith(tail.trimEnd(), end)) end += tail.trimEnd().length;
  return end > start
    ? { start, end }
    : { start: after.words[found.start]!.start, end: after.words[found.end - 1]!.end };
}

/** A passage without a word, as a ticked box: looked for between the words that stood around it. */
function carrySigns(map: WordMap, passage: Passage): CarriedAnchor {
  const { before, after, at } = map;
  const stretch = textBetween(map, passage);
  const quote = before.text.slice(passage.start, passage.end).trim();
  const isBetweenTheSame = [passage.from - 1, passage.from].every((index) => (at[index] ?? -1) >= 0);
  const start = quote === '' || !isBetweenTheSame ? -1 : after.text.slice(stretch.start, stretch.end).indexOf(quote);
  if (start < 0) return lost;
  return { state: 'exact', start: stretch.start + start, end: stretch.start + start + quote.length };
}

function textBetween(map: WordMap, passage: Passage): TextRange {
  const { start, end } = wordsBetween(map, passage);
  return {
    start: map.after.words[start - 1]?.end ?? 0,
    end: map.after.words[end]?.start ?? map.after.text.length,
  };
}

/** Words [start, end) of the later text between those that are known of the text before and after the passage. */
function wordsBetween({ at, after }: WordMap, { from, to }: Passage): { start: number; end: number } {
  let before = from - 1;
  while (before >= 0 && at[before]! < 0) before -= 1;
  let behind = to;
  while (behind < at.length && at[behind]! < 0) behind += 1;
  return { start: before < 0 ? 0 : at[before]! + 1, end: behind < at.length ? at[behind]! : after.words.length };
}

/** The same words elsewhere: those that say enough by themselves, stand once in both, or stand among the same ones. */
function moved(map: WordMap, places: WordPlaces, passage: Passage): CarriedAnchor | null {
  const { before, after } = map;
  const wanted = wordsOf(before, passage.from, passage.to);
  const all = startsOf(wanted, after, places);
  // A place that other words of the earlier text went to is their copy, not this one.
  const free = all.filter((start) => map.from[start]! < 0);
  const starts = free.length > 0 || wanted.length < tellingWords ? free : all;
  if (starts.length === 0) return null;
  const expected = wordsBetween(map, passage).start;
  const rated = starts.map((start) => ({ start, around: sameAround(map, passage, start) }));
  rated.sort((a, b) => b.around - a.around || Math.abs(a.start - expected) - Math.abs(b.start - expected));
  const [best, second] = rated;
  const isTold =
    best!.around >= enoughContext ? best!.around > (second?.around ?? -1) : starts.length === 1 && isAlone(map, wanted);
  if (!isTold && wanted.length < tellingWords) return null;
  const found = { start: best!.start, end: best!.start + wanted.length, similarity: 1 };
  return settled(map, passage, found, true);
}

/** Whether the words stand only once in the earlier text. */
function isAlone({ before }: WordMap, wanted: readonly string[]): boolean {
  let found = 0;
  for (let index = 0; index + wanted.length <= before.words.length && found < 2; index += 1) {
    if (wanted.every((word, offset) => before.words[index + offset]!.word === word)) found += 1;
  }
  return found === 1;
}

function startsOf(wanted: readonly string[], after: WordText, places: WordPlaces): number[] {
  const lists = wanted.map((word) => places.get(word) ?? []);
  let rarest = 0;
  for (const [offset, list] of lists.entries()) if (list.length < lists[rarest]!.length) rarest = offset;
  return lists[rarest]!.map((place) => place - rarest).filter(
    (start) => start >= 0 && wanted.every((word, offset) => after.words[start + offset]?.word === word),
  );
}

const wordsOf = ({ words }: WordText, from: number, to: number) => words.slice(from, to).map(({ word }) => word);

/** What stands between the words that stood around the passage. */
function changedInPlace(map: WordMap, passage: Passage): CarriedAnchor | null {
  const { before, after, at } = map;
  const { start, end } = wordsBetween(map, passage);
  if (end <= start || end - start > longestStretch) return null;
  const wanted = wordsOf(before, passage.from, passage.to);
  const nearest = nearestWords(wanted, wordsOf(after, start, end));
  if (nearest && nearest.similarity >= alikeInPlace) {
    const found = { ...nearest, start: start + nearest.start, end: start + nearest.end };
    return settled(map, passage, withReplacedEdges(map, passage, found));
  }
  // Both neighbours stand, and a few words between them: the passage was replaced by those.
  const isHeld = [passage.from - 1, passage.to].every((index) => (at[index] ?? -1) >= 0);
  const isShort = end - start <= wanted.length * 2 + 2 && wanted.length <= tellingWords;
  return isHeld && isShort ? settled(map, passage, { start, end, similarity: nearest?.similarity ?? 0 }) : null;
}

/** Much the same words elsewhere: the places that most of its rare words point at. */
function changedElsewhere(map: WordMap, places: WordPlaces, passage: Passage): CarriedAnchor | null {
  const { before, after } = map;
  const wanted = wordsOf(before, passage.from, passage.to);
  if (wanted.length <= tellingWords) return null;
  const votes = new Map<number, number>();
  for (const [offset, word] of wanted.entries()) {
    const list = places.get(word) ?? [];
    if (list.length > rareWord) continue;
    for (const place of list) {
      const window = Math.floor((place - offset) / wanted.length);
      votes.set(window, (votes.get(window) ?? 0) + 1);
    }
  }
  const likely = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 3);
  let best: NearestWords | null = null;
  for (const [window] of likely) {
    const start = Math.max(0, (window - 1) * wanted.length);
    const nearest = nearestWords(wanted, wordsOf(after, start, (window + 3) * wanted.length));
    if (!nearest || (best && nearest.similarity <= best.similarity)) continue;
    best = { ...nearest, start: start + nearest.start, end: start + nearest.end };
  }
  if (!best || best.similarity < alikeElsewhere) return null;
  return settled(map, passage, best, true);
}
