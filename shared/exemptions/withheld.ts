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

export interface FindOptions {
  /** The text comes from what is withheld: very short words count as well. */
  isBound?: boolean;
  /**
   * The text is a source of its own, not what people wrote from one: only whole passages and values count in it. A figure,
   * a phrase or a title that it shares with something exempt is its own.
   */
  isSource?: boolean;
}

export type Finder = (text: string, options?: FindOptions) => Found[];

/** Shorter runs of words are how anyone says it. */
const passageRun = 5;
const documentRun = 8;
const shortestWord = 3;
/** A word of this length is found within others: compounds, inflections. */
const telling = 5;

interface Pattern {
  words: readonly string[];
  mayShow: boolean;
  /** All of what is exempt, not a part or a name of it. */
  isWhole: boolean;
}

/** Looks up a text's words once for all that is withheld. Found places are in order and do not overlap. */
export function createFinder(all: readonly Withheld[]): Finder {
  const looks = all.map((withheld) => ({ withheld, look: lookFor(withheld) }));
  return (text, options = {}) => {
    if (looks.length === 0 || text === '') return [];
    const read = readings(text);
    const found = looks.flatMap(({ withheld, look }) =>
      read.flatMap((words) => look(words, options).map((place) => ({ withheld, ...place }))),
    );
    return withoutOverlap(found);
  };
}

type Place = Omit<Found, 'withheld'>;

function lookFor({ exemption, texts, titles }: Withheld): (words: readonly Word[], options: FindOptions) => Place[] {
  const run = exemption.subject === 'document' ? documentRun : passageRun;
  const patterns: Pattern[] = [];
  const runs = new Set<string>();
  // What a document says of itself first is its title, which a person may show.
  const called = titles.flatMap((title) => readings(title).map((words) => words.map(({ word }) => word).join(' ')));
  for (const text of texts) {
    for (const words of readings(text)) {
      const plain = words.map(({ word }) => word);
      if (plain.length <= run || exemption.subject !== 'document') {
        patterns.push({ words: plain, mayShow: false, isWhole: true });
      }
      for (let at = 0; at + run <= plain.length; at++) {
        const words = plain.slice(at, at + run).join(' ');
        if (!called.some((title) => title.includes(words))) runs.add(words);
      }
      if (exemption.subject === 'document') continue;
      for (const word of plain)
        if (isTellingFigure(word)) patterns.push({ words: [word], mayShow: false, isWhole: false });
    }
  }
  for (const title of titles) {
    for (const words of readings(title))
      patterns.push({ words: words.map(({ word }) => word), mayShow: true, isWhole: false });
  }
  const short = unique(patterns.filter(({ words }) => words.length > 0));
  return (words, { isBound = false, isSource = false }) => {
    const found: Place[] = [];
    const wanted = isSource ? short.filter(({ isWhole }) => isWhole) : short;
    for (let at = 0; at < words.length; at++) {
      const window = words.slice(at, at + run);
      if (!isSource && runs.has(window.map(({ word }) => word).join(' '))) found.push(placeOf(window, false));
      for (const pattern of wanted) {
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
    known.set(key, {
      words: pattern.words,
      mayShow: (before?.mayShow ?? true) && pattern.mayShow,
      isWhole: (before?.isWhole ?? false) || pattern.isWhole,
    });
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
