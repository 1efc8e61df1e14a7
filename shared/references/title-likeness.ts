/** How like two titles are: `same` and `typed` hold word by word in order, the rest is told by the share of words. */
import { editDistance } from '../text/edit-distance.ts';
import { isFigure, type TitleParts } from './title-parts.ts';

export interface TitleLikeness {
  /** `shortened`: one lacks the other's subtitle. `unknown`: one has no title. */
  how: 'same' | 'typed' | 'shortened' | 'other' | 'unknown';
  /** Share of the words that both have, 0 to 1. */
  share: number;
  /** Figures or parts of a series differ in what both titles cover. */
  isOtherFigure: boolean;
  /** How many words the comparison rests on. */
  words: number;
}

/** A subtitle is taken as lost only where so many words are left of the title. */
const leastMainWords = 3;

export function titleLikeness(a: TitleParts, b: TitleParts): TitleLikeness {
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  const words = short.words.length;
  if (words === 0) return { how: 'unknown', share: 0, isOtherFigure: false, words };
  if (short.joined === long.joined) return { how: 'same', share: 1, isOtherFigure: false, words };
  const isShortened =
    words < long.words.length &&
    words >= leastMainWords &&
    words === long.mainCount &&
    inOrder(short.words, long.words.slice(0, words)) !== 'other';
  if (isShortened) return { how: 'shortened', share: 1, isOtherFigure: false, words };
  const isOtherFigure = short.figures !== long.figures;
  if (words === long.words.length && !isOtherFigure && inOrder(short.words, long.words) === 'typed') {
    return { how: 'typed', share: 1, isOtherFigure, words };
  }
  return { how: 'other', share: sharedWords(short.words, long.words), isOtherFigure, words };
}

function inOrder(a: readonly string[], b: readonly string[]): 'same' | 'typed' | 'other' {
  let isTyped = false;
  for (const [at, word] of a.entries()) {
    if (word === b[at]) continue;
    if (!isMistyped(word, b[at] ?? '', 1)) return 'other';
    isTyped = true;
  }
  return isTyped ? 'typed' : 'same';
}

/** The first letters must be the same: `hyper-` and `hypo-`, `pre-` and `post-` are no slips. */
function isMistyped(a: string, b: string, most: number): boolean {
  if (a.length < 5 || b.length < 5 || isFigure(a) || a.slice(0, 4) !== b.slice(0, 4)) return false;
  return editDistance(a, b, most) <= most;
}

/** Twice the words in both over the words of both. */
function sharedWords(short: readonly string[], long: readonly string[]): number {
  const left = [...long];
  let found = 0;
  for (const word of short) {
    let at = left.indexOf(word);
    if (at < 0) at = left.findIndex((other) => isMistyped(word, other, 2));
    if (at < 0) continue;
    left.splice(at, 1);
    found++;
  }
  return (2 * found) / (short.length + long.length);
}
