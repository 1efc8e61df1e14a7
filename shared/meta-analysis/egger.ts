/** Egger's regression test of funnel-plot asymmetry (Egger et al. 1997): y/se on 1/se; the intercept is the asymmetry. */
import { tTwoSidedP } from '../statistics/distributions.ts';
import type { Effect } from './effects.ts';
import { sumOf } from './estimate.ts';

export interface EggerResult {
  intercept: number;
  se: number;
  t: number;
  df: number;
  p: number;
  slope: number;
}

/** Null below three studies, where all are of one precision, and where they lie on one line. Says little below ten studies. */
export function eggerRegression(effects: readonly Effect[]): EggerResult | null {
  const df = effects.length - 2;
  if (df < 1) return null;
  const points = effects.map(({ y, v }) => ({ x: 1 / Math.sqrt(v), y: y / Math.sqrt(v) }));
  const n = points.length;
  const meanX = sumOf(points, ({ x }) => x) / n;
  const meanY = sumOf(points, ({ y }) => y) / n;
  const squares = sumOf(points, ({ x }) => (x - meanX) ** 2);
  if (squares === 0) return null;
  const slope = sumOf(points, ({ x, y }) => (x - meanX) * (y - meanY)) / squares;
  const intercept = meanY - slope * meanX;
  const residual = sumOf(points, ({ x, y }) => (y - intercept - slope * x) ** 2) / df;
  const se = Math.sqrt(residual * (1 / n + meanX ** 2 / squares));
  const t = intercept / se;
  // What scatters about the line is rounding.
  if (!(Math.abs(t) < 1e9)) return null;
  return { intercept, se, t, df, p: tTwoSidedP(t, df), slope };
}
