/** Which of the stems that are looked for the words of a text hold. */
import { anyWord, fold } from '../text/fold.ts';
import { stem } from '../text/stem.ts';
import type { PicoTerm } from './terms.ts';

/** A compound holds a word of at least this length as a part: «ryggmargsstimulering» holds «stimulering». */
const shortestPart = 5;
/** One of this length it may begin with: «ryggoperert» holds «rygg». */
const shortestBeginning = 4;
/** Two words are of one family that share their beginning: «endoskopi» and «endoskopisk». */
const family = { letters: 6, share: 0.8 };

/** A word is looked at once: texts say the same ones over and over. */
export function stemFinder(terms: readonly PicoTerm[]): (text: string) => ReadonlySet<string> {
  const wanted = [...new Set(terms.flatMap(({ concepts }) => concepts.flat(2)))];
  const known = new Map<string, readonly string[]>();
  return (text) => {
    const found = new Set<string>();
    for (const [written] of text.matchAll(anyWord)) {
      let held = known.get(written);
      if (!held) {
        const word = fold(written);
        held = wanted.filter((each) => holds(word, stem(word), each));
        known.set(written, held);
      }
      for (const each of held) found.add(each);
    }
    return found;
  };
}

function holds(word: string, stemmed: string, wanted: string): boolean {
  if (wanted.endsWith('*')) return word.startsWith(wanted.slice(0, -1));
  if (stemmed === wanted) return true;
  if (stemmed.length > wanted.length) {
    if (wanted.length >= shortestPart && stemmed.includes(wanted)) return true;
    if (wanted.length >= shortestBeginning && stemmed.startsWith(wanted)) return true;
  }
  return sharedBeginning(stemmed, wanted) >= Math.max(family.letters, Math.ceil(wanted.length * family.share));
}

function sharedBeginning(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}
