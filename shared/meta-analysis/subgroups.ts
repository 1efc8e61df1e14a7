/** Do groups of studies differ? Q between the groups' pooled effects (Borenstein et al. 2009, chapter 19). */
import { chiSquaredUpperP } from '../statistics/distributions.ts';
import type { Effect } from './effects.ts';
import { weightedMean, weightedSquares } from './estimate.ts';
import { restrictedMaximumLikelihood, type TauEstimator, tauSquared } from './tau-squared.ts';

export interface Subgroup {
  group: string;
  effects: readonly Effect[];
}

export interface SubgroupTest {
  groups: { group: string; k: number; estimate: number; se: number; tauSquared: number }[];
  q: number;
  df: number;
  p: number;
}

/**
 * `fixed` pools within groups by inverse variance; an estimator gives each group a τ² of its own; `common REML` one
 * τ² to all. Null below two groups.
 */
export function subgroupTest(
  subgroups: readonly Subgroup[],
  model: 'fixed' | 'common REML' | TauEstimator,
): SubgroupTest | null {
  const df = subgroups.length - 1;
  if (df < 1) return null;
  const common = model === 'common REML' ? restrictedMaximumLikelihood(subgroups.map(({ effects }) => effects)) : 0;
  const groups = subgroups.map(({ group, effects }) => {
    const tau2 = model === 'fixed' || model === 'common REML' ? common : tauSquared(effects, model);
    const { mean, weight } = weightedMean(effects, tau2);
    return { group, k: effects.length, estimate: mean, se: 1 / Math.sqrt(weight), tauSquared: tau2 };
  });
  const pooled = groups.map(({ estimate, se }) => ({ y: estimate, v: se ** 2 }));
  const q = weightedSquares(pooled, weightedMean(pooled).mean);
  return { groups, q, df, p: chiSquaredUpperP(q, df) };
}

/** Effects by the group each study names, in order of first mention; studies that name none are left out. */
export function groupEffects(effects: readonly (Effect & { group: string | null })[]): Subgroup[] {
  const names = [...new Set(effects.map(({ group }) => group))].filter((group) => group !== null);
  return names.map((group) => ({ group, effects: effects.filter((effect) => effect.group === group) }));
}
