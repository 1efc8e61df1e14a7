/** Pooling of 2×2 tables themselves: Mantel–Haenszel and Peto, under the names of the public interface. */
import { type BinaryStudy, type Cells, cellsOf, hasZeroCell } from '../../../shared/meta-analysis/effects.ts';
import { type Estimate, weightedSquares } from '../../../shared/meta-analysis/estimate.ts';
import {
  correctedTables,
  mantelHaenszelOddsRatio,
  mantelHaenszelRiskDifference,
  mantelHaenszelRiskRatio,
} from '../../../shared/meta-analysis/mantel-haenszel.ts';
import { petoOddsRatio } from '../../../shared/meta-analysis/peto.ts';
import type { Pooled } from '../../../shared/meta-analysis/pool.ts';
import { disagreementReport, estimateReport, type Report } from './pool-report.ts';

export type TableMeasure = 'RR' | 'OR' | 'RD';

/** `mantel_haenszel` and, for odds ratios, `peto`; null where an arm has no events in all studies. */
export function tableReport(studies: readonly BinaryStudy[], measure: TableMeasure, pooled: Pooled): Report {
  const tables = studies.map(cellsOf);
  if (measure === 'RD') return { mantel_haenszel: differenceReport(tables, pooled) };
  const pool = measure === 'OR' ? mantelHaenszelOddsRatio : mantelHaenszelRiskRatio;
  const report = (estimate: Estimate | null) =>
    estimate && { ...estimateReport(estimate, true), ...disagreement(estimate, pooled) };
  return {
    mantel_haenszel: {
      uncorrected: report(pool(tables)),
      ...(tables.some(hasZeroCell) ? { with_half_correction: report(pool(correctedTables(tables))) } : {}),
    },
    ...(measure === 'OR' ? { peto: petoReport(tables) } : {}),
  };
}

function differenceReport(tables: readonly Cells[], pooled: Pooled): Report {
  const { sato, greenlandRobins } = mantelHaenszelRiskDifference(tables);
  return {
    uncorrected: {
      ...estimateReport(sato, false),
      ...disagreement(sato, pooled),
      variance_method: 'Sato et al. 1989 (metafor)',
    },
    greenland_robins_variance: {
      ...estimateReport(greenlandRobins, false),
      variance_method: 'Greenland & Robins 1985 (RevMan, R meta)',
    },
  };
}

/** Q of the studies' own effects, at inverse-variance weights, around the Mantel–Haenszel estimate. */
function disagreement({ estimate }: Estimate, pooled: Pooled): Report {
  const effects = pooled.studies.flatMap(({ effect }) => (effect ? [effect] : []));
  return disagreementReport(weightedSquares(effects, estimate), effects.length - 1);
}

function petoReport(tables: readonly Cells[]): Report | null {
  const peto = petoOddsRatio(tables);
  return peto && { ...estimateReport(peto.pooled, true), Q: peto.q, Q_df: peto.df, Q_p: peto.p };
}
