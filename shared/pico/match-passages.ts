/** Plain matching of PICO terms and synonyms against the sentences of a text. */
import type { PicoElement } from '../model/vocabulary.ts';
import { anyWord, fold } from '../text/fold.ts';
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

/** Finds the passages of one text after another. `breaks` as for `sentences`. */
export type PassageMatcher = (text: string, breaks?: readonly number[]) => PassageMatch[];

/** One match per sentence and element, in reading order. Sentences outside 12–1200 characters are left out. */
export function createMatcher(terms: readonly PicoTerm[]): PassageMatcher {
  const stemsIn = stemFinder(terms);
  return (text, breaks = []) =>
    sentences(text, breaks).flatMap(({ start, end }) => {
      if (end - start < passageLength.least || end - start > passageLength.most) return [];
      const stems = stemsIn(text.slice(start, end));
      if (stems.size === 0) return [];
      const best = new Map<PicoElement, Map<string, number>>();
      for (const term of terms) {
        const share = term.concepts.filter((concept) => isMet(stems, concept)).length / term.concepts.length;
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

const isMet = (stems: ReadonlySet<string>, concept: Concept) =>
  concept.some((alternative) => alternative.every((stem) => stems.has(stem)));

/** The stems of the terms that the words of a text hold. A word is looked at once: texts say the same ones over and over. */
function stemFinder(terms: readonly PicoTerm[]): (text: string) => ReadonlySet<string> {
  const wanted = [...new Set(terms.flatMap(({ concepts }) => concepts.flat(2)))];
  const known = new Map<string, readonly string[]>();
  return (text) => {
    const found = new Set<string>();
    for (const [written] of text.matchAll(anyWord)) {
      let held = known.get(written);
      if (!held) {
        const word = stem(fold(written));
        held = wanted.filter((each) => holds(word, each));
        known.set(written, held);
      }
      for (const each of held) found.add(each);
    }
    return found;
  };
}

const holds = (word: string, wanted: string) =>
  word === wanted || (wanted.length >= shortestPart && word.length > wanted.length && word.includes(wanted));
