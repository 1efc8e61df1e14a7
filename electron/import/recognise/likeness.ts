/** How alike two printed texts are when only their letters and digits count. */

/** Letters and digits only, lower case: what decides whether two printed texts are the same. */
export const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Dice similarity of letter pairs, 0..1. */
export const likeness = (a: string, b: string): number => likenessOf(pairsOf(a), pairsOf(b));

export interface LetterPairs {
  letters: string;
  /** Two letters as one number, in order. */
  pairs: Uint32Array;
}

/** What `likenessOf` compares: made once of a text that is compared with many. */
export function pairsOf(text: string): LetterPairs {
  const letters = bare(text);
  const pairs = new Uint32Array(Math.max(0, letters.length - 1));
  for (let i = 0; i < pairs.length; i++) pairs[i] = letters.charCodeAt(i) * 0x10000 + letters.charCodeAt(i + 1);
  return { letters, pairs: pairs.sort() };
}

export function likenessOf(a: LetterPairs, b: LetterPairs): number {
  if (a.letters === b.letters) return 1;
  const [x, y] = [a.pairs, b.pairs];
  if (x.length === 0 || y.length === 0) return 0;
  let [i, j, shared] = [0, 0, 0];
  while (i < x.length && j < y.length) {
    const difference = x[i]! - y[j]!;
    if (difference === 0) shared++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return (2 * shared) / (x.length + y.length);
}
