/** The axis of a plot of effects: how far it reaches, and where its ticks are. On the scale that is pooled. */
import { decimalText } from '../../grade/tables/figure-text.ts';
import type { Locale } from '../../model/vocabulary.ts';
import { isRatio, type Measure } from '../measures.ts';

export interface Axis {
  lower: number;
  upper: number;
  ticks: { at: number; text: string }[];
}

interface Reach {
  /** Estimates, which always have their place on the axis. */
  estimates: readonly number[];
  /** Limits of intervals: the few that reach far beyond all others are clipped. */
  limits: readonly number[];
}

/** Share of the limits that the axis makes room for. */
const roomFor = 0.85;
/** Ratios beyond this are clipped: no ticks tell them apart. */
const widestRatio = 1e6;

/** As far to both sides of no effect, so that the line of no effect is in the middle. */
export function effectAxis(measure: Measure, { estimates, limits }: Reach, locale: Locale): Axis {
  const finite = (values: readonly number[]) => values.filter(Number.isFinite).map(Math.abs);
  const sorted = finite(limits).toSorted((a, b) => a - b);
  const usual = sorted[Math.max(0, Math.ceil(roomFor * sorted.length) - 1)] ?? 0;
  const reach = Math.max(usual, ...finite(estimates).map((value) => value * 1.05));
  return isRatio(measure) ? ratioAxis(Math.min(reach, Math.log(widestRatio)), locale) : linearAxis(reach, locale);
}

function ratioAxis(reach: number, locale: Locale): Axis {
  const factor = Math.exp(Math.max(reach, 1e-9));
  const steps = [1.5, 2, 5, 10, 20, 50, ...[2, 3, 4, 5, 6].map((power) => 10 ** power)];
  const end = steps.find((step) => step >= factor) ?? widestRatio;
  return {
    lower: -Math.log(end),
    upper: Math.log(end),
    ticks: ratioTicks(end).map((value) => ({ at: Math.log(value), text: tickText(value, locale) })),
  };
}

/** Short figures, as people are used to see them, about as far to each side of one. */
function ratioTicks(end: number): number[] {
  if (end === 1.5) return [0.7, 0.85, 1, 1.2, 1.5];
  if (end === 2) return [0.5, 0.7, 1, 1.5, 2];
  if (end <= 10) return [0.1, 0.2, 0.5, 1, 2, 5, 10].filter((value) => value >= 1 / end && value <= end);
  const inner = end <= 50 ? 5 : end <= 10_000 ? 10 : 100;
  return [1 / end, 1 / inner, 1, inner, end];
}

function linearAxis(reach: number, locale: Locale): Axis {
  const span = reach === 0 ? 1 : reach;
  const step = roundStep(span / 2);
  const count = Math.ceil(span / step - 1e-9);
  const ticks = Array.from({ length: 2 * count + 1 }, (_, at) => (at - count) * step);
  return {
    lower: -count * step,
    upper: count * step,
    ticks: ticks.map((at) => ({ at, text: tickText(at, locale) })),
  };
}

/** The next of 1, 2, 5 times a power of ten. */
export function roundStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= size * (1 - 1e-9)) ?? 10 * power;
}

export function tickText(value: number, locale: Locale): string {
  const size = Math.abs(value);
  const decimals = size === 0 || size >= 10 ? 0 : Math.min(8, Math.max(2, 1 - Math.floor(Math.log10(size))));
  return decimalText(value, decimals, locale, true);
}
