/** One result as an effect that can be pooled, or why it cannot. */
import type { StudyResult } from '../contract/studies.ts';
import type { CellFault } from '../meta-analysis/check-studies.ts';
import {
  type Effect,
  logOddsRatio,
  logRiskRatio,
  meanDifference,
  riskDifference,
  standardisedMeanDifference,
  standardisedMeanDifferenceRevMan,
} from '../meta-analysis/effects.ts';
import { z95 } from '../meta-analysis/estimate.ts';
import type { ResultCell } from '../model/studies.ts';
import { kindsOfMeasure, type Measure } from './measures.ts';
import { binaryFrom, continuousFrom, readResult } from './read-result.ts';

export type NoEffect =
  | { because: 'other-kind' }
  | { because: 'incomplete'; missing: ResultCell[] }
  | { because: 'faulty'; fault: CellFault }
  /** No events in both arms, or nothing but events: such a study says nothing of a ratio. */
  | { because: 'double-zero' };

export interface EffectOptions {
  /** The small-sample factor and variance of RevMan in the place of the exact ones. */
  asRevMan?: boolean;
}

type Given = Pick<StudyResult, 'kind' | 'numbers'>;

/** On the scale that is pooled: the logarithm for ratios. */
export function effectOfResult(
  result: Given,
  measure: Measure,
  { asRevMan = false }: EffectOptions = {},
): Effect | NoEffect {
  const kinds: readonly string[] = kindsOfMeasure[measure];
  if (!kinds.includes(result.kind)) return { because: 'other-kind' };
  const read = readResult(result);
  if (read.state === 'incomplete') return { because: 'incomplete', missing: read.missing };
  if (read.state === 'faulty') return { because: 'faulty', fault: read.fault };
  const cells = read.cells as Record<ResultCell, number>;
  switch (result.kind) {
    case 'counts':
      return effectOfCounts(cells, measure) ?? { because: 'double-zero' };
    case 'means': {
      const study = continuousFrom(cells);
      if (measure === 'MD') return meanDifference(study);
      return asRevMan ? standardisedMeanDifferenceRevMan(study) : standardisedMeanDifference(study);
    }
    case 'risk-ratio':
    case 'odds-ratio':
    case 'hazard-ratio':
      return { y: Math.log(cells.ratio), v: ((Math.log(cells.upper) - Math.log(cells.lower)) / (2 * z95)) ** 2 };
    case 'log-rank':
      return { y: cells.oMinusE / cells.variance, v: 1 / cells.variance };
    case 'difference': {
      const se = cells.upper === undefined ? cells.se : (cells.upper - cells.lower) / (2 * z95);
      return { y: cells.difference, v: se ** 2 };
    }
    case 'proportion':
      return { because: 'other-kind' };
  }
}

function effectOfCounts(cells: Record<ResultCell, number>, measure: Measure): Effect | null {
  const study = binaryFrom(cells);
  if (measure === 'RR') return logRiskRatio(study);
  return measure === 'OR' ? logOddsRatio(study) : riskDifference(study);
}

export const isEffect = (found: Effect | NoEffect): found is Effect => 'y' in found;
