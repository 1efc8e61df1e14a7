/** The few words a printout adds to the content, as data (resources/vocabularies/print.json). */
import vocabulary from '../../../resources/vocabularies/print.json' with { type: 'json' };
import { fillSentence } from '../../../shared/cards/fill-sentence.ts';
import type { Locale } from '../../../shared/model/vocabulary.ts';

export function printWord(
  key: keyof typeof vocabulary,
  locale: Locale,
  values: Record<string, string | number> = {},
): string {
  return fillSentence(vocabulary[key][locale], values);
}
