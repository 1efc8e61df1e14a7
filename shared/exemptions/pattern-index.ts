/**
 * All patterns of all exemptions, found by the word they begin with: a text is gone through once, however much is exempt.
 * The planted secrets of the tests hold what may be found loosely; this only decides where it is worth to look.
 */
import type { Pattern, Patterns } from './patterns.ts';

interface Begun extends Pattern {
  /** Place of its exemption among all. */
  of: number;
}

export interface PatternIndex {
  /** The patterns that the word may be the first word of. */
  begunBy(word: string): readonly Begun[];
  /** Runs of each length, with the first exemption that has them. */
  runs: ReadonlyMap<number, ReadonlyMap<string, number>>;
}

/** A word of this length is found within others: compounds, inflections. */
const telling = 5;

export function createPatternIndex(all: readonly Patterns[]): PatternIndex {
  const exact = new Map<string, Begun[]>();
  const within = new Map<string, Begun[]>();
  const runs = new Map<number, Map<string, number>>();
  for (const [of, { short, runs: own, runLength }] of all.entries()) {
    for (const pattern of short) {
      const [first = ''] = pattern.words;
      const begun = { ...pattern, of };
      add(exact, first, begun);
      if (isLoose(first)) add(within, first, begun);
    }
    const known = runs.get(runLength) ?? new Map<string, number>();
    for (const run of own) if (!known.has(run)) known.set(run, of);
    if (known.size > 0) runs.set(runLength, known);
  }
  const lengths = [...new Set([...within.keys()].map(({ length }) => length))];
  const begun = new Map<string, readonly Begun[]>();

  const findBegun = (word: string): readonly Begun[] => {
    const found = new Set(exact.get(word));
    for (const length of lengths) {
      for (let at = 0; at + length <= word.length && length < word.length; at++) {
        const isAtEnd = at + length === word.length;
        for (const pattern of within.get(word.slice(at, at + length)) ?? []) {
          if (isAtEnd || pattern.words.length === 1) found.add(pattern);
        }
      }
    }
    return found.size === 0 ? none : [...found];
  };
  return {
    runs,
    begunBy(word) {
      let found = begun.get(word);
      if (!found) {
        found = findBegun(word);
        begun.set(word, found);
      }
      return found;
    },
  };
}

const none: readonly Begun[] = [];

/** Whether the word may be a part of a longer one. */
export const isLoose = (word: string) => word.length >= telling && !/^\p{N}+$/u.test(word);

function add(map: Map<string, Begun[]>, key: string, pattern: Begun): void {
  const known = map.get(key);
  if (known) known.push(pattern);
  else map.set(key, [pattern]);
}
