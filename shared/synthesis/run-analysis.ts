/** All that is said of one outcome's results under the choices of an analysis: rows, pooled effect, warnings. Pure. */
import type { AnalysisChoices } from '../contract/analyses.ts';
import type { StudyResult } from '../contract/studies.ts';
import type { Effect } from '../meta-analysis/effects.ts';
import { type EggerResult, eggerRegression } from '../meta-analysis/egger.ts';
import type { Estimate } from '../meta-analysis/estimate.ts';
import { type Heterogeneity, heterogeneity } from '../meta-analysis/fixed-effect.ts';
import type { Interval } from '../meta-analysis/random-effects.ts';
import { groupEffects, type SubgroupTest, subgroupTest } from '../meta-analysis/subgroups.ts';
import { tauSquaredInterval } from '../meta-analysis/tau-squared.ts';
import { type AnalysisWarning, warningsOf } from './analysis-warnings.ts';
import { effectOfResult, isEffect, type NoEffect } from './effect-of-result.ts';
import { type PooledEffect, poolByChoices } from './pool-by-choices.ts';

/** A result with the words that plots and tables print of its study. */
export interface AnalysedResult extends StudyResult {
  studyName: string;
  year: number | null;
}

export interface AnalysisRow {
  resultId: string;
  studyId: string;
  name: string;
  subgroup: string;
  /** On the scale that is pooled; null where there is none, and `without` says why. */
  effect: Effect | null;
  without: NoEffect | { because: 'left-out'; reason: string } | null;
  /** Share of all weights, 0–1; null where it is not pooled. */
  weight: number | null;
}

export interface AnalysisGroup {
  name: string;
  pooled: PooledEffect;
}

export interface LeaveOneOut {
  resultId: string;
  name: string;
  estimate: Estimate;
  tauSquared: number | null;
}

export interface AnalysisResult {
  rows: AnalysisRow[];
  /** Results that are pooled. */
  k: number;
  pooled: PooledEffect | null;
  heterogeneity: Heterogeneity | null;
  tauInterval: Interval | null;
  egger: EggerResult | null;
  groups: AnalysisGroup[];
  subgroupTest: SubgroupTest | null;
  leaveOneOut: LeaveOneOut[];
  warnings: AnalysisWarning[];
}

/**
 * Of the results of one outcome, in their order. Nothing is pooled where none has an effect; the rows say why. Without
 * `leavesOut` no study is left out in turn: that pools as often as there are studies, and few who ask read it.
 */
export function runAnalysis(
  results: readonly AnalysedResult[],
  choices: AnalysisChoices,
  { leavesOut = true }: { leavesOut?: boolean } = {},
): AnalysisResult {
  const wanted = results.filter(({ timePoint }) => choices.timePoint === null || timePoint === choices.timePoint);
  const rows = wanted.map((result) => rowOf(result, choices));
  const members = rows.flatMap((row, index) => {
    const { effect } = row;
    return effect ? [{ ...effect, result: wanted[index]!, row, group: row.subgroup === '' ? null : row.subgroup }] : [];
  });
  const pooled = poolByChoices(members, choices);
  for (const [index, { row }] of members.entries()) row.weight = pooled?.weights[index] ?? null;
  const groups = choices.bySubgroup ? groupsOf(members, choices) : [];
  return {
    rows,
    k: members.length,
    pooled,
    heterogeneity: members.length > 0 ? heterogeneity(members) : null,
    tauInterval: choices.model === 'random' && members.length > 1 ? tauSquaredInterval(members) : null,
    egger: members.length > 0 ? eggerRegression(members) : null,
    groups,
    subgroupTest: groups.length > 1 ? testOf(members, choices) : null,
    leaveOneOut: leavesOut && members.length > 2 ? leaveOneOut(members, choices) : [],
    warnings: warningsOf({ wanted, rows, members, pooled }, choices),
  };
}

type Member = Effect & { result: AnalysedResult; row: AnalysisRow; group: string | null };

function rowOf(result: AnalysedResult, choices: AnalysisChoices): AnalysisRow {
  const left = choices.leftOut.find(({ resultId }) => resultId === result.id);
  const found = left
    ? { because: 'left-out' as const, reason: left.reason }
    : effectOfResult(result, choices.measure, { asRevMan: choices.asRevMan });
  const effect = 'y' in found && isEffect(found) ? found : null;
  return {
    resultId: result.id,
    studyId: result.studyId,
    name: result.studyName,
    subgroup: result.subgroup,
    effect,
    without: effect ? null : (found as AnalysisRow['without']),
    weight: null,
  };
}

function groupsOf(members: readonly Member[], choices: AnalysisChoices): AnalysisGroup[] {
  return groupEffects(members).flatMap(({ group }) => {
    const pooled = poolByChoices(
      members.filter((member) => member.group === group),
      choices,
    );
    return pooled ? [{ name: group, pooled }] : [];
  });
}

/** Each group has a τ² of its own, as in RevMan. */
function testOf(members: readonly Member[], { model, tau }: AnalysisChoices): SubgroupTest | null {
  return subgroupTest(groupEffects(members), model === 'fixed' ? 'fixed' : tau);
}

/** Everything fitted again without one result, τ² too. */
function leaveOneOut(members: readonly Member[], choices: AnalysisChoices): LeaveOneOut[] {
  return members.flatMap(({ row }, index) => {
    const rest = poolByChoices(
      members.filter((_, at) => at !== index),
      choices,
    );
    const { resultId, name } = row;
    return rest ? [{ resultId, name, estimate: rest.estimate, tauSquared: rest.tauSquared }] : [];
  });
}
