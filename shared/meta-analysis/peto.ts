/** Peto's one-step odds ratio (Yusuf et al. 1985): for rare events, balanced arms and small effects only. */
import { chiSquaredUpperP } from '../statistics/distributions.ts';
import type { Cells } from './effects.ts';
import { type Estimate, normalEstimate, sumOf } from './estimate.ts';

export interface PetoResult {
  pooled: Estimate;
  q: number;
  df: number;
  p: number | null;
}

/** On the log scale. Null where no study has both an event and a non-event. */
export function petoOddsRatio(tables: readonly Cells[]): PetoResult | null {
  const studies = tables.map(observedMinusExpected).filter(({ variance }) => variance > 0);
  if (studies.length === 0) return null;
  const variance = sumOf(studies, (study) => study.variance);
  const excess = sumOf(studies, (study) => study.excess);
  const q = sumOf(studies, (study) => study.excess ** 2 / study.variance) - excess ** 2 / variance;
  const df = studies.length - 1;
  return {
    pooled: normalEstimate(excess / variance, 1 / Math.sqrt(variance)),
    q,
    df,
    p: df > 0 ? chiSquaredUpperP(q, df) : null,
  };
}

function observedMinusExpected({ a, b, c, d }: Cells): { excess: number; variance: number } {
  const [n1, n2] = [a + b, c + d];
  const n = n1 + n2;
  return {
    excess: a - (n1 * (a + c)) / n,
    variance: (n1 * n2 * (a + c) * (b + d)) / (n ** 2 * (n - 1)),
  };
}
