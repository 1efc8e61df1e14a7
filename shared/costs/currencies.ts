/** Currencies by the words that stand for them; a crown is the Norwegian one where nothing else is said. */

const words: Record<string, string> = {
  ...{ kr: 'NOK', 'kr.': 'NOK', kroner: 'NOK', krone: 'NOK', nok: 'NOK', sek: 'SEK', dkk: 'DKK' },
  ...{ '€': 'EUR', eur: 'EUR', euro: 'EUR', euros: 'EUR', '£': 'GBP', gbp: 'GBP', pund: 'GBP', pounds: 'GBP' },
  ...{ $: 'USD', us$: 'USD', usd: 'USD', dollar: 'USD', dollars: 'USD', chf: 'CHF', aud: 'AUD', cad: 'CAD' },
};

/** The code (ISO 4217) of a word that stands alone; null where it is none. */
export const currencyOf = (word: string): string | null => words[word.trim().toLowerCase()] ?? null;

/** The first currency that is named in a few words, such as «kr per pasient» or “EUR/QALY”. */
export function currencyIn(text: string): string | null {
  for (const [word] of text.matchAll(/US\$|[€£$]|\p{L}+/giu)) {
    const code = currencyOf(word);
    if (code) return code;
  }
  return null;
}

/** As a regular expression's alternatives, the longest first. */
export const currencyPattern = Object.keys(words)
  .toSorted((a, b) => b.length - a.length)
  .map((word) => word.replace(/[$.]/g, '\\$&'))
  .join('|');
