/** Matching of PICO terms, synonyms and cues against the sentences of a document. */
import type { PicoElement } from '../model/vocabulary.ts';
import { type Span, sentences } from '../text/sentences.ts';
import { type Cues, cuesIn } from './cues.ts';
import { stemFinder } from './find-stems.ts';
import type { PicoTerm } from './terms.ts';
import { shareOf, type Weigh, weigher } from './weights.ts';

export interface PassageMatch {
  element: PicoElement;
  start: number;
  end: number;
  /** 0..1: how much of the best term the sentence holds, a little more where several terms are met. */
  score: number;
  /** Labels of the terms met, best first; else the words or the heading that tell. */
  terms: string[];
}

export interface MatchedText {
  text: string;
  title: string;
  /** As for `sentences`. */
  breaks: readonly number[];
  /** Short parts whose heading tells what stands in them. */
  parts: readonly (Span & { element: PicoElement; heading: string })[];
}

/** A term counts when this share of its weight is met in the sentence. */
const enough = 0.66;
/** The same in a document that names the intervention in full, again and again: there less is said each time. */
const enoughWhereNamed = 0.45;
const timesNamed = 3;
/** What nothing but a cue or a heading tells is less sure than any term. */
const scores = { cue: 0.4, heading: 0.35, elsewhere: 0.2 };
const passageLength = { least: 12, most: 1200 };
const partLength = { least: 30, most: 400 };

/** Finds the passages of one document after another. */
export type PassageMatcher = (document: MatchedText) => PassageMatch[];

/** One match per sentence and element, in reading order. Sentences outside 12–1200 characters are left out. */
export function createMatcher(terms: readonly PicoTerm[]): PassageMatcher {
  const stemsIn = stemFinder(terms);
  const interventions = terms.filter(({ element }) => element === 'I');
  return ({ text, title, breaks, parts }) => {
    const read = sentences(text, breaks)
      .filter(({ start, end }) => end - start >= passageLength.least && end - start <= passageLength.most)
      .map((span) => ({ ...span, stems: stemsIn(text.slice(span.start, span.end)) }));
    const weigh = weigher(read.map(({ stems }) => stems));
    const isWhole = (stems: ReadonlySet<string>) => interventions.some((term) => shareOf(term, stems, weigh) > 0.9);
    const isAbout = interventions.some((term) => shareOf(term, stemsIn(title), () => 1) >= enough);
    const isNamed = isAbout || read.filter(({ stems }) => isWhole(stems)).length >= timesNamed;
    return read.flatMap(({ start, end, stems }) => {
      const least = isNamed ? enoughWhereNamed : enough;
      const found = matchTerms(terms, stems, weigh, least);
      const part = isAbout ? partAround(parts, start, end) : undefined;
      if (found.size === 0 && !part && !isNamed) return [];
      const cues = cuesIn(text.slice(start, end));
      if (isNamed) addCued(found, cues);
      else if (found.size === 1 && (found.has('O') || found.has('C'))) return [];
      if (part && !found.has(part.element)) found.set(part.element, { score: scores.heading, terms: [part.heading] });
      const more = bearing(found, cues) - (isNamed ? 0 : scores.elsewhere);
      return [...found].map(([element, { score, terms: labels }]) => {
        const all = Math.min(1, Math.max(0.05, score + more));
        return { element, start, end, score: all, terms: labels };
      });
    });
  };
}

type Found = Map<PicoElement, { score: number; terms: string[] }>;
function matchTerms(terms: readonly PicoTerm[], stems: ReadonlySet<string>, weigh: Weigh, least: number): Found {
  const best = new Map<PicoElement, Map<string, number>>();
  if (stems.size === 0) return new Map();
  for (const term of terms) {
    const share = shareOf(term, stems, weigh);
    if (share < least) continue;
    const labels = best.get(term.element) ?? new Map<string, number>();
    labels.set(term.label, Math.max(labels.get(term.label) ?? 0, share * fullness(term)));
    best.set(term.element, labels);
  }
  return new Map(
    [...best].map(([element, labels]) => {
      const ranked = [...labels].sort((a, b) => b[1] - a[1]);
      const score = Math.min(1, ranked[0]![1] + 0.05 * (ranked.length - 1));
      return [element, { score, terms: ranked.map(([label]) => label) }];
    }),
  );
}

/** A term of several words says more than one of a single word. */
const fullness = (term: PicoTerm) => Math.min(1, 0.6 + 0.15 * (term.concepts.length - 1));

/** How much a sentence bears on the question beyond its words: several elements together, a finding; no lists, no denials. */
function bearing(found: Found, { comparison, result, isDenial, isFigures }: Cues): number {
  const together = 0.06 * (found.size - 1) + (result ? 0.06 : 0) + (comparison ? 0.06 : 0);
  return together - (isDenial ? 0.3 : 0) - (isFigures ? 0.2 : 0);
}

/** Where the intervention is named, what is compared with it, and how it went. */
function addCued(found: Found, { method, comparison, result }: Cues): void {
  if (!comparison && !result) return;
  const add = (element: PicoElement, cue: string | null) => {
    if (cue && !found.has(element)) found.set(element, { score: scores.cue, terms: [cue] });
  };
  add('I', method);
  if (!found.has('I')) return;
  add('C', comparison);
  add('O', result);
}

function partAround(parts: MatchedText['parts'], start: number, end: number): MatchedText['parts'][number] | undefined {
  const length = end - start;
  if (length < partLength.least || length > partLength.most) return undefined;
  return parts.find((part) => part.start <= start && end <= part.end);
}
