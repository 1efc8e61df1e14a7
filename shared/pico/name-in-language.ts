/** A term of the PICO as tables in the other language have it: the synonym that a person chose for it. */
import type { Pico } from '../contract/projects.ts';
import type { Locale } from '../model/vocabulary.ts';
import { synonymsOf } from './synonyms.ts';

export interface NamedPico {
  pico: Pico;
  /** The one that the terms are written in. */
  language: Locale;
}

/** Null where nobody chose one, or it is no synonym any more. */
export function nameOfTerm({ names = {}, synonyms }: Pick<Pico, 'names' | 'synonyms'>, term: string): string | null {
  const name = Object.hasOwn(names, term) ? names[term] : undefined;
  return name !== undefined && synonymsOf({ synonyms }, term).includes(name) ? name : null;
}

/** The term itself in the language of the project, and where it has no name in the other. */
export const nameInLanguage = ({ pico, language }: NamedPico, term: string, locale: Locale): string =>
  (locale === language ? null : nameOfTerm(pico, term)) ?? term;

/** Terms that the tables print and that have no name in their language. */
export function unnamedTerms({ pico, language }: NamedPico, locale: Locale): string[] {
  if (locale === language) return [];
  const printed = [...pico.population, ...pico.intervention, ...pico.comparator];
  return [...new Set(printed)].filter((term) => nameOfTerm(pico, term) === null);
}
