/** Where a title or an abstract says something of the project's PICO. */

import type { PicoElement } from '../model/vocabulary.ts';
import { stemFinder } from '../pico/find-stems.ts';
import type { Concept, PicoTerm } from '../pico/terms.ts';
import { anyWord } from '../text/fold.ts';
import { sentences } from '../text/sentences.ts';

export interface TermMark {
  start: number;
  end: number;
  element: PicoElement;
  /** The project's own word for it. */
  label: string;
}

/** One word of a longer term alone would mark half of every abstract. */
const leastShare = 0.5;
const none: ReadonlySet<string> = new Set();

/** Marks in reading order; none overlap, and where two terms hold one word the first of PICO has it. */
export function termMarker(terms: readonly PicoTerm[]): (text: string) => TermMark[] {
  const stemsIn = stemFinder(terms);
  return (text) =>
    sentences(text).flatMap(({ start, end }) => {
      const words = [...text.slice(start, end).matchAll(anyWord)].map((match) => ({
        start: start + match.index,
        end: start + match.index + match[0].length,
        // A number says nothing of whom or what it counts.
        stems: /\p{L}/u.test(match[0]) ? stemsIn(match[0]) : none,
      }));
      const said = new Set(words.flatMap(({ stems }) => [...stems]));
      const met = terms.flatMap((term) => metStems(term, said));
      const marks = words.flatMap(({ stems, ...place }) => {
        const own = met.find((each) => stems.has(each.stem));
        return own ? [{ ...place, element: own.element, label: own.label }] : [];
      });
      return joined(text, marks);
    });
}

/** The stems by which a sentence says a term; none where it says too little of it. */
function metStems({ element, label, concepts }: PicoTerm, said: ReadonlySet<string>) {
  const met = concepts.flatMap((concept) => writingOf(concept, said) ?? []);
  const share = concepts.filter((concept) => writingOf(concept, said)).length / concepts.length;
  return share >= leastShare ? met.map((stem) => ({ stem, element, label })) : [];
}

const writingOf = (concept: Concept, said: ReadonlySet<string>) =>
  concept.find((writing) => writing.every((stem) => said.has(stem)));

/** Words of one term beside each other are one mark. */
function joined(text: string, marks: readonly TermMark[]): TermMark[] {
  const found: TermMark[] = [];
  for (const mark of marks) {
    const last = found.at(-1);
    const isNext = last && last.element === mark.element && /^[\s-]*$/.test(text.slice(last.end, mark.start));
    if (isNext) last.end = mark.end;
    else found.push({ ...mark });
  }
  return found;
}
