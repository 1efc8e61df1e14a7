/** Plain matching of PICO terms and synonyms against the sentences of a text. */
import type { PicoElement } from '../model/vocabulary.ts';
import { tokens } from '../text/fold.ts';
import { sentences } from '../text/sentences.ts';
import { stem } from '../text/stem.ts';
import type { Concept, PicoTerm } from './terms.ts';

export interface PassageMatch {
  element: PicoElement;
  start: number;
  end: number;
  /** 0..1: how much of the best term the sentence holds, a little more where several terms are met. */
  score: number;
  /** Labels of the terms met, best first. */
  terms: string[];
}

/** A term counts when this share of its concepts is met in the sentence. */
const enough = 0.66;
/** A compound holds a word of at least this length as a part: «ryggmargsstimulering» holds «stimulering». */
const shortestPart = 5;
const passageLength = { least: 12, most: 1200 };

/** One match per sentence and element, in reading order. Sentences outside 12–1200 characters are left out. `breaks` as for `sentences`. */
export function matchPassages(
  text: string,
  terms: readonly PicoTerm[],
  breaks: readonly number[] = [],
): PassageMatch[] {
  return sentences(text, breaks).flatMap(({ start, end }) => {
    if (end - start < passageLength.least || end - start > passageLength.most) return [];
    const words = new Set(tokens(text.slice(start, end)).map(({ word }) => stem(word)));
    const best = new Map<PicoElement, Map<string, number>>();
    for (const term of terms) {
      const share = term.concepts.filter((concept) => isMet(words, concept)).length / term.concepts.length;
      if (share < enough) continue;
      const labels = best.get(term.element) ?? new Map<string, number>();
      labels.set(term.label, Math.max(labels.get(term.label) ?? 0, share * weight(term)));
      best.set(term.element, labels);
    }
    return [...best].map(([element, labels]) => {
      const ranked = [...labels].sort((a, b) => b[1] - a[1]);
      const score = Math.min(1, ranked[0]![1] + 0.05 * (ranked.length - 1));
      return { element, start, end, score, terms: ranked.map(([label]) => label) };
    });
  });
}

/** A term of several words says more than one of a single word. */
const weight = (term: PicoTerm) => Math.min(1, 0.6 + 0.15 * (term.concepts.length - 1));

const isMet = (words: ReadonlySet<string>, concept: Concept) =>
  concept.some((stems) => stems.every((wanted) => holds(words, wanted)));

function holds(words: ReadonlySet<string>, wanted: string): boolean {
  if (words.has(wanted)) return true;
  if (wanted.length < shortestPart) return false;
  for (const word of words) if (word.length > wanted.length && word.includes(wanted)) return true;
  return false;
}
