/** One pooled effect by the model, method and interval that were chosen. */
import type { AnalysisChoices } from '../contract/analyses.ts';
import type { StudyResult } from '../contract/studies.ts';
import { type Cells, cellsOf, corrected, type Effect, isDoubleZero } from '../meta-analysis/effects.ts';
import { type Estimate, sumOf } from '../meta-analysis/estimate.ts';
import { inverseVariance } from '../meta-analysis/fixed-effect.ts';
import {
  mantelHaenszelOddsRatio,
  mantelHaenszelRiskDifference,
  mantelHaenszelRiskRatio,
} from '../meta-analysis/mantel-haenszel.ts';
import { petoOddsRatio } from '../meta-analysis/peto.ts';
import { type Interval, type RandomEffects, randomEffects } from '../meta-analysis/random-effects.ts';
import type { ResultCell } from '../model/studies.ts';
import { binaryFrom, readResult } from './read-result.ts';

export type PooledMember = Effect & { result: Pick<StudyResult, 'kind' | 'numbers'> };

/** What was done, which is not always what was chosen: one result is shown as it is, and the rest say why. */
export interface PooledEffect {
  method: 'single' | 'inverse-variance' | 'mantel-haenszel' | 'peto' | 'random';
  /** On the scale that is pooled. */
  estimate: Estimate;
  /** Wald's, beside a Hartung–Knapp interval. */
  wald: Estimate | null;
  hartungKnappQ: number | null;
  tauSquared: number | null;
  /** From τ² under random effects, from Q else; null for a single result. 0–1. */
  iSquared: number | null;
  prediction: Interval | null;
  /** Share of each member, in their order, 0–1. */
  weights: number[];
}

/** Null where there is nothing to pool, the method finds no effect in these tables, or rounding leaves none. */
export function poolByChoices(members: readonly PooledMember[], choices: AnalysisChoices): PooledEffect | null {
  const pooled = members.length === 0 ? null : pooledBy(members, choices);
  return pooled && isWithinNumbers(pooled) ? pooled : null;
}

/** Variances that differ by more than the digits of a number leave nothing of the smaller ones' sums. */
function isWithinNumbers({ estimate, tauSquared, iSquared, weights }: PooledEffect): boolean {
  const { estimate: at, lower, upper } = estimate;
  return [at, lower, upper, tauSquared ?? 0, iSquared ?? 0, ...weights].every(Number.isFinite);
}

function pooledBy(members: readonly PooledMember[], choices: AnalysisChoices): PooledEffect | null {
  if (members.length === 1) return plain('single', inverseVariance(members), members, weightsAt(members, 0));
  if (choices.model === 'fixed') return fixed(members, choices);
  const random = randomEffects(members, choices.tau)!;
  return {
    method: 'random',
    estimate: intervalOf(random, choices),
    wald: random.wald,
    hartungKnappQ: random.hartungKnappQ,
    tauSquared: random.tauSquared,
    iSquared: random.iSquared,
    prediction: predictionOf(random, choices, members.length),
    weights: weightsAt(members, random.tauSquared),
  };
}

/** Where the studies agree more than chance lets expect; with few of them Student's t can make up for it. */
export const isNarrowerThanWald = ({ estimate, wald }: Pick<PooledEffect, 'estimate' | 'wald'>): boolean =>
  wald !== null && estimate.upper - estimate.lower < wald.upper - wald.lower;

function intervalOf(random: RandomEffects, { interval }: AnalysisChoices): Estimate {
  if (interval === 'wald') return random.wald;
  return interval === 'hartung-knapp' ? random.hartungKnapp : random.hartungKnappAtLeastWald;
}

/** With the standard error of the interval that is shown; none below three results, where it says nothing. */
function predictionOf(
  { prediction }: RandomEffects,
  { prediction: wanted, interval }: AnalysisChoices,
  k: number,
): Interval | null {
  if (wanted === 'none' || k < 3) return null;
  if (wanted === 'normal') return prediction.waldNormal;
  if (wanted === 't-classic') return interval === 'wald' ? prediction.waldTClassic : prediction.hartungKnappTClassic;
  return interval === 'wald' ? prediction.waldT : prediction.hartungKnappT;
}

function fixed(members: readonly PooledMember[], choices: AnalysisChoices): PooledEffect | null {
  const tables = choices.fixedMethod === 'inverse-variance' ? null : tablesOf(members);
  if (!tables) return plain('inverse-variance', inverseVariance(members), members, weightsAt(members, 0));
  if (choices.fixedMethod === 'peto' && choices.measure === 'OR') {
    const peto = petoOddsRatio(tables);
    if (!peto) return null;
    const weights = shares(tables.map(petoWeight));
    return { ...plain('peto', peto.pooled, members, weights), iSquared: shareBeyondChance(peto.q, peto.df) };
  }
  const estimate = mantelHaenszel(tables, choices);
  return estimate && plain('mantel-haenszel', estimate, members, shares(tables.map(weightOfTable(choices))));
}

function mantelHaenszel(tables: readonly Cells[], { measure }: AnalysisChoices): Estimate | null {
  if (measure === 'RR') return mantelHaenszelRiskRatio(tables);
  if (measure === 'OR') return mantelHaenszelOddsRatio(tables);
  const { greenlandRobins } = mantelHaenszelRiskDifference(tables);
  // Arms of nothing but events, or none, in every study have no variance: corrected as each study alone is.
  return greenlandRobins.se > 0 ? greenlandRobins : mantelHaenszelRiskDifference(tables.map(corrected)).greenlandRobins;
}

/** Null where a member has no table: a ready estimate among them is pooled by inverse variance alone. */
function tablesOf(members: readonly PooledMember[]): Cells[] | null {
  const tables = members.map(({ result }) => {
    const read = result.kind === 'counts' ? readResult(result) : null;
    return read?.state === 'read' ? cellsOf(binaryFrom(read.cells as Record<ResultCell, number>)) : null;
  });
  return tables.every((table) => table !== null) ? tables : null;
}

const weightOfTable =
  ({ measure }: AnalysisChoices) =>
  ({ a, b, c, d }: Cells): number => {
    const n = a + b + c + d;
    if (measure === 'RD') return ((a + b) * (c + d)) / n;
    return measure === 'OR' ? (b * c) / n : (c * (a + b)) / n;
  };

function petoWeight(cells: Cells): number {
  if (isDoubleZero(cells)) return 0;
  const { a, b, c, d } = cells;
  const n = a + b + c + d;
  return ((a + b) * (c + d) * (a + c) * (b + d)) / (n ** 2 * (n - 1));
}

function plain(
  method: PooledEffect['method'],
  estimate: Estimate,
  members: readonly Effect[],
  weights: number[],
): PooledEffect {
  const q = sumOf(members, ({ y, v }) => (y - estimate.estimate) ** 2 / v);
  const iSquared = shareBeyondChance(q, members.length - 1);
  return { method, estimate, wald: null, hartungKnappQ: null, tauSquared: null, iSquared, prediction: null, weights };
}

/** I² from Q; null for a single result. */
function shareBeyondChance(q: number, df: number): number | null {
  if (df < 1) return null;
  return q === 0 ? 0 : Math.max(0, (q - df) / q);
}

const weightsAt = (members: readonly Effect[], tauSquared: number) =>
  shares(members.map(({ v }) => 1 / (v + tauSquared)));

function shares(weights: readonly number[]): number[] {
  const total = sumOf(weights, (weight) => weight);
  return weights.map((weight) => (total === 0 ? 0 : weight / total));
}
