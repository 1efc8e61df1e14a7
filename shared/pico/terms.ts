/** PICO terms as things to look for: a list entry opened into its words, abbreviations and synonyms. */
import type { Pico } from '../contract/projects.ts';
import { type PicoElement, picoElements, picoKeys } from '../model/vocabulary.ts';
import { tokens } from '../text/fold.ts';
import { stem } from '../text/stem.ts';
import { stopWords } from '../text/stop-words.ts';

export interface PicoTerm {
  element: PicoElement;
  /** As the project has it; named in the reason of a suggestion. */
  label: string;
  /** Stems of the content words, in order; every variant of a label is a term of its own. */
  stems: string[];
}

/** All variants of all terms: parts of enumerations, what stands in parentheses, synonyms. */
export function picoTerms(pico: Pico): PicoTerm[] {
  return picoElements.flatMap((element) =>
    pico[picoKeys[element]].flatMap((entry) =>
      enumerationParts(entry).flatMap((label) => variants(element, label, pico)),
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

function variants(element: PicoElement, label: string, pico: Pico): PicoTerm[] {
  const inParentheses = [...label.matchAll(/\(([^)]+)\)/g)].flatMap((match) => enumerationParts(match[1]!));
  const bare = label.replace(/\([^)]*\)/g, ' ');
  const others = Object.entries(pico.synonyms)
    .filter(([term]) => isSameTerm(term, label))
    .flatMap(([, words]) => words);
  return [bare, ...inParentheses, ...others]
    .map((words) => ({ element, label: label.trim(), stems: contentStems(words) }))
    .filter((term) => term.stems.length > 0);
}

const isSameTerm = (a: string, b: string) => contentStems(a).join(' ') === contentStems(b).join(' ');

/** Stems of the words that carry meaning. */
export function contentStems(text: string): string[] {
  return tokens(text)
    .filter(({ word }) => !stopWords.has(word) && word.length > 1)
    .map(({ word }) => stem(word));
}
