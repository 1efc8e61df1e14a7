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
const withoutUnseen = (text: string) => text.replace(new RegExp(`[${unseen}]`, 'gu'), '');

/** Two readings of one text: figures with their blanks as one word, and each group of digits for itself. */
export function readings(text: string): [Word[], Word[]] {
  return [wordsBy(joined, text), wordsBy(plain, text)];
}

function wordsBy(pattern: RegExp, text: string): Word[] {
  return [...text.matchAll(pattern)].map((match) => {
    const isFigure = /^\p{N}/u.test(match[0]);
    const word = isFigure ? match[0].replace(/[ \u00a0\u202f\u2009.,'’]/g, '') : match[0];
    return { word: fold(withoutUnseen(word.normalize('NFC'))), start: match.index, end: match.index + match[0].length };
  });
}

/** A figure that tells something by itself: three digits or more, and no year. */
export function isTellingFigure(word: string): boolean {
  return /^\d{3,}$/.test(word) && !/^(?:19|20)\d\d$/.test(word);
}
