/** PICO terms as things to look for: a list entry opened into its words, abbreviations and synonyms. */
import type { Pico } from '../contract/projects.ts';
import { type PicoElement, picoElements, picoKeys } from '../model/vocabulary.ts';
import { tokens } from '../text/fold.ts';
import { stem } from '../text/stem.ts';
import { stopWords } from '../text/stop-words.ts';

/** One idea of a term, as the ways it can be written: lists of stems that must all be there. */
export type Concept = string[][];

export interface PicoTerm {
  element: PicoElement;
  /** As the project has it; named in the reason of a suggestion. */
  label: string;
  concepts: Concept[];
}

/** All terms of a project; an enumeration is several, and what stands in parentheses is another way to write its term. */
export function picoTerms(pico: Pico): PicoTerm[] {
  const synonyms = Object.entries(pico.synonyms).map(([term, words]) => [term, ...words].map(contentStems));
  return picoElements.flatMap((element) =>
    pico[picoKeys[element]].flatMap(enumerationParts).flatMap((label) =>
      writings(label)
        .map((writing) => ({ element, label, concepts: conceptsOf(contentStems(writing), synonyms) }))
        .filter((term) => term.concepts.length > 0),
    ),
  );
}

/** «placebo/sham, legemidler; annen smertehåndtering» is four terms. Commas inside parentheses do not part. */
function enumerationParts(entry: string): string[] {
  return entry
    .split(/[,;/\n](?![^(]*\))/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The term without its parentheses, and each thing in them: an abbreviation, another word. */
function writings(label: string): string[] {
  const inside = [...label.matchAll(/\(([^)]+)\)/g)].flatMap((match) => enumerationParts(match[1]!));
  return [label.replace(/\([^)]*\)/g, ' '), ...inside];
}

/** Synonyms that the words hold become one concept with all its ways to be written; each other word is its own. */
function conceptsOf(stems: readonly string[], synonyms: readonly Concept[]): Concept[] {
  const left = new Set(stems);
  const concepts: Concept[] = [];
  for (const alternatives of synonyms) {
    const written = alternatives.find((words) => words.length > 0 && words.every((word) => left.has(word)));
    if (!written) continue;
    for (const word of written) left.delete(word);
    concepts.push(alternatives.filter((words) => words.length > 0));
  }
  return [...concepts, ...[...left].map((word) => [[word]])];
}

/** Stems of the words that carry meaning. */
export function contentStems(text: string): string[] {
  return tokens(text)
    .filter(({ word }) => !stopWords.has(word) && word.length > 1)
    .map(({ word }) => stem(word));
}
