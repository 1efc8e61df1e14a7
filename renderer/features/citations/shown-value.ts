/** A field's value as its boxes show it: citations by name. */
import { shownText, storedText } from '../../../shared/citations/shown-text.ts';
import type { CardValue } from '../../../shared/contract/cards.ts';

type Names = ReadonlyMap<string, string>;

export const shownValue = (value: CardValue, names: Names) => mapTexts(value, (text) => shownText(text, names));
export const storedValue = (value: CardValue, names: Names) => mapTexts(value, (text) => storedText(text, names));

function mapTexts(value: CardValue, words: (text: string) => string): CardValue {
  if (typeof value === 'string') return words(value);
  return value.map((entry) => (typeof entry === 'string' ? words(entry) : entry.map(words))) as CardValue;
}
