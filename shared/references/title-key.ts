/** Titles folded as the library keeps them beside each reference, to find it by. */

const letters: Record<string, string> = { æ: 'ae', ø: 'o', ß: 'ss', œ: 'oe', ð: 'd', þ: 'th', ł: 'l', đ: 'd' };

/** Lower case letters and digits without accents, so that spelling habits of databases do not decide. */
export const foldTitle = (text: string): string =>
  text
    .replace(/<\/?(?:i|b|sub|sup|em|strong)>/gi, '')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[æøßœðþłđ]/g, (letter) => letters[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, '');
