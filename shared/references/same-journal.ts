/** Whether two names of a journal mean one: whole, abbreviated, or as first letters. */

type Agreement = 'same' | 'other' | 'unknown';

const joints = new Set('the of and for den det de og i in a an'.split(' '));

/** The words of a name that an abbreviation keeps. */
export const journalWords = (words: readonly string[]): string[] => words.filter((word) => !joints.has(word));

/** Names as their words, without joints. Each side may have several; `unknown` where one has none. */
export function sameJournal(a: readonly string[][], b: readonly string[][]): Agreement {
  if (a.length === 0 || b.length === 0) return 'unknown';
  return a.some((name) => b.some((other) => isSameName(name, other))) ? 'same' : 'other';
}

function isSameName(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === b.length && a.every((word, at) => word === b[at])) return true;
  return isAbbreviation(a, b) || isAbbreviation(b, a);
}

/** `tidsskr nor lageforen`, `bmj`: the words begin those of the whole name, most of them in its order. */
function isAbbreviation(short: readonly string[], long: readonly string[]): boolean {
  const only = short[0] ?? '';
  if (short.length === 1 && long.length > 1)
    return only.length === long.length && long.every((word, at) => word[0] === only[at]);
  let at = 0;
  let found = 0;
  for (const word of short) {
    const next = long.findIndex((other, index) => index >= at && begins(word, other));
    if (next < 0) continue;
    at = next + 1;
    found++;
  }
  // A name in another spelling (`lageforen`, `legeforening`) misses one word of three.
  return short.length > 1 && found >= Math.max(2, Math.ceil(short.length * 0.65)) && found * 2 >= long.length;
}

const begins = (word: string, whole: string): boolean =>
  whole.startsWith(word) || (word.length > 4 && whole.slice(0, 5) === word.slice(0, 5));
