/** The levels that a registry judges its indicators by, in the words of bokmål, nynorsk and English. */
import type { RecognisedIndicator } from '../../../../shared/contract/recognised.ts';
import { collapse } from '../source.ts';

export type Thresholds = RecognisedIndicator['thresholds'];

const levelWord =
  '(?:høy|høg|moderat(?:\\s*(?:/|til)\\s*(?:lav|låg))?|middels|lav|låg|high|moderate|medium|low)(?!\\p{L})';
const attainment = '(?:\\s+(?:måloppnåelse|måloppnåing|målnåing|(?:goal\\s+)?achievement|attainment))?';
/** At least, at most, above, below: also as a keyboard writes them. */
const bound = '(?:[<>]=?|[≤≥])?';
const figure = `${bound}\\s*\\d+(?:[.,]\\d+)?\\s*%?`;
const value = `${figure}(?:\\s*[-–]\\s*${figure})?`;

/** A line that is a level and its value: the word, then all that stands behind the colon. */
export const levelLine = new RegExp(`^(${levelWord})${attainment}\\s*:\\s*(.+)$`, 'iu');
/** The head of a row that holds a level, without its value. */
export const levelHead = new RegExp(`^${levelWord}.*:$`, 'iu');

/** Where levels with a figure begin in a line that holds several. */
export const levelsIn = (text: string): number[] =>
  [...text.matchAll(new RegExp(`(?<!\\p{L})${levelWord}${attainment}\\s*:\\s*${bound}\\s*\\d`, 'giu'))].map(
    (match) => match.index,
  );

export function levelOf(label: string): keyof Thresholds {
  return /^(?:høy|høg|high)/i.test(label) ? 'high' : /^(?:moderat|middels|medium)/i.test(label) ? 'moderate' : 'low';
}

/** "> 95 % høy måloppnåelse (grønt), 95 %-85 % moderat (gult), < 85 % lav (rødt)", or label before value. */
export function goalLevels(text: string): Thresholds {
  const thresholds: Thresholds = {};
  const after = new RegExp(`(${value})\\s*(?:poeng|dager|dagar|mnd\\.?)?\\s*(${levelWord})`, 'giu');
  const before = new RegExp(`(${levelWord})${attainment}\\s*(?:\\([^)]*\\))?\\s*:\\s*(${value})`, 'giu');
  for (const match of text.matchAll(before)) thresholds[levelOf(match[1]!)] ??= collapse(match[2]!);
  if (Object.keys(thresholds).length > 0) return thresholds;
  for (const match of text.matchAll(after)) thresholds[levelOf(match[2]!)] ??= collapse(match[1]!);
  return thresholds;
}
