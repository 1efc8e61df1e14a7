/** The two pictures of what was judged with a tool, as words and shapes with their places; the screen draws them, files hold SVG. */

import vocabulary from '../../resources/vocabularies/risk-of-bias.json' with { type: 'json' };
import { fillSentence } from '../cards/fill-sentence.ts';
import type { AppraisalLevel, AppraisalTool } from '../contract/appraisal-tools.ts';
import type { Locale } from '../model/vocabulary.ts';
import { oneLine } from '../text/one-line.ts';
import type { SummaryColumn, TrafficLights } from './summary.ts';

export type LevelColour = AppraisalLevel['colour'];

export interface PictureText {
  x: number;
  y: number;
  text: string;
  anchor: 'start' | 'middle' | 'end';
  isHead: boolean;
}

/** Shown by colour and by symbol; `colour` null: not judged. `text` is all that it says. */
export interface PictureSign {
  symbol: string;
  colour: LevelColour | null;
  text: string;
}

export interface AppraisalPicture {
  width: number;
  height: number;
  title: string;
  /** All of it in words, for those who do not see it. */
  description: string;
  texts: PictureText[];
  /** Round, by their middle. */
  lights: (PictureSign & { x: number; y: number })[];
  bars: (PictureSign & { x: number; y: number; width: number; height: number })[];
}

export const rowHeight = 28;
export const margin = 8;
export const lightRadius = 10;
/** Of the widest usual letters at 13 px, so that nothing stands outside its place in any font. */
export const charWidth = 6.9;
const longestLabel = 44;

export const word = (key: 'overall' | 'notJudged' | 'none' | 'unfinished', locale: Locale): string =>
  vocabulary[key][locale];
export const basisWord = (basis: keyof typeof vocabulary.bases, locale: Locale): string =>
  vocabulary.bases[basis][locale];
export const judgedBy = (basis: keyof typeof vocabulary.judgedBy, locale: Locale): string =>
  vocabulary.judgedBy[basis][locale];
export const sentence = (
  key: 'lights' | 'weighted' | 'light' | 'share',
  locale: Locale,
  values: Record<string, string | number>,
): string => fillSentence(vocabulary[key][locale], values);

export const columnName = ({ name }: SummaryColumn, locale: Locale): string =>
  name?.[locale] ?? word('overall', locale);
export const columnHead = ({ short }: SummaryColumn, locale: Locale): string =>
  short?.[locale] ?? word('overall', locale);

export function signOf(level: AppraisalLevel | null, text: string): PictureSign {
  return { symbol: level?.symbol ?? '', colour: level?.colour ?? null, text };
}

export const levelName = (level: AppraisalLevel | null, locale: Locale): string =>
  level?.name[locale] ?? word('notJudged', locale);

/** On one line, cut where it is too long; the description has the whole. */
export function shownLabel(label: string): string {
  const line = oneLine(label);
  return line.length > longestLabel ? `${line.slice(0, longestLabel - 1).trimEnd()}…` : line;
}

export const widthOf = (text: string): number => Math.ceil(text.length * charWidth);

/** Draws what each level means, beside each other while there is room; returns the height below it. */
export function drawLegend(
  picture: AppraisalPicture,
  tool: AppraisalTool,
  { rows }: TrafficLights,
  locale: Locale,
): number {
  const own = tool.overall.levels.filter(
    (level) => !tool.levels.some((each) => each.symbol === level.symbol && each.name[locale] === level.name[locale]),
  );
  const overall = own.map((level) => ({ level, text: `${word('overall', locale)}: ${level.name[locale]}` }));
  const listed = [...tool.levels.map((level) => ({ level, text: level.name[locale] })), ...overall];
  const isAllJudged = rows.every(({ cells }) => cells.every((cell) => cell !== null));
  const items: { level: AppraisalLevel | null; text: string }[] = isAllJudged
    ? listed
    : [...listed, { level: null, text: word('notJudged', locale) }];
  let [x, y] = [margin, picture.height + rowHeight / 2];
  for (const { level, text } of items) {
    const width = 2 * lightRadius + 6 + widthOf(text) + 24;
    if (x > margin && x + width > picture.width) {
      x = margin;
      y += rowHeight;
    }
    picture.lights.push({ ...signOf(level, text), x: x + lightRadius, y });
    picture.texts.push({ x: x + 2 * lightRadius + 6, y: y + 4, text, anchor: 'start', isHead: false });
    picture.width = Math.max(picture.width, x + width);
    x += width;
  }
  return y + rowHeight / 2 + margin;
}
