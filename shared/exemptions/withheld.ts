/** Exempt words, and where they stand in a text that is about to leave. */
import type { Exemption } from '../contract/exemptions.ts';
import { isTellingFigure, readings, type Word } from './words.ts';

/** One exemption with all the words that must not leave for it. */
export interface Withheld {
  exemption: Exemption;
  texts: readonly string[];
  /** Names by which people call it; a person may show them. */
  titles: readonly string[];
  /** Registry number, DOI: what a line about it can be known by. */
  identifiers: readonly string[];
}

export interface Found {
  withheld: Withheld;
  start: number;
  end: number;
  mayShow: boolean;
}

export type Finder = (text: string, options?: { isBound?: boolean }) => Found[];

/** Shorter runs of words are how anyone says it. */
const passageRun = 5;
const documentRun = 8;
const shortestWord = 3;
/** A word of this length is found within others: compounds, inflections. */
const telling = 5;

interface Pattern {
  words: readonly string[];
  mayShow: boolean;
}

/** Looks up a text's words once for all that is withheld. Found places are in order and do not overlap. */
export function createFinder(all: readonly Withheld[]): Finder {
  const looks = all.map((withheld) => ({ withheld, look: lookFor(withheld) }));
  return (text, { isBound = false } = {}) => {
    if (looks.length === 0 || text === '') return [];
    const read = readings(text);
    const found = looks.flatMap(({ withheld, look }) =>
      read.flatMap((words) => look(words, isBound).map((place) => ({ withheld, ...place }))),
    );
    return withoutOverlap(found);
  };
}

type Place = Omit<Found, 'withheld'>;

function lookFor({ exemption, texts, titles }: Withheld): (words: readonly Word[], isBound: boolean) => Place[] {
  const run = exemption.subject === 'document' ? documentRun : passageRun;
  const patterns: Pattern[] = [];
  const runs = new Set<string>();
  for (const text of texts) {
    for (const words of readings(text)) {
      const plain = words.map(({ word }) => word);
      if (plain.length <= run) patterns.push({ words: plain, mayShow: false });
      for (let at = 0; at + run <= plain.length; at++) runs.add(plain.slice(at, at + run).join(' '));
      if (exemption.subject === 'document') continue;
      for (const word of plain) if (isTellingFigure(word)) patterns.push({ words: [word], mayShow: false });
    }
  }
  for (const title of titles) {
    for (const words of readings(title)) patterns.push({ words: words.map(({ word }) => word), mayShow: true });
  }
  const short = unique(patterns.filter(({ words }) => words.length > 0));
  return (words, isBound) => {
    const found: Place[] = [];
    for (let at = 0; at < words.length; at++) {
      const window = words.slice(at, at + run);
      if (runs.has(window.map(({ word }) => word).join(' '))) found.push(placeOf(window, false));
      for (const pattern of short) {
        const matched = words.slice(at, at + pattern.words.length);
        if (isLongEnough(pattern, words, isBound) && isMatch(pattern.words, matched)) {
          found.push(placeOf(matched, pattern.mayShow));
        }
      }
    }
    return found;
  };
}

const placeOf = (words: readonly Word[], mayShow: boolean): Place => ({
  start: words[0]!.start,
  end: words.at(-1)!.end,
  mayShow,
});

/** Very short words count where they are all there is, and in what is bound to their source. */
function isLongEnough({ words }: Pattern, all: readonly Word[], isBound: boolean): boolean {
  return isBound || words.length === all.length || words.join('').length >= shortestWord;
}

function isMatch(wanted: readonly string[], found: readonly Word[]): boolean {
  if (wanted.length !== found.length) return false;
  return wanted.every((word, index) => {
    const there = found[index]!.word;
    if (there === word) return true;
    if (word.length < telling || /^\p{N}+$/u.test(word)) return false;
    if (wanted.length === 1) return there.includes(word);
    return index === wanted.length - 1 ? there.startsWith(word) : index === 0 && there.endsWith(word);
  });
}

function unique(patterns: readonly Pattern[]): Pattern[] {
  const known = new Map<string, Pattern>();
  for (const pattern of patterns) {
    const key = pattern.words.join(' ');
    const before = known.get(key);
    known.set(key, { ...pattern, mayShow: (before?.mayShow ?? true) && pattern.mayShow });
  }
  return [...known.values()];
}

/** Places that touch become one; it may be shown only where all of it may. */
function withoutOverlap(found: readonly Found[]): Found[] {
  const merged: Found[] = [];
  for (const place of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (!last || place.start >= last.end) merged.push({ ...place });
    else {
      last.end = Math.max(last.end, place.end);
      last.mayShow &&= place.mayShow;
    }
  }
  return merged;
}
