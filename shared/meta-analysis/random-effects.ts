/** Pooling under effects that differ between studies: Wald and Hartung–Knapp intervals, prediction intervals, I² from τ². */
import { tCritical } from '../statistics/distributions.ts';
import type { Effect } from './effects.ts';
import {
  confidenceLevel,
  type Estimate,
  normalEstimate,
  sumOf,
  tEstimate,
  weightedMean,
  weightedSquares,
  z95,
} from './estimate.ts';
import { type TauEstimator, tauSquared } from './tau-squared.ts';

export interface Interval {
  lower: number;
  upper: number;
}

export interface RandomEffects {
  tauSquared: number;
  /** τ²/(τ² + typical within-study variance), 0–1 (Higgins & Thompson 2002); equals the one from Q for DL only. */
  iSquared: number;
  hSquared: number;
  wald: Estimate;
  /** What the Hartung–Knapp variance multiplies Wald's by; below 1 its interval is the narrower one. */
  hartungKnappQ: number;
  hartungKnapp: Estimate;
  /** The same, never narrower than Wald's standard error (Röver et al. 2015). */
  hartungKnappAtLeastWald: Estimate;
  df: number;
  prediction: {
    waldNormal: Interval;
    waldT: Interval;
    hartungKnappT: Interval;
    /** With k − 2 degrees of freedom (Higgins 2009), null for two studies. */
    waldTClassic: Interval | null;
    hartungKnappTClassic: Interval | null;
  };
}

/** Null for a single study. */
export function randomEffects(effects: readonly Effect[], estimator: TauEstimator): RandomEffects | null {
  const df = effects.length - 1;
  if (df < 1) return null;
  const tau2 = tauSquared(effects, estimator);
  const { mean, weight } = weightedMean(effects, tau2);
  const se = 1 / Math.sqrt(weight);
  // The Paule–Mandel equation makes it 1; what its root leaves over is rounding.
  const q = estimator === 'PM' && tau2 > 0 ? 1 : weightedSquares(effects, mean, tau2) / df;
  const hkSe = Math.sqrt(q) * se;
  const within = typicalVariance(effects);
  const around = (reach: number, standardError: number): Interval => {
    const half = reach * Math.sqrt(tau2 + standardError ** 2);
    return { lower: mean - half, upper: mean + half };
  };
  const t = tCritical(confidenceLevel, df);
  const classic = df > 1 ? tCritical(confidenceLevel, df - 1) : null;
  return {
    tauSquared: tau2,
    iSquared: tau2 / (tau2 + within),
    hSquared: 1 + tau2 / within,
    wald: normalEstimate(mean, se),
    hartungKnappQ: q,
    hartungKnapp: tEstimate(mean, hkSe, df),
    hartungKnappAtLeastWald: tEstimate(mean, Math.max(hkSe, se), df),
    df,
    prediction: {
      waldNormal: around(z95, se),
      waldT: around(t, se),
      hartungKnappT: around(t, hkSe),
      waldTClassic: classic === null ? null : around(classic, se),
      hartungKnappTClassic: classic === null ? null : around(classic, hkSe),
    },
  };
}

/** The within-study variance that I² is measured against. */
function typicalVariance(effects: readonly Effect[]): number {
  const w = sumOf(effects, ({ v }) => 1 / v);
  const squares = sumOf(effects, ({ v }) => 1 / v ** 2);
  return ((effects.length - 1) * w) / (w ** 2 - squares);
}
