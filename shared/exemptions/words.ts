/** Words of a text for comparison: case, blanks, dashes, soft hyphens and the blanks within figures do not count. */
import { fold } from '../text/fold.ts';

export interface Word {
  word: string;
  start: number;
  end: number;
}

const unseen = '\\u00ad\\u200b-\\u200d\\u2060\\ufeff';
const plain = new RegExp(`[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}${unseen}]*`, 'gu');
/** «48 500», «48.500,00» and “48,500” are one word each. */
const joined = new RegExp(
  `(?<![\\p{L}\\p{N}])\\p{N}+(?:[ \\u00a0\\u202f\\u2009.,'’]\\p{N}+)+(?![\\p{L}\\p{N}])|${plain.source}`,
  'gu',
);
/** A word that goes on in the next line is one word; it may also be two with a dash. */
const unbroken = new RegExp(`${plain.source}(?:[-\\u2010\\u00ad][ \\t]*\\r?\\n\\s*${plain.source})*`, 'gu');
const lineBreak = /[-\u2010\u00ad][ \t]*\r?\n\s*/g;
const withoutUnseen = (text: string) => text.replace(new RegExp(`[${unseen}]`, 'gu'), '');

/**
 * Readings of one text: figures with their blanks as one word, each group of digits for itself, and, where there are any,
 * words broken over lines as one.
 */
export function readings(text: string): [Word[], Word[], ...Word[][]] {
  const isBroken = text.search(lineBreak) >= 0;
  return [wordsBy(joined, text), wordsBy(plain, text), ...(isBroken ? [wordsBy(unbroken, text)] : [])];
}

function wordsBy(pattern: RegExp, text: string): Word[] {
  return [...text.matchAll(pattern)].map((match) => {
    const isFigure = /^\p{N}/u.test(match[0]);
    const word = isFigure ? match[0].replace(/[ \u00a0\u202f\u2009.,'’]/g, '') : match[0].replace(lineBreak, '');
    return {
      word: fold(withoutUnseen(word.normalize('NFKC'))),
      start: match.index,
      end: match.index + match[0].length,
    };
  });
}

/** A figure that tells something by itself: three digits or more, and no year. */
export function isTellingFigure(word: string): boolean {
  return /^\d{3,}$/.test(word) && !/^(?:19|20)\d\d$/.test(word);
}
