/** Fleiss' kappa: any number of raters, as many for each unit; with two it is Scott's pi (Fleiss 1971). */

export interface FleissKappa {
  observed: number;
  expected: number;
  /** Null where it is not estimable: all ratings fall in one category. */
  kappa: number | null;
  /** Where the true kappa is 0 (Fleiss, Nee & Landis 1979). */
  seNull: number | null;
  z: number | null;
}

/** `counts[unit][category]`: raters who chose the category; null where units differ in raters, or have fewer than two. */
export function fleissKappa(counts: readonly (readonly number[])[]): FleissKappa | null {
  const total = (row: readonly number[]) => row.reduce((sum, n) => sum + n, 0);
  const raters = total(counts[0] ?? []);
  if (raters < 2 || counts.some((row) => total(row) !== raters)) return null;
  const units = counts.length;
  const categories = counts[0]!.map((_, j) => counts.reduce((sum, row) => sum + row[j]!, 0) / (units * raters));
  const pairs = raters * (raters - 1);
  const observed = counts.reduce((sum, row) => sum + (total(row.map((n) => n * n)) - raters) / pairs, 0) / units;
  const expected = total(categories.map((p) => p * p));
  if (1 - expected < 1e-12) return { observed, expected, kappa: null, seNull: null, z: null };
  const kappa = (observed - expected) / (1 - expected);
  const spread = total(categories.map((p) => p * (1 - p)));
  const skew = total(categories.map((p) => p * (1 - p) * (1 - 2 * p)));
  const seNull = (Math.SQRT2 * Math.sqrt(spread ** 2 - skew)) / (spread * Math.sqrt(units * pairs));
  return { observed, expected, kappa, seNull, z: kappa / seNull };
}
