/** The forest plot of an analysis: a row a study with its figures, and a scale of effects at the right. */
import type { Direction } from '../../model/studies.ts';
import type { Locale } from '../../model/vocabulary.ts';
import {
  arrowTip,
  cutTo,
  type Drawing,
  diamond,
  emptyDrawing,
  type Look,
  squareAt,
  widthOf,
} from '../../pictures/drawing.ts';
import { type Part, pageHeightPx, partsOf, partTitle, sameSize, wholePart } from '../../pictures/parts.ts';
import { oneLine } from '../../text/one-line.ts';
import {
  heterogeneitySentence,
  methodSentence,
  pooledSentence,
  predictionSentence,
  subgroupSentence,
} from '../analysis-sentences.ts';
import { type ForestInput, type ForestRow, type ForestTable, forestTable } from '../forest-rows.ts';
import { synthesisWord } from '../printed-figures.ts';
import { type Axis, effectAxis } from './axis.ts';
import {
  columnPlaces,
  continuedHeads,
  drawRowTexts,
  isHeadRow,
  longestName,
  margin,
  plotWidth,
} from './forest-columns.ts';

export interface ForestPictureInput extends ForestInput {
  /** What the picture is called: the outcome, and the analysis where it has a name. */
  name: string;
  /** Which way is better for patients. */
  better: Direction;
}

const rowHeight = 22;
const largestSquare = 15;
const smallestSquare = 4;

/** Of the scale with what it tells. */
const scaleHeight = 18 + 24 + 6;
/** The sentences below all rows are as high as so many of them. */
const rowsOfSentences = 3;

/** All of it, as high as it takes. */
export function forestPicture(input: ForestPictureInput, locale: Locale): Drawing {
  const table = forestTable(input, locale);
  return drawPart(input, table, wholePart(table.rows), locale);
}

/** One picture, or several that each fit on a page: heads and scale in each, sentences in the last. */
export function forestPages(input: ForestPictureInput, locale: Locale): Drawing[] {
  const table = forestTable(input, locale);
  const { firstY } = columnPlaces(table, locale);
  // A head of rows that go on is one row more.
  const most = Math.floor((pageHeightPx - firstY - scaleHeight - margin) / rowHeight) - 1;
  const parts = partsOf(table.rows, { most, below: rowsOfSentences, isHead: isHeadRow });
  const heads = continuedHeads(parts, locale);
  return sameSize(
    parts.map((part, at) => drawPart(input, table, { ...part, rows: [...heads[at]!, ...part.rows] }, locale)),
  );
}

/** Columns, scale and squares are those of the whole table. */
function drawPart(input: ForestPictureInput, table: ForestTable, part: Part<ForestRow>, locale: Locale): Drawing {
  const { result, choices } = input;
  const { rows } = part;
  const title = synthesisWord('pictures', 'forest', locale, { name: oneLine(input.name) });
  const drawing = emptyDrawing(partTitle(title, part, locale), '');
  const places = columnPlaces(table, locale);
  drawing.texts.push(...places.heads);
  drawing.width = places.plot + plotWidth + margin;
  const axis = effectAxis(choices.measure, reachOf(table.rows), locale);
  const toX = (value: number) => places.plot + ((value - axis.lower) / (axis.upper - axis.lower)) * plotWidth;
  const largest = Math.max(...table.rows.map(({ weight, kind }) => (kind === 'study' ? (weight ?? 0) : 0)));
  const firstY = places.firstY;
  let y = firstY;
  const drawRow = (row: ForestRow) => {
    const middle = y + rowHeight / 2;
    drawRowTexts(drawing, row, places, middle + 4.5);
    if (row.effect) drawEffect(drawing, row, { axis, toX, y: middle, largest });
    y += rowHeight;
  };
  const isLeftOut = ({ kind }: ForestRow) => kind === 'without' || kind === 'without-head';
  for (const row of rows.filter((each) => !isLeftOut(each))) drawRow(row);
  if (rows.some(({ effect }) => effect !== null)) {
    drawing.lines.unshift({ x1: toX(0), x2: toX(0), y1: firstY, y2: y, look: 'ink' });
    drawPooledLine(drawing, table.rows, { axis, toX, y1: firstY, y2: y });
    y = drawAxis(drawing, axis, toX, y);
    y = drawFavours(drawing, input, table.armNames, toX(0), y, locale) + 6;
  }
  for (const row of rows.filter(isLeftOut)) drawRow(row);
  const isLast = part.number === part.count;
  const sentences = [
    methodSentence(result, choices, locale),
    heterogeneitySentence(result, locale),
    subgroupSentence(result, locale),
  ].filter((each) => each !== null);
  for (const text of isLast ? sentences : []) {
    y += 18;
    drawing.texts.push({ x: margin, y, text, anchor: 'start' });
    drawing.width = Math.max(drawing.width, margin + widthOf(text) + margin);
  }
  drawing.height = y + margin;
  drawing.description = describe(input, part, sentences, locale);
  return drawing;
}

/** Intervals of subgroups and of the prediction are clipped before they make the studies small. */
const reachOf = (rows: readonly ForestRow[]) => ({
  estimates: rows.flatMap(({ effect, kind }) => (effect && kind !== 'prediction' ? [effect.estimate] : [])),
  limits: rows.flatMap(({ effect, kind }) =>
    effect && (kind === 'study' || kind === 'total') ? [effect.lower, effect.upper] : [],
  ),
});

interface Scale {
  axis: Axis;
  toX: (value: number) => number;
  y: number;
  /** Weight of the study that weighs the most. */
  largest: number;
}

function drawEffect(drawing: Drawing, row: ForestRow, { axis, toX, y, largest }: Scale): void {
  const { kind, effect } = row;
  // Figures beyond all measure have no place on a scale; the text of the row says so.
  if (!effect || Number.isNaN(effect.estimate)) return;
  const clip = (value: number) => Math.min(axis.upper, Math.max(axis.lower, Number.isNaN(value) ? 0 : value));
  const [lower, middle, upper] = [effect.lower, effect.estimate, effect.upper].map((value) => toX(clip(value))) as [
    number,
    number,
    number,
  ];
  const text = `${row.name}: ${row.text}`;
  const isPooled = kind === 'subtotal' || kind === 'total' || kind === 'wald';
  const look: Look = isPooled ? 'pooled' : kind === 'prediction' ? 'prediction' : 'study';
  if (isPooled) {
    drawing.shapes.push({
      points: diamond(lower, middle, upper, y, 7),
      look,
      text,
      ...(kind === 'wald' && { isOpen: true }),
    });
  } else {
    drawing.lines.push({ x1: lower, x2: upper, y1: y, y2: y, look });
  }
  if (kind === 'prediction') {
    drawing.shapes.push({ points: bar(lower, upper, y), look, text });
  }
  if (kind === 'study') {
    const size = Math.max(smallestSquare, largestSquare * Math.sqrt((row.weight || 0) / (largest || 1)));
    drawing.shapes.push({ points: squareAt(middle, y, size), look, text });
  }
  if (effect.lower < axis.lower) drawing.shapes.push({ points: arrowTip(lower - 3, y, false), look, text });
  if (effect.upper > axis.upper) drawing.shapes.push({ points: arrowTip(upper + 3, y, true), look, text });
}

const bar = (lower: number, upper: number, y: number): [number, number][] => [
  [lower, y - 2.5],
  [upper, y - 2.5],
  [upper, y + 2.5],
  [lower, y + 2.5],
];

/** From the top through the diamond of the total, so that each study is seen beside it. */
function drawPooledLine(
  drawing: Drawing,
  rows: readonly ForestRow[],
  { axis, toX, y1, y2 }: { axis: Axis; toX: (value: number) => number; y1: number; y2: number },
): void {
  const total = rows.find(({ kind }) => kind === 'total')?.effect;
  if (!total || Number.isNaN(total.estimate) || total.estimate < axis.lower || total.estimate > axis.upper) return;
  const x = toX(total.estimate);
  drawing.lines.unshift({ x1: x, x2: x, y1, y2, look: 'dim', isDashed: true });
}

function drawAxis(drawing: Drawing, axis: Axis, toX: (value: number) => number, y: number): number {
  drawing.lines.push({ x1: toX(axis.lower), x2: toX(axis.upper), y1: y, y2: y, look: 'ink' });
  for (const { at, text } of axis.ticks) {
    drawing.lines.push({ x1: toX(at), x2: toX(at), y1: y, y2: y + 5, look: 'ink' });
    drawing.texts.push({ x: toX(at), y: y + 18, text, anchor: 'middle' });
  }
  return y + 18;
}

/** Which side is better for whom; where nobody said which way is better, what each side means. */
function drawFavours(
  drawing: Drawing,
  { better }: ForestPictureInput,
  [intervention, comparison]: readonly [string, string],
  middle: number,
  y: number,
  locale: Locale,
): number {
  const favours = (arm: string) => synthesisWord('pictures', 'favours', locale, { arm });
  const [left, right] =
    better === ''
      ? [
          synthesisWord('pictures', 'less', locale, { arm: intervention }),
          synthesisWord('pictures', 'more', locale, { arm: intervention }),
        ]
      : better === 'lower'
        ? [favours(intervention), favours(comparison)]
        : [favours(comparison), favours(intervention)];
  const place = y + 20;
  const shown = [left, right].map((text) => cutTo(text, longestName)) as [string, string];
  drawing.texts.push({ x: middle - 8, y: place, text: shown[0], anchor: 'end' });
  drawing.texts.push({ x: middle + 8, y: place, text: shown[1], anchor: 'start' });
  drawing.width = Math.max(drawing.width, middle + 8 + widthOf(shown[1]) + margin);
  return place + 4;
}

function describe(
  input: ForestPictureInput,
  { rows, number }: Part<ForestRow>,
  sentences: readonly string[],
  locale: Locale,
): string {
  const { result, choices } = input;
  const studies = rows.flatMap(({ kind, name, text, weightText }) => {
    if (kind === 'study') {
      const effect = `${choices.measure} ${text}`;
      return [synthesisWord('sentences', 'study', locale, { study: name, effect, weight: weightText })];
    }
    return kind === 'without'
      ? [synthesisWord('sentences', 'studyWithout', locale, { study: name, reason: text })]
      : [];
  });
  // What is about all studies is told once, with the first of them.
  const whole = [pooledSentence(result, choices, locale), predictionSentence(result, choices, locale), ...sentences];
  const told = [...(number === 1 ? whole : []), ...studies];
  return told.filter((each) => each !== null).join(' ');
}
