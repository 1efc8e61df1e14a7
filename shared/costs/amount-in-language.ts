/** An amount as typed, in the print of another language: «43,5 millioner» as “43.5 million”, with the digits that were typed. */
import type { Locale } from '../model/vocabulary.ts';
import { amountText, scaleOf } from './amount-text.ts';
import { readAmount } from './read-amount.ts';

/** Marks and words of the other language. */
const foreign: Record<Locale, RegExp> = {
  nb: /\d\.\d|,\d{3}(?!\d)|\b(?:thousand|millions?|billions?|bn|mn)\b/iu,
  en: /\d,\d{1,2}(?!\d)|\b(?:tusen|mill|millioner|milliard(?:er)?|mrd)\b/iu,
};

/** The words themselves where the language writes so, where they hold more than an amount, and where print would be read in two ways. */
export function amountInLanguage(words: string, locale: Locale): string {
  if (!foreign[locale].test(words)) return words;
  const read = readAmount(words);
  if (read.kind !== 'amount' || read.currency !== null) return words;
  const { value, half } = read;
  const inFull = { power: 1, word: '' };
  const printed = [/\p{L}/u.test(words) ? (scaleOf(value, locale) ?? inFull) : inFull, inFull].map(
    ({ power, word }) => {
      const decimals = half > 0 ? Math.max(0, Math.round(-Math.log10((2 * half) / power))) : 0;
      return [amountText(value / power, locale, decimals), word].filter(Boolean).join('\u00a0');
    },
  );
  // «billion» is no amount that can be told without its language.
  return printed.find((text) => readAmount(text).kind === 'amount') ?? words;
}
