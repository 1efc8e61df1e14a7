/** Whether two lists of authors begin alike. */
import { editDistance } from '../text/edit-distance.ts';
import type { ReferenceFeatures } from './reference-features.ts';

type Author = ReferenceFeatures['authors'][number];

/** `unknown` where one has none, or names a body where the other names people. */
export function sameAuthors(a: readonly Author[], b: readonly Author[]): 'same' | 'other' | 'unknown' {
  const [first, second] = [a[0], b[0]];
  if (!first?.family || !second?.family) return 'unknown';
  if (isSamePerson(first, second)) return 'same';
  if ((first.given === '') !== (second.given === '')) return 'unknown';
  // Lists in another order have the first of one among the first of the other, and most of the rest.
  const isShuffled =
    a.length > 1 && a.length === b.length && a.every((one) => b.some((other) => isSamePerson(one, other)));
  return isShuffled ? 'same' : 'other';
}

function isSamePerson(a: Author, b: Author): boolean {
  if (isSameFamily(a.family, b.family)) return a.given === '' || b.given === '' || a.given[0] === b.given[0];
  // Family and given name changed places in one of the files.
  return isTurned(a, b) || isTurned(b, a);
}

function isSameFamily(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  // `Berg` of `van der Berg`, `Olsen` of `Hansen Olsen`.
  if (short.length > 2 && (long.endsWith(` ${short}`) || long.startsWith(`${short} `))) return true;
  if (short.replaceAll(' ', '') === long.replaceAll(' ', '')) return true;
  return short.length > 4 && short[0] === long[0] && editDistance(short, long, 1) <= 1;
}

const isTurned = (a: Author, b: Author): boolean =>
  a.given.length > 2 && a.given === b.family && a.family[0] === b.given[0];
