/** Cohen's kappa of two raters, plain or weighted for ordered categories (Cohen 1960, 1968; Fleiss, Cohen & Everitt 1969). */
import { z95 } from '../meta-analysis/estimate.ts';

export type KappaWeights = 'unweighted' | 'linear' | 'quadratic';

export interface Kappa {
  /** Agreement observed and expected by chance, 0–1, by the weights. */
  observed: number;
  expected: number;
  /** Null where chance alone would agree always: kappa is not estimable, neither 1 nor 0. */
  kappa: number | null;
  se: number | null;
  /** Standard error where the true kappa is 0, for testing that. */
  seNull: number | null;
  lower: number | null;
  upper: number | null;
}

/** `table[i][j]`: units that rater A put in category i and rater B in j; square, at least one unit. */
export function cohenKappa(table: readonly (readonly number[])[], weights: KappaWeights): Kappa {
  const n = table.flat().reduce((total, count) => total + count, 0);
  const share = table.map((row) => row.map((count) => count / n));
  const rows = share.map((row) => row.reduce((total, p) => total + p, 0));
  const columns = share.map((_, j) => share.reduce((total, row) => total + row[j]!, 0));
  const weight = (i: number, j: number) => agreementWeight(i, j, table.length, weights);
  const sum = (value: (i: number, j: number) => number) =>
    rows.reduce((total, _, i) => total + columns.reduce((inner, __, j) => inner + value(i, j), 0), 0);

  const observed = sum((i, j) => weight(i, j) * share[i]![j]!);
  const expected = sum((i, j) => weight(i, j) * rows[i]! * columns[j]!);
  if (1 - expected < 1e-12) {
    return { observed, expected, kappa: null, se: null, seNull: null, lower: null, upper: null };
  }
  const kappa = (observed - expected) / (1 - expected);
  const rowMean = rows.map((_, i) => columns.reduce((total, p, j) => total + p * weight(i, j), 0));
  const columnMean = columns.map((_, j) => rows.reduce((total, p, i) => total + p * weight(i, j), 0));
  const means = (i: number, j: number) => rowMean[i]! + columnMean[j]!;
  const scale = Math.sqrt(n) * (1 - expected);
  const spread = sum((i, j) => share[i]![j]! * (weight(i, j) - means(i, j) * (1 - kappa)) ** 2);
  const spreadNull = sum((i, j) => rows[i]! * columns[j]! * (weight(i, j) - means(i, j)) ** 2);
  const se = Math.sqrt(Math.max(0, spread - (kappa - expected * (1 - kappa)) ** 2)) / scale;
  const seNull = Math.sqrt(Math.max(0, spreadNull - expected ** 2)) / scale;
  return { observed, expected, kappa, se, seNull, lower: kappa - z95 * se, upper: kappa + z95 * se };
}

function agreementWeight(i: number, j: number, categories: number, weights: KappaWeights): number {
  if (weights === 'unweighted') return i === j ? 1 : 0;
  const distance = Math.abs(i - j) / (categories - 1);
  return weights === 'linear' ? 1 - distance : 1 - distance ** 2;
}
