/** PICO terms as things to look for: a list entry opened into its words, abbreviations and synonyms. */
import cues from '../../resources/vocabularies/pico-cues.json' with { type: 'json' };
import type { Pico } from '../contract/projects.ts';
import { type PicoElement, picoElements, picoKeys } from '../model/vocabulary.ts';
import { tokens } from '../text/fold.ts';
import { stem } from '../text/stem.ts';
import { stopWords } from '../text/stop-words.ts';
import { compoundParts, knownTerms } from '../text/thesaurus.ts';

/** Stems that must all be there; one that ends in a star stands for every word that begins so. */
export type Writing = string[];

/** One idea of a term, as the ways it can be written, its own first. */
export type Concept = Writing[];

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
        .map((writing) => ({ element, label, concepts: conceptsOf(contentWords(writing), synonyms) }))
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

const generic = new Set(cues.generic.map(stem));

/**
 * Synonyms that the words hold become one concept with all its ways to be written, those of the project before those
 * that are known of old; each other word is its own. What is said of anybody and anything counts only where alone.
 */
function conceptsOf(words: readonly string[], synonyms: readonly Concept[]): Concept[] {
  const left = new Map(words.map((word) => [stem(word), word]));
  const concepts: Concept[] = [];
  for (const alternatives of synonyms) {
    const written = alternatives.find((stems) => stems.length > 0 && stems.every((each) => left.has(each)));
    if (!written) continue;
    for (const each of written) left.delete(each);
    concepts.push(alternatives.filter((stems) => stems.length > 0));
  }
  const telling = [...left].filter(([each]) => !generic.has(each)).map(([, word]) => word);
  const rest = telling.length + concepts.length > 0 ? telling : [...left.values()];
  return [...concepts, ...knownTerms(rest).map(({ words: own, others }) => waysToWrite(own, others))];
}

function waysToWrite(own: readonly string[], others: readonly string[]): Concept {
  const parts = own.length === 1 && others.length === 0 ? compoundParts(own[0]!) : null;
  const apart = parts ? pairs(...parts.map(singleWords)) : [];
  return [own.map(stem), ...others.map(writingOf), ...apart].filter((writing) => writing.length > 0);
}

const writingOf = (term: string): Writing => (term.endsWith('*') ? [term] : contentStems(term));

/** The word, and the single words that mean the same. */
function singleWords(word: string): string[] {
  const { others } = knownTerms([word])[0]!;
  return [[stem(word)], ...others.map(writingOf)].filter((writing) => writing.length === 1).map(([each]) => each!);
}

const pairs = (first: readonly string[] = [], last: readonly string[] = []): Writing[] =>
  first.flatMap((one) => last.map((other) => [one, other]));

const contentWords = (text: string) =>
  tokens(text)
    .map(({ word }) => word)
    .filter((word) => !stopWords.has(word) && word.length > 1);

/** Stems of the words that carry meaning. */
const contentStems = (text: string) => contentWords(text).map(stem);
