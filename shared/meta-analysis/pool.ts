/** Everything that is said of one measure over a set of studies. */
import type { Effect } from './effects.ts';
import { type EggerResult, eggerRegression } from './egger.ts';
import type { Estimate } from './estimate.ts';
import { type Heterogeneity, heterogeneity, inverseVariance } from './fixed-effect.ts';
import { type RandomEffects, randomEffects } from './random-effects.ts';
import { groupEffects, type SubgroupTest, subgroupTest } from './subgroups.ts';
import { type TauEstimator, tauSquared, tauSquaredInterval } from './tau-squared.ts';

export interface StudyEffect {
  study: string;
  /** The subgroup it belongs to, where there are any. */
  group: string | null;
  /** Null where the study says nothing of this measure. */
  effect: Effect | null;
}

export interface LeftOut {
  study: string;
  fixed: Estimate;
  q: number;
  tauSquared: number;
  random: Estimate;
}

export interface Pooled {
  studies: readonly StudyEffect[];
  /** Studies that are pooled: those with an effect. */
  k: number;
  fixed: Estimate;
  heterogeneity: Heterogeneity | null;
  random: Record<TauEstimator, RandomEffects> | null;
  tauInterval: { lower: number; upper: number } | null;
  egger: EggerResult | null;
  leaveOneOut: LeftOut[];
  subgroups: Record<'fixed' | 'DL' | 'REML' | 'common REML', SubgroupTest> | null;
}

/** Null where no study has an effect: there is nothing to pool. */
export function poolEffects(studies: readonly StudyEffect[]): Pooled | null {
  const pooled = studies.flatMap(({ study, group, effect }) => (effect ? [{ study, group, ...effect }] : []));
  if (pooled.length === 0) return null;
  const [dl, pm, reml] = (['DL', 'PM', 'REML'] as const).map((estimator) => randomEffects(pooled, estimator));
  return {
    studies,
    k: pooled.length,
    fixed: inverseVariance(pooled),
    heterogeneity: heterogeneity(pooled),
    random: dl && pm && reml ? { DL: dl, PM: pm, REML: reml } : null,
    tauInterval: tauSquaredInterval(pooled),
    egger: eggerRegression(pooled),
    leaveOneOut: pooled.length > 2 ? pooled.map(({ study }, i) => ({ study, ...without(pooled, i) })) : [],
    subgroups: bySubgroup(pooled),
  };
}

/** Everything fitted again without one study, τ² too. */
function without(effects: readonly Effect[], index: number): Omit<LeftOut, 'study'> {
  const rest = effects.filter((_, i) => i !== index);
  const tau2 = tauSquared(rest, 'REML');
  const atTau2 = rest.map(({ y, v }) => ({ y, v: v + tau2 }));
  return {
    fixed: inverseVariance(rest),
    q: heterogeneity(rest)?.q ?? 0,
    tauSquared: tau2,
    random: inverseVariance(atTau2),
  };
}

function bySubgroup(effects: readonly (Effect & { group: string | null })[]): Pooled['subgroups'] {
  const groups = groupEffects(effects);
  const [fixed, dl, reml, common] = (['fixed', 'DL', 'REML', 'common REML'] as const).map((model) =>
    subgroupTest(groups, model),
  );
  return fixed && dl && reml && common ? { fixed, DL: dl, REML: reml, 'common REML': common } : null;
}
