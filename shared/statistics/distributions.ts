/** Tails and quantiles of the normal, t and χ² distributions. */
import { findRoot } from './find-root.ts';
import { betaTails, gammaTails } from './special-functions.ts';

/** P(|Z| ≥ |z|) for a standard normal Z. */
export function normalTwoSidedP(z: number): number {
  return gammaTails(0.5, (z * z) / 2).upper;
}

/** P(|T| ≥ |t|) for Student's t with `df` degrees of freedom. */
export function tTwoSidedP(t: number, df: number): number {
  return betaTails(df / (df + t * t), df / 2, 0.5).lower;
}

/** P(X ≥ x) for χ² with `df` degrees of freedom. */
export function chiSquaredUpperP(x: number, df: number): number {
  return gammaTails(df / 2, x / 2).upper;
}

/** The z that |Z| stays within with probability `level`: 1.96 for 0.95. */
export function normalCritical(level: number): number {
  return findRoot((z) => normalTwoSidedP(z) - (1 - level), 0, 40);
}

/** The t that |T| stays within with probability `level`. */
export function tCritical(level: number, df: number): number {
  let high = 2;
  while (tTwoSidedP(high, df) > 1 - level) high *= 2;
  return findRoot((t) => tTwoSidedP(t, df) - (1 - level), 0, high);
}

/** The x with P(X ≤ x) = p for χ² with `df` degrees of freedom. */
export function chiSquaredQuantile(p: number, df: number): number {
  let high = df + 1;
  while (chiSquaredUpperP(high, df) > 1 - p) high *= 2;
  return findRoot((x) => gammaTails(df / 2, x / 2).lower - p, 0, high);
}
