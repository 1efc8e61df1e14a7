/** Texts folded so that the habits of databases do not decide whether two references are one. */

const letters: Record<string, string> = {
  ...{ æ: 'a', ø: 'o', ß: 'ss', œ: 'o', ð: 'd', þ: 'th', ł: 'l', đ: 'd', ı: 'i' },
  ...{ α: 'alpha', β: 'beta', γ: 'gamma', δ: 'delta', κ: 'kappa', μ: 'mu', ω: 'omega' },
};
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/**
 * Lower case words with no accents, markup and signs. Letters and the digraphs that stand for them (ø and oe, å and aa)
 * become one letter on both sides, so that `Sørlie`, `Soerlie` and `Sorlie` are one; figures are words of their own.
 */
export function foldSpelling(text: string): string {
  const plain = marked.test(text) ? withoutMarks(text) : text.toLowerCase();
  return plain
    .replace(/'|`/g, '')
    .replace(/ae|oe|aa/g, (pair) => pair[0]!)
    .replace(/(\p{L})(?=\d)|(\d)(?=\p{L})/gu, '$& ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Most texts have none, and tens of thousands are folded at once. */
const marked = /[^\p{ASCII}]|[<&]/u;

const withoutMarks = (text: string): string =>
  text
    .replace(/<\/?(?:i|b|u|sub|sup|em|strong|scp|title|p)\b[^<>]{0,40}>/gi, '')
    .replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (_, name: string) => entities[name] ?? ' ')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[æøßœðþłđıαβγδκμω]/g, (letter) => letters[letter] ?? letter)
    .replace(/[’´]/g, '');

export const wordsOf = (text: string): string[] => {
  const folded = foldSpelling(text);
  return folded === '' ? [] : folded.split(' ');
};
