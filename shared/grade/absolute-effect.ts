/** What a relative effect means among 1000 people at a given baseline risk. GRADE guidelines 12; methods of Cochrane's SoF. */
import { withoutDust } from '../statistics/without-dust.ts';

export type RatioMeasure = 'RR' | 'OR' | 'HR' | 'RD';

export interface RelativeEffect {
  /** HR is that of the event; RD is a difference of risks. */
  measure: RatioMeasure;
  effect: number;
  lower: number;
  upper: number;
}

/** Per 1000, in full precision; limits in the order of the relative effect's. */
export interface AbsoluteEffect {
  baseline: number;
  intervention: number;
  interventionInterval: readonly [number, number];
  difference: number;
  differenceInterval: readonly [number, number];
  /** True where a risk had to be cut to lie between 0 and 1. */
  isCapped: boolean;
}

/** The baseline risk (0–1) is taken as fixed: its own uncertainty is shown by several baselines, not in the interval. */
export function absoluteEffect(
  { measure, effect, lower, upper }: RelativeEffect,
  baselineRisk: number,
): AbsoluteEffect {
  const risks = [effect, lower, upper].map((value) => interventionRisk(measure, value, baselineRisk));
  const [at, low, high] = risks.map((risk) => Math.min(1, Math.max(0, risk))) as [number, number, number];
  const difference = (risk: number) => 1000 * (risk - baselineRisk);
  return {
    baseline: 1000 * baselineRisk,
    intervention: 1000 * at,
    interventionInterval: [1000 * low, 1000 * high],
    difference: difference(at),
    differenceInterval: [difference(low), difference(high)],
    isCapped: risks.some((risk) => risk < 0 || risk > 1),
  };
}

function interventionRisk(measure: RatioMeasure, effect: number, p: number): number {
  switch (measure) {
    case 'RR':
      return p * effect;
    case 'OR':
      return (p * effect) / (1 - p + p * effect);
    case 'HR':
      return 1 - (1 - p) ** effect;
    case 'RD':
      return p + effect;
  }
}

/** To whole people, half away from zero. */
export function roundPer1000(value: number): number {
  const clean = withoutDust(value);
  return Math.sign(clean) * Math.round(Math.abs(clean)) || 0;
}
