/**
 * One study's effect y with its variance v, per measure; group 1 (treated) against group 2 (control). Formulas:
 * Cochrane Handbook 10.4 and 6.5; Borenstein et al. 2009, chapters 4 and 5.
 */
import { logGamma } from '../statistics/special-functions.ts';

/** Events and totals of the two arms. */
export interface BinaryStudy {
  study: string;
  events1: number;
  total1: number;
  events2: number;
  total2: number;
}

export interface ContinuousStudy {
  study: string;
  n1: number;
  mean1: number;
  sd1: number;
  n2: number;
  mean2: number;
  sd2: number;
}

/** On the scale that is pooled: the logarithm for ratios. */
export interface Effect {
  y: number;
  v: number;
}

/** a, b: events and others of the treated; c, d: of the controls. */
export interface Cells {
  a: number;
  b: number;
  c: number;
  d: number;
}

export function cellsOf({ events1, total1, events2, total2 }: BinaryStudy): Cells {
  return { a: events1, b: total1 - events1, c: events2, d: total2 - events2 };
}

export function hasZeroCell({ a, b, c, d }: Cells): boolean {
  return a === 0 || b === 0 || c === 0 || d === 0;
}

/** No events in both arms, or nothing but events: such a study says nothing of a ratio. */
export function isDoubleZero({ a, b, c, d }: Cells): boolean {
  return (a === 0 && c === 0) || (b === 0 && d === 0);
}

/** 0.5 added to all four cells where one of them is zero (Cochrane Handbook 10.4.4.2). */
export function corrected(cells: Cells): Cells {
  if (!hasZeroCell(cells)) return cells;
  return { a: cells.a + 0.5, b: cells.b + 0.5, c: cells.c + 0.5, d: cells.d + 0.5 };
}

/** Null for a double-zero study. */
export function logRiskRatio(study: BinaryStudy): Effect | null {
  const cells = cellsOf(study);
  if (isDoubleZero(cells)) return null;
  const { a, b, c, d } = corrected(cells);
  return { y: Math.log(a / (a + b) / (c / (c + d))), v: 1 / a - 1 / (a + b) + 1 / c - 1 / (c + d) };
}

/** Null for a double-zero study. */
export function logOddsRatio(study: BinaryStudy): Effect | null {
  const cells = cellsOf(study);
  if (isDoubleZero(cells)) return null;
  const { a, b, c, d } = corrected(cells);
  return { y: Math.log((a * d) / (b * c)), v: 1 / a + 1 / b + 1 / c + 1 / d };
}

/** Double-zero studies count here; cells are corrected only where the variance would be zero. */
export function riskDifference(study: BinaryStudy): Effect {
  const plain = cellsOf(study);
  const isFlat = plain.a * plain.b === 0 && plain.c * plain.d === 0;
  const { a, b, c, d } = isFlat ? corrected(plain) : plain;
  const [n1, n2] = [a + b, c + d];
  return { y: a / n1 - c / n2, v: (a * b) / n1 ** 3 + (c * d) / n2 ** 3 };
}

export function meanDifference({ n1, mean1, sd1, n2, mean2, sd2 }: ContinuousStudy): Effect {
  return { y: mean1 - mean2, v: sd1 ** 2 / n1 + sd2 ** 2 / n2 };
}

/** Hedges' g with the exact small-sample factor, variance as metafor's default (Hedges 1981). */
export function standardisedMeanDifference(study: ContinuousStudy): Effect {
  const { n1, n2 } = study;
  const df = n1 + n2 - 2;
  const exactFactor = Math.exp(logGamma(df / 2) - logGamma((df - 1) / 2)) / Math.sqrt(df / 2);
  const g = exactFactor * cohensD(study);
  return { y: g, v: 1 / n1 + 1 / n2 + g ** 2 / (2 * (n1 + n2)) };
}

/** The same with RevMan's approximations of factor and variance (Cochrane, Statistical algorithms in RevMan 5). */
export function standardisedMeanDifferenceRevMan(study: ContinuousStudy): Effect {
  const { n1, n2 } = study;
  const n = n1 + n2;
  const g = (1 - 3 / (4 * n - 9)) * cohensD(study);
  return { y: g, v: n / (n1 * n2) + g ** 2 / (2 * (n - 3.94)) };
}

function cohensD({ n1, mean1, sd1, n2, mean2, sd2 }: ContinuousStudy): number {
  const pooledSd = Math.sqrt(((n1 - 1) * sd1 ** 2 + (n2 - 1) * sd2 ** 2) / (n1 + n2 - 2));
  return (mean1 - mean2) / pooledSd;
}
