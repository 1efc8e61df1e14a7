/** The figures of one outcome as grades, profiles and summaries of findings speak of them. Pure; nothing is rounded here. */
import type { AnalysisChoices } from '../contract/analyses.ts';
import type { Study } from '../contract/studies.ts';
import { isRatio, type Measure } from '../synthesis/measures.ts';
import { type AnalysedResult, type AnalysisResult, runAnalysis } from '../synthesis/run-analysis.ts';
import { sharedUnit } from '../synthesis/shared-unit.ts';
import { type AbsoluteEffect, absoluteEffect } from './absolute-effect.ts';
import { type BaselineRisk, baselineRisks, type ComparisonMeans, comparisonMeans } from './baselines.ts';
import { type ArmSums, armSizes, participantsOf, sumArms } from './participants.ts';

/** As printed: exponentiated for ratios; a difference of risks is a share (0–1), of means in the outcome's unit. */
export interface PrintedEffect {
  measure: Measure;
  estimate: number;
  lower: number;
  upper: number;
}

export interface BodyOfEvidence {
  choices: AnalysisChoices;
  /** Without the figures of each study left out, which no table of outcomes tells. */
  analysis: AnalysisResult;
  /** Studies that the pooled effect rests on, and those without events in either arm, which a ratio cannot use. */
  studies: number;
  /** In those studies; null where the size of none is known. `ofUnknownSize` names the studies whose participants are not in it. */
  participants: number | null;
  ofUnknownSize: string[];
  /** Intervention and comparison; null unless every study tells events and totals. */
  arms: ArmSums | null;
  /** People analysed in each arm, also of means; null unless every study tells it. */
  sizes: ReturnType<typeof armSizes>;
  /** Null where nothing could be pooled, or the interval has no end. */
  effect: PrintedEffect | null;
  /** Risks without the intervention: those that were written down, else that of the comparison arms; none for means. */
  baselines: BaselineRisk[];
  /** In the order of `baselines`; empty where there is no effect or it is one of means. */
  absolute: { baseline: BaselineRisk; effect: AbsoluteEffect }[];
  /** Of outcomes measured as means; null else. */
  means: ComparisonMeans | null;
  /** That all of its results share, which need not be the outcome's; null where they differ, or none says any. */
  unit: string | null;
}

export interface BodyInput {
  /** Of one outcome, in their order; `shared/synthesis/results-of-outcome.ts`. */
  results: readonly AnalysedResult[];
  studies: readonly Pick<Study, 'id' | 'arms'>[];
  choices: AnalysisChoices;
}

export function bodyOfEvidence({ results, studies, choices }: BodyInput): BodyOfEvidence {
  const analysis = runAnalysis(results, choices, { leavesOut: false });
  const counted = new Set(
    analysis.rows.flatMap(({ resultId, effect, without }) =>
      effect || without?.because === 'double-zero' ? [resultId] : [],
    ),
  );
  const members = results.filter(({ id }) => counted.has(id));
  const effect = effectOf(analysis, choices.measure);
  const baselines = baselineRisks(members, choices);
  return {
    choices,
    analysis,
    studies: new Set(members.map(({ studyId }) => studyId)).size,
    ...participantsOf(members, studies),
    arms: sumArms(members),
    sizes: armSizes(members),
    effect,
    baselines,
    absolute: baselines.flatMap((baseline) => {
      const found = effect && absoluteOf(effect, baseline.risk);
      return found ? [{ baseline, effect: found }] : [];
    }),
    means: comparisonMeans(members),
    unit: sharedUnit(members),
  };
}

function effectOf({ pooled }: AnalysisResult, measure: Measure): PrintedEffect | null {
  if (!pooled) return null;
  const { estimate, lower, upper } = pooled.estimate;
  const [at, low, high] = [estimate, lower, upper].map((value) => (isRatio(measure) ? Math.exp(value) : value)) as [
    number,
    number,
    number,
  ];
  const isTold = [at, low, high].every(Number.isFinite);
  return isTold ? { measure, estimate: at, lower: low, upper: high } : null;
}

function absoluteOf({ measure, estimate, lower, upper }: PrintedEffect, risk: number): AbsoluteEffect | null {
  if (measure === 'MD' || measure === 'SMD') return null;
  return absoluteEffect({ measure, effect: estimate, lower, upper }, risk);
}
