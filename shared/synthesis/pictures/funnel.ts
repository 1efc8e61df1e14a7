/** The funnel plot of an analysis: effect against standard error, with where studies are expected and Egger's line. */

import { effectFigure } from '../../grade/tables/figure-text.ts';
import { z95 } from '../../meta-analysis/estimate.ts';
import type { Locale } from '../../model/vocabulary.ts';
import { type Drawing, emptyDrawing, widthOf } from '../../pictures/drawing.ts';
import { oneLine } from '../../text/one-line.ts';
import { eggerSentence, warningText } from '../analysis-sentences.ts';
import { shownEffect, synthesisWord } from '../printed-figures.ts';
import { type Axis, effectAxis, roundStep, tickText } from './axis.ts';
import type { ForestPictureInput } from './forest.ts';

const margin = 10;
const left = 62;
const plot = { width: 420, height: 260 };
const radius = 4;

/** Null below two results: there is nothing to compare. */
export function funnelPicture({ result, choices, name }: ForestPictureInput, locale: Locale): Drawing | null {
  const { pooled, egger, rows } = result;
  const points = rows.flatMap(({ name: study, effect }) =>
    effect ? [{ study: oneLine(study), y: effect.y, se: Math.sqrt(effect.v) }] : [],
  );
  if (!pooled || points.length < 2) return null;
  const { measure } = choices;
  const centre = pooled.estimate.estimate;
  const largest = Math.max(...points.map(({ se }) => se));
  const step = roundStep(largest / 3);
  const lowest = Math.ceil(largest / step - 1e-9) * step;
  const ends = [centre - z95 * lowest, centre + z95 * lowest];
  const axis = effectAxis(measure, { estimates: [...points.map(({ y }) => y), ...ends], limits: [] }, locale);
  const toX = (value: number) => left + ((value - axis.lower) / (axis.upper - axis.lower)) * plot.width;
  const toY = (se: number) => margin + (se / lowest) * plot.height;
  const told = points.map(({ study, y, se }) =>
    synthesisWord('pictures', 'point', locale, {
      study,
      effect: `${measure} ${effectFigure(shownEffect(y, measure), locale)}`,
      se: effectFigure(se, locale),
    }),
  );
  const few = result.warnings.find(({ code }) => code === 'few-for-egger');
  const below = [
    synthesisWord('pictures', 'limits', locale),
    ...(egger ? [eggerSentence(result, locale) ?? ''] : []),
    ...(few ? [warningText(few, locale)] : []),
  ];
  const title = synthesisWord('pictures', 'funnel', locale, { name: oneLine(name) });
  const drawing = emptyDrawing(title, [...below, ...told].join(' '));
  drawScales(drawing, { axis, toX, toY, lowest, step }, measureHead(measure, locale), locale);
  const tip = { x1: toX(centre), y1: toY(0) };
  drawing.lines.push(
    { ...tip, x2: tip.x1, y2: toY(lowest), look: 'dim' },
    ...ends.map((end) => ({ ...tip, x2: toX(end), y2: toY(lowest), look: 'dim' as const, isDashed: true })),
  );
  if (egger) drawEgger(drawing, egger, { axis, toX, toY, lowest }, locale);
  for (const [at, { y, se }] of points.entries()) {
    drawing.shapes.push({ points: roundAt(toX(y), toY(se)), look: 'study', text: told[at]! });
  }
  let y = margin + plot.height + 40;
  drawing.width = left + plot.width + 2 * margin;
  for (const text of below) {
    y += 18;
    drawing.texts.push({ x: margin, y, text, anchor: 'start' });
    drawing.width = Math.max(drawing.width, margin + widthOf(text) + margin);
  }
  drawing.height = y + margin;
  return drawing;
}

interface Scales {
  axis: Axis;
  toX: (value: number) => number;
  toY: (se: number) => number;
  /** The largest standard error on the scale. */
  lowest: number;
}

const measureHead = (measure: ForestPictureInput['choices']['measure'], locale: Locale) => ({
  effect: measure,
  se: synthesisWord('pictures', 'seOf', locale, { measure: shownEffect(0, measure) === 1 ? `ln ${measure}` : measure }),
});

function drawScales(
  drawing: Drawing,
  { axis, toX, toY, lowest, step }: Scales & { step: number },
  heads: { effect: string; se: string },
  locale: Locale,
): void {
  const floor = toY(lowest);
  drawing.lines.push(
    { x1: left, x2: left + plot.width, y1: floor, y2: floor, look: 'ink' },
    { x1: left, x2: left, y1: toY(0), y2: floor, look: 'ink' },
  );
  for (const { at, text } of axis.ticks) {
    drawing.lines.push({ x1: toX(at), x2: toX(at), y1: floor, y2: floor + 5, look: 'ink' });
    drawing.texts.push({ x: toX(at), y: floor + 18, text, anchor: 'middle' });
  }
  for (let se = 0; se <= lowest + step / 2; se += step) {
    drawing.lines.push({ x1: left - 5, x2: left, y1: toY(se), y2: toY(se), look: 'ink' });
    drawing.texts.push({ x: left - 8, y: toY(se) + 4.5, text: tickText(se, locale), anchor: 'end' });
  }
  drawing.texts.push(
    { x: left + plot.width / 2, y: floor + 36, text: heads.effect, anchor: 'middle' },
    { x: margin + 8, y: toY(lowest / 2), text: heads.se, anchor: 'middle', isUpright: true },
  );
}

/** y/se = intercept + slope/se, so y = intercept · se + slope: straight in the funnel; no longer than the plot is wide. */
function drawEgger(
  drawing: Drawing,
  { intercept, slope }: { intercept: number; slope: number },
  { axis, toX, toY, lowest }: Scales,
  locale: Locale,
): void {
  const inside = (se: number) => intercept * se + slope >= axis.lower && intercept * se + slope <= axis.upper;
  const steps = Array.from({ length: 101 }, (_, at) => (at / 100) * lowest).filter(inside);
  const [first, last] = [steps[0], steps.at(-1)];
  if (first === undefined || last === undefined || first === last) return;
  const at = (se: number) => toX(intercept * se + slope);
  drawing.lines.push({ x1: at(first), y1: toY(first), x2: at(last), y2: toY(last), look: 'prediction' });
  const isRight = at(last) > left + plot.width / 2;
  drawing.texts.push({
    x: at(last) + (isRight ? -6 : 6),
    y: toY(last) - 6,
    text: synthesisWord('pictures', 'eggerLine', locale),
    anchor: isRight ? 'end' : 'start',
  });
}

/** A disc of so many sides that nobody sees them. */
function roundAt(x: number, y: number): [number, number][] {
  return Array.from({ length: 16 }, (_, at) => {
    const angle = (at / 8) * Math.PI;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
}
