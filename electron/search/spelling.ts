/** Which spellings of a word the library has, and the nearest word to one that it has nowhere. */
import { editDistance } from '../../shared/text/edit-distance.ts';
import { stem } from '../../shared/text/stem.ts';
import { otherSpellings } from '../../shared/text/thesaurus.ts';
import type { LibraryDatabase } from '../library/database.ts';
import { hasPart, passagesPerTerm, termsLike } from '../library/passage-terms.ts';

export interface KnownWord {
  /** As typed, or as it is read where the library lacks it. */
  word: string;
  /** Other spellings that the library has. */
  spellings: string[];
  /** About how many passages have it. */
  passages: number;
}

export function knownWord(db: LibraryDatabase, typed: string): KnownWord {
  const known = lookUp(db, typed);
  if (known.passages > 0) return known;
  const nearest = nearestWord(db, typed);
  return nearest === typed ? known : lookUp(db, nearest);
}

function lookUp(db: LibraryDatabase, word: string): KnownWord {
  const others = otherSpellings(word);
  const counts = passagesPerTerm(
    db,
    [word, ...others].flatMap((each) => [each, stem(each)]),
  );
  const passagesOf = (each: string) => Math.max(counts.get(each) ?? 0, counts.get(stem(each)) ?? 0);
  const spellings = others.filter((each) => passagesOf(each) > 0);
  return { word, spellings, passages: Math.max(passagesOf(word), ...spellings.map(passagesOf)) };
}

/** In short words one letter makes another word, and a number is right or wrong. */
const allowedChanges = (word: string) => (/\d/.test(word) || word.length < 6 ? 0 : word.length < 9 ? 1 : 2);

/** The word itself where it is a part of another word, or nothing is like it. */
function nearestWord(db: LibraryDatabase, word: string): string {
  const most = allowedChanges(word);
  if (most === 0 || hasPart(db, word)) return word;
  let best = { term: word, distance: most + 1, passages: 0 };
  for (const { term, passages } of termsLike(db, word, most)) {
    const distance = editDistance(word, term, Math.min(most, best.distance));
    if (distance < best.distance || (distance === best.distance && distance <= most && passages > best.passages)) {
      best = { term, distance, passages };
    }
  }
  return best.term;
}
