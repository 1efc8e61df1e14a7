/** Counts as texts print them: digits with any mark between thousands, or words up to twenty. */
import words from '../../../resources/templates/recognition/number-words.json' with { type: 'json' };

type Language = keyof typeof words;

/** A pattern source for a count in digits or words, without boundaries. */
export function countSource(languages: readonly Language[]): string {
  const known = new Set(languages.flatMap((language) => words[language].slice(1)));
  return `\\d{1,3}(?:[ ,.]\\d{3})+|\\d{1,7}|${[...known].sort((a, b) => b.length - a.length).join('|')}`;
}

/** The count that a match of `countSource` prints. */
export function countOf(printed: string): number {
  if (/^\d/.test(printed)) return Number(printed.replace(/[ ,.]/g, ''));
  const word = printed.toLowerCase();
  return Math.max(...Object.values(words).map((list) => list.indexOf(word)));
}
