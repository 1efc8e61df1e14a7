/** What happens without the intervention: risks and means of the comparison. */
import type { AnalysisChoices } from '../contract/analyses.ts';
import type { StudyResult } from '../contract/studies.ts';
import { sumOf } from '../meta-analysis/estimate.ts';
import { median } from '../statistics/median.ts';
import { readResult } from '../synthesis/read-result.ts';

/** `from`: written down by a person, with `name` and `source` in their words, or the events of the comparison arms. */
export interface BaselineRisk {
  from: 'given' | 'comparison-arms';
  /** 0–1. */
  risk: number;
  name: string;
  source: string;
}

type Given = Pick<StudyResult, 'kind' | 'numbers'>;

/** Those of the choices; without any, all events of the comparison arms over all in them, where counts tell it. */
export function baselineRisks(
  results: readonly Given[],
  { baselineRisks: given }: Pick<AnalysisChoices, 'baselineRisks'>,
): BaselineRisk[] {
  if (given.length > 0) {
    return given.map(({ name, perThousand, source }) => ({ from: 'given', risk: perThousand / 1000, name, source }));
  }
  const risks = comparisonRisks(results);
  return risks ? [{ from: 'comparison-arms', risk: risks.pooled, name: '', source: '' }] : [];
}

/** Risks of the comparison arms (0–1), for a person to choose from; null where no counts tell them. */
export interface ComparisonRisks {
  pooled: number;
  median: number;
  lowest: number;
  highest: number;
}

export function comparisonRisks(results: readonly Given[]): ComparisonRisks | null {
  const arms = results.flatMap((result) => {
    const read = result.kind === 'counts' ? readResult(result) : null;
    const { events2 = 0, total2 = 0 } = read?.state === 'read' ? read.cells : {};
    return total2 > 0 ? [{ events: events2, total: total2 }] : [];
  });
  if (arms.length === 0) return null;
  const risks = arms.map(({ events, total }) => events / total);
  return {
    pooled: sumOf(arms, ({ events }) => events) / sumOf(arms, ({ total }) => total),
    median: median(risks),
    lowest: Math.min(...risks),
    highest: Math.max(...risks),
  };
}

/** In the outcome's unit; `mean` weighted by those analysed. */
export interface ComparisonMeans {
  mean: number;
  lowest: number;
  highest: number;
  /** Standard deviation of the comparison arms together, to tell what a standardised difference means. */
  sd: number;
}

export function comparisonMeans(results: readonly Given[]): ComparisonMeans | null {
  const arms = results.flatMap((result) => {
    const read = result.kind === 'means' ? readResult(result) : null;
    if (read?.state !== 'read') return [];
    const { n2 = 0, mean2 = 0, sd2 = 0 } = read.cells;
    return [{ n: n2, mean: mean2, sd: sd2 }];
  });
  if (arms.length === 0) return null;
  const means = arms.map(({ mean }) => mean);
  const n = sumOf(arms, (arm) => arm.n);
  const df = sumOf(arms, (arm) => arm.n - 1);
  return {
    mean: sumOf(arms, (arm) => arm.n * arm.mean) / n,
    lowest: Math.min(...means),
    highest: Math.max(...means),
    sd: Math.sqrt(sumOf(arms, (arm) => (arm.n - 1) * arm.sd ** 2) / df),
  };
}
