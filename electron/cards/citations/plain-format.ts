/** An output format of citeproc: text alone, as cards print it, without the numbers before entries. */

/** The printout numbers its lists itself: what stands before this sign in an entry is its number. */
export const marginEnd = '\u0001';

const raised: Record<string, string> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
};

export function plainFormat(text: Record<string, unknown>): Record<string, unknown> {
  return {
    ...text,
    '@display/left-margin': (_: unknown, part: string) => part + marginEnd,
    '@display/block': (_: unknown, part: string) => ` ${part}`,
    '@display/indent': (_: unknown, part: string) => ` ${part}`,
    // A raised number as plain digits would be read as part of the word or figure before it.
    '@vertical-align/sup': (_: unknown, part: string) => part.replace(/\d/g, (digit) => raised[digit]!),
    text_escape: (part: string | undefined) => (part ?? '').replace(/<\/?(?:i|b|em|strong|sub|sup|sc)>/gi, ''),
  };
}
