/** A pooled effect with what is said of it: standard error, 95 % confidence interval, test of no effect. */
import { normalCritical, normalTwoSidedP, tCritical, tTwoSidedP } from '../statistics/distributions.ts';
import type { Effect } from './effects.ts';

export interface Estimate {
  estimate: number;
  se: number;
  lower: number;
  upper: number;
  statistic: number;
  p: number;
}

export const confidenceLevel = 0.95;
/** 1.959964. */
export const z95 = normalCritical(confidenceLevel);

export function normalEstimate(estimate: number, se: number): Estimate {
  const statistic = estimate / se;
  return {
    estimate,
    se,
    lower: estimate - z95 * se,
    upper: estimate + z95 * se,
    statistic,
    p: se === 0 ? pWithoutChance(estimate) : normalTwoSidedP(statistic),
  };
}

export function tEstimate(estimate: number, se: number, df: number): Estimate {
  const statistic = estimate / se;
  const reach = tCritical(confidenceLevel, df) * se;
  const p = se === 0 ? pWithoutChance(estimate) : tTwoSidedP(statistic, df);
  return { estimate, se, lower: estimate - reach, upper: estimate + reach, statistic, p };
}

/** Studies that agree to the last figure leave no room for chance: the statistic is beyond all numbers. */
const pWithoutChance = (estimate: number): number => (estimate === 0 ? 1 : 0);

export const sumOf = <T>(items: readonly T[], value: (item: T) => number): number =>
  items.reduce((total, item) => total + value(item), 0);

/** Σ(y − centre)²/(v + tau²): Cochran's Q at the weights of tau². */
export function weightedSquares(effects: readonly Effect[], centre: number, tauSquared = 0): number {
  return sumOf(effects, ({ y, v }) => (y - centre) ** 2 / (v + tauSquared));
}

/** The mean weighted by 1/(v + tau²), and the sum of those weights. */
export function weightedMean(effects: readonly Effect[], tauSquared = 0): { mean: number; weight: number } {
  const weight = sumOf(effects, ({ v }) => 1 / (v + tauSquared));
  return { mean: sumOf(effects, ({ y, v }) => y / (v + tauSquared)) / weight, weight };
}
