/** Inverse-variance pooling under one common effect, and how far the studies disagree with it. */
import { chiSquaredUpperP } from '../statistics/distributions.ts';
import type { Effect } from './effects.ts';
import { type Estimate, normalEstimate, weightedMean, weightedSquares } from './estimate.ts';

export function inverseVariance(effects: readonly Effect[]): Estimate {
  const { mean, weight } = weightedMean(effects);
  return normalEstimate(mean, 1 / Math.sqrt(weight));
}

export interface Heterogeneity {
  q: number;
  df: number;
  p: number;
  /** Share of the variation that is not chance, 0–1, from Q (Higgins & Thompson 2002). */
  iSquared: number;
  hSquared: number;
}

/** Null for a single study: there is nothing to disagree with. */
export function heterogeneity(effects: readonly Effect[]): Heterogeneity | null {
  const df = effects.length - 1;
  if (df < 1) return null;
  const q = weightedSquares(effects, weightedMean(effects).mean);
  return { q, df, p: chiSquaredUpperP(q, df), iSquared: Math.max(0, (q - df) / q) || 0, hSquared: q / df };
}
