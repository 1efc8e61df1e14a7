/** Between-study variance τ² by three estimators, and its Q-profile interval. Empty input is the caller's fault. */
import { chiSquaredQuantile } from '../statistics/distributions.ts';
import { findRoot } from '../statistics/find-root.ts';
import type { Effect } from './effects.ts';
import { confidenceLevel, sumOf, weightedMean, weightedSquares } from './estimate.ts';

export const tauEstimators = ['DL', 'PM', 'REML'] as const;
export type TauEstimator = (typeof tauEstimators)[number];

export function tauSquared(effects: readonly Effect[], estimator: TauEstimator): number {
  if (effects.length < 2) return 0;
  switch (estimator) {
    case 'DL':
      return derSimonianLaird(effects);
    case 'PM':
      return pauleMandel(effects);
    case 'REML':
      return restrictedMaximumLikelihood([effects]);
  }
}

const inverseSum = (effects: readonly Effect[], power: number) => sumOf(effects, ({ v }) => v ** -power);

/** DerSimonian & Laird 1986. */
function derSimonianLaird(effects: readonly Effect[]): number {
  const w = inverseSum(effects, 1);
  const excess = weightedSquares(effects, weightedMean(effects).mean) - (effects.length - 1);
  return Math.max(0, excess / (w - inverseSum(effects, 2) / w));
}

const qAt = (effects: readonly Effect[], tau2: number) =>
  weightedSquares(effects, weightedMean(effects, tau2).mean, tau2);

/** Where the generalised Q, which falls with τ², is `wanted`; 0 where it never was that large. */
function tauSquaredWhereQIs(effects: readonly Effect[], wanted: number): number {
  if (qAt(effects, 0) <= wanted) return 0;
  let high = Math.max(...effects.map(({ v }) => v));
  while (qAt(effects, high) > wanted) high *= 2;
  return findRoot((tau2) => qAt(effects, tau2) - wanted, 0, high);
}

/** Paule & Mandel 1982. */
function pauleMandel(effects: readonly Effect[]): number {
  return tauSquaredWhereQIs(effects, effects.length - 1);
}

/** Viechtbauer 2007; limits below zero are zero. Null for a single study. */
export function tauSquaredInterval(effects: readonly Effect[]): { lower: number; upper: number } | null {
  const df = effects.length - 1;
  if (df < 1) return null;
  const tail = (1 - confidenceLevel) / 2;
  return {
    lower: tauSquaredWhereQIs(effects, chiSquaredQuantile(1 - tail, df)),
    upper: tauSquaredWhereQIs(effects, chiSquaredQuantile(tail, df)),
  };
}

/**
 * One τ² for all groups, each with a mean of its own, by Fisher scoring (Viechtbauer 2005). The restricted likelihood
 * can have several peaks, so scoring starts from each peak of a grid and the highest one is taken.
 */
export function restrictedMaximumLikelihood(groups: readonly (readonly Effect[])[]): number {
  const all = groups.flat();
  const scale = Math.max(...all.map(({ v }) => v), spread(all));
  const grid = [0, ...Array.from({ length: 41 }, (_, i) => scale * 10 ** (i / 5 - 6))];
  const heights = grid.map((tau2) => logLikelihood(groups, tau2));
  const isPeak = (i: number) =>
    heights[i]! >= (heights[i - 1] ?? -Infinity) && heights[i]! >= (heights[i + 1] ?? -Infinity);
  const found = grid.filter((_, i) => isPeak(i)).map((start) => score(groups, start));
  const best = found.reduce((a, b) => (logLikelihood(groups, b) > logLikelihood(groups, a) ? b : a));
  const middle = all.map(({ v }) => v).sort((a, b) => a - b)[Math.floor(all.length / 2)]!;
  return best < 1e-8 * middle ? 0 : best;
}

/** Variance of the effects themselves: τ² is hardly ever larger. */
function spread(effects: readonly Effect[]): number {
  const mean = sumOf(effects, ({ y }) => y) / effects.length;
  return sumOf(effects, ({ y }) => (y - mean) ** 2) / Math.max(1, effects.length - 1);
}

function score(groups: readonly (readonly Effect[])[], start: number): number {
  let tau2 = start;
  for (let step = 0; step < 1000; step++) {
    let [gradient, information] = [0, 0];
    for (const effects of groups) {
      const { mean, weight } = weightedMean(effects, tau2);
      const power = (n: number) => sumOf(effects, ({ v }) => (v + tau2) ** -n);
      const [second, third] = [power(2), power(3)];
      gradient += sumOf(effects, ({ y, v }) => ((y - mean) / (v + tau2)) ** 2) - weight + second / weight;
      information += second - (2 * third) / weight + (second / weight) ** 2;
    }
    if (information <= 0) return tau2;
    const next = Math.max(0, tau2 + gradient / information);
    if (Math.abs(next - tau2) <= 1e-14 * Math.max(next, 1e-300)) return next;
    tau2 = next;
  }
  return tau2;
}

function logLikelihood(groups: readonly (readonly Effect[])[], tau2: number): number {
  return sumOf(groups, (effects) => {
    const { mean, weight } = weightedMean(effects, tau2);
    const logs = sumOf(effects, ({ v }) => Math.log(v + tau2));
    return -0.5 * (logs + Math.log(weight) + weightedSquares(effects, mean, tau2));
  });
}
