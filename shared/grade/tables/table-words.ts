/** Heads and words of evidence tables (resources/vocabularies/evidence-tables.json). */
import vocabulary from '../../../resources/vocabularies/evidence-tables.json' with { type: 'json' };
import { fillSentence } from '../../cards/fill-sentence.ts';
import type { Outcome } from '../../contract/projects.ts';
import type { Locale } from '../../model/vocabulary.ts';

export const head = (key: keyof typeof vocabulary.heads, locale: Locale): string => vocabulary.heads[key][locale];

export const word = (
  key: keyof typeof vocabulary.words,
  locale: Locale,
  values: Record<string, string | number> = {},
): string => fillSentence(vocabulary.words[key][locale], values);

/** The outcome's name in the table's language; the other one where it has none. */
export const nameOfOutcome = ({ name, nameEn }: Outcome, locale: Locale): string =>
  locale === 'en' && nameEn !== '' ? nameEn : name;
