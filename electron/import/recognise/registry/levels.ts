/** The levels that a registry judges its indicators by, in the words of bokmål, nynorsk and English. */
import type { RecognisedIndicator } from '../../../../shared/contract/recognised.ts';
import { collapse } from '../source.ts';
import { levelValue } from './level-bounds.ts';

export type Thresholds = RecognisedIndicator['thresholds'];

const levelWord =
  '(?:høy|høg|moderat(?:\\s*(?:/|til)\\s*(?:lav|låg))?|middels|lav|låg|high|moderate|medium|low)(?!\\p{L})';
const attainment = '(?:\\s+(?:måloppnåelse|måloppnåing|målnåing|(?:goal\\s+)?achievement|attainment))?';
/** At least, at most, above, below: also as a keyboard writes them. */
const bound = '(?:[<>]=?|[≤≥])?';

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

/** "> 95 % høy måloppnåelse (grønt), 95 %-85 % moderat (gult), < 85 % lav (rødt)", or label before value, with or without a colon. */
export function goalLevels(text: string): Thresholds {
  const thresholds: Thresholds = {};
  const take = (pattern: RegExp, [label, level]: readonly [number, number]) => {
    for (const match of text.matchAll(pattern)) thresholds[levelOf(match[label]!)] ??= collapse(match[level]!);
    return Object.keys(thresholds).length > 0;
  };
  if (take(labelled, [1, 2])) return thresholds;
  if (text.search(firstLevel) < text.search(/\d/) && take(unmarked, [1, 2])) return thresholds;
  take(trailing, [2, 1]);
  return thresholds;
}

const inBrackets = '\\s{0,9}(?:\\([^()]{0,80}\\))?\\s{0,9}';
const labelled = new RegExp(`(?<!\\p{L})(${levelWord})${attainment}${inBrackets}:\\s{0,9}(${levelValue})`, 'giu');
/** «Høy måloppnåelse < 3 %, lav er 4 % eller mer». */
const unmarked = new RegExp(
  `(?<!\\p{L})(${levelWord})${attainment}${inBrackets}(?:[:=–]|(?:er|ved|når|is|means|betyr|betyder)(?!\\p{L}))?\\s{0,9}(${levelValue})`,
  'giu',
);
const trailing = new RegExp(`(${levelValue})\\s{0,9}(?:poeng|dager|dagar|mnd\\.?)?\\s{0,9}(${levelWord})`, 'giu');
const firstLevel = new RegExp(`(?<!\\p{L})${levelWord}`, 'iu');
