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
const anyUnseen = new RegExp(`[${unseen}]`, 'gu');

/** Two groups of digits that a blank or a sign may join. */
const joinedDigits = /\p{N}[ \u00a0\u202f\u2009.,'’]\p{N}/u;

/**
 * Readings of one text: its words, each group of digits for itself; where there are any, figures with their blanks as one
 * word, and words broken over lines as one.
 */
export function readings(text: string): [Word[], ...Word[][]] {
  const isBroken = text.search(lineBreak) >= 0;
  return [
    wordsBy(plain, text),
    ...(joinedDigits.test(text) ? [wordsBy(joined, text)] : []),
    ...(isBroken ? [wordsBy(unbroken, text)] : []),
  ];
}

function wordsBy(pattern: RegExp, text: string): Word[] {
  return [...text.matchAll(pattern)].map((match) => ({
    word: usual.test(match[0]) ? match[0] : compared(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Most words are as they are compared already. */
const usual = /^[a-zæøå]+$/;

function compared(found: string): string {
  const isFigure = /^\p{N}/u.test(found);
  const word = isFigure ? found.replace(/[ \u00a0\u202f\u2009.,'’]/g, '') : found.replace(lineBreak, '');
  return fold(word.normalize('NFKC').replace(anyUnseen, ''));
}

/** A figure that tells something by itself: three digits or more, and no year. */
export function isTellingFigure(word: string): boolean {
  return /^\d{3,}$/.test(word) && !/^(?:19|20)\d\d$/.test(word);
}
