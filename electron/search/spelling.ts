/** The nearest word of the library to one that stands nowhere in it. */
import { editDistance } from '../../shared/text/edit-distance.ts';
import { stem } from '../../shared/text/stem.ts';
import type { LibraryDatabase } from '../library/database.ts';
import { hasPart, hasTerm, termsLike } from '../library/passage-terms.ts';

/** In short words one letter makes another word, and a number is right or wrong. */
const allowedChanges = (word: string) => (/\d/.test(word) || word.length < 6 ? 0 : word.length < 9 ? 1 : 2);

export const isKnown = (db: LibraryDatabase, word: string) => hasTerm(db, word) || hasTerm(db, stem(word));

/** The word itself where the library has it, also as a part of a word, or nothing like it. */
export function nearestWord(db: LibraryDatabase, word: string): string {
  const most = allowedChanges(word);
  if (most === 0 || isKnown(db, word) || hasPart(db, word)) return word;
  let best = { term: word, distance: most + 1, passages: 0 };
  for (const { term, passages } of termsLike(db, word, most)) {
    const distance = editDistance(word, term, Math.min(most, best.distance));
    if (distance < best.distance || (distance === best.distance && distance <= most && passages > best.passages)) {
      best = { term, distance, passages };
    }
  }
  return best.term;
}
