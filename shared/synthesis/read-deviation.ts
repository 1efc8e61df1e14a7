/** How far people spread around the mean of their group, from whichever figure a paper prints. */
import { tCritical } from '../statistics/distributions.ts';
import { readNumber } from './read-number.ts';

/** SD = SE·√n (Cochrane Handbook 6.5.2.2), of the mean of n people. */
export const sdFromSe = (se: number, n: number): number => se * Math.sqrt(n);

/** SD = √n·(upper − lower)/(2·t), with n − 1 degrees of freedom (Cochrane Handbook 6.5.2.2); `level` as 0.95. */
export const sdFromInterval = (lower: number, upper: number, level: number, n: number): number =>
  (Math.sqrt(n) * (upper - lower)) / (2 * tCritical(level, Math.max(n - 1, 1)));

export interface Deviation {
  sd: number;
  /** False where the words are the standard deviation itself. */
  isReckoned: boolean;
}

const standardError = /^(?:sem|se|standardfeil(?:en)?|standard error)\s*[:=]?\s*(\S.*)$/iu;
const interval =
  /^(?:(\d{2}(?:[.,]\d+)?)\s*%\s*)?(?:ki|ci|konfidensintervall|confidence interval)\s*[:=,]?\s*[([]?\s*([-−]?\d[\d.,]*)\s*(?:til|to|[-–—;]|,(?=\s))\s*([-−]?\d[\d.,]*)\s*[)\]]?$/iu;

/**
 * `1,2`, `SE 0,3`, `95 % KI 4,1 til 6,3`; null for anything else. An interval that does not say its level is one of 95 %.
 * Without `n`, which it takes to turn one into the other, the figure is of no use yet, and only its form is read.
 */
export function readDeviation(words: string, n = 1): Deviation | null {
  const plain = words.trim();
  const sd = readNumber(plain);
  if (sd !== null) return { sd, isReckoned: false };
  const se = readNumber(standardError.exec(plain)?.[1] ?? '');
  if (se !== null) return { sd: sdFromSe(se, n), isReckoned: true };
  const [, percent = '95', low = '', high = ''] = interval.exec(plain) ?? [];
  const [level, lower, upper] = [percent, low, high].map(readNumber);
  if (typeof level !== 'number' || typeof lower !== 'number' || typeof upper !== 'number') return null;
  return { sd: sdFromInterval(lower, upper, level / 100, n), isReckoned: true };
}
