/** Exempt words, and where they stand in a text that is about to leave. */
import type { Exemption } from '../contract/exemptions.ts';
import { createPatternIndex, isLoose, type PatternIndex } from './pattern-index.ts';
import { type Pattern, patternsOf } from './patterns.ts';
import { readings, type Word } from './words.ts';

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

const shortestWord = 3;

/** Looks up a text's words once for all that is withheld. Found places are in order and do not overlap. */
export function createFinder(all: readonly Withheld[]): Finder {
  const index = createPatternIndex(all.map(patternsOf));
  return (text, options = {}) => {
    if (all.length === 0 || text === '') return [];
    const found = readings(text).flatMap((words) => placesIn(words, index, options));
    return withoutOverlap(found).map(({ of, ...place }) => ({ withheld: all[of]!, ...place }));
  };
}

interface Place extends Omit<Found, 'withheld'> {
  /** Of its exemption among all. */
  of: number;
}

function placesIn(words: readonly Word[], index: PatternIndex, { isBound, isSource }: FindOptions): Place[] {
  const found: Place[] = [];
  for (let at = 0; at < words.length; at++) {
    for (const pattern of index.begunBy(words[at]!.word)) {
      if (isSource && !pattern.isWhole) continue;
      if (!isMatch(pattern.words, words, at) || !(isBound || isLongEnough(pattern, words.length))) continue;
      found.push(place(pattern.of, words, at, pattern.words.length, pattern));
    }
    for (const [length, runs] of isSource ? [] : index.runs) {
      const of = runs.get(joined(words, at, length));
      if (of !== undefined) found.push(place(of, words, at, length, { mayShow: false }));
    }
  }
  return found;
}

function place(
  of: number,
  words: readonly Word[],
  at: number,
  length: number,
  { mayShow }: Pick<Pattern, 'mayShow'>,
): Place {
  return { of, start: words[at]!.start, end: words[at + length - 1]!.end, mayShow };
}

/** '' where the text ends before. */
function joined(words: readonly Word[], at: number, length: number): string {
  if (at + length > words.length) return '';
  let run = words[at]!.word;
  for (let next = at + 1; next < at + length; next++) run += ` ${words[next]!.word}`;
  return run;
}

/** Very short words count where they are all there is. */
function isLongEnough({ words }: Pattern, wordsInAll: number): boolean {
  return words.length === wordsInAll || words.join('').length >= shortestWord;
}

function isMatch(wanted: readonly string[], words: readonly Word[], at: number): boolean {
  if (at + wanted.length > words.length) return false;
  return wanted.every((word, index) => {
    const there = words[at + index]!.word;
    if (there === word) return true;
    if (!isLoose(word)) return false;
    if (wanted.length === 1) return there.includes(word);
    return index === wanted.length - 1 ? there.startsWith(word) : index === 0 && there.endsWith(word);
  });
}

/** Places that touch become one; it may be shown only where all of it may. Of equal ones the first exemption's counts. */
function withoutOverlap(found: readonly Place[]): Place[] {
  const merged: Place[] = [];
  for (const each of found.toSorted((a, b) => a.start - b.start || b.end - a.end || a.of - b.of)) {
    const last = merged.at(-1);
    if (!last || each.start >= last.end) merged.push({ ...each });
    else {
      last.end = Math.max(last.end, each.end);
      last.mayShow &&= each.mayShow;
    }
  }
  return merged;
}
