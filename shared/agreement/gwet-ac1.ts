/** Gwet's AC1 (Gwet 2008): chance agreement that does not grow with skewed categories, as kappa's does. */

export interface GwetAc1 {
  observed: number;
  expected: number;
  /** Null where no unit has two ratings, or the form has one category only. */
  ac1: number | null;
}

/**
 * `counts[unit][category]`, raters may be missing. The number of columns is that of the categories that were possible,
 * chosen or not.
 */
export function gwetAc1(counts: readonly (readonly number[])[]): GwetAc1 {
  const categories = counts[0]?.length ?? 0;
  const rated = counts
    .map((row) => ({ row, raters: row.reduce((sum, n) => sum + n, 0) }))
    .filter(({ raters }) => raters > 0);
  const pairs = rated.filter(({ raters }) => raters > 1);
  const shares = Array.from(
    { length: categories },
    (_, j) => rated.reduce((sum, { row, raters }) => sum + row[j]! / raters, 0) / rated.length,
  );
  const expected = shares.reduce((sum, p) => sum + p * (1 - p), 0) / (categories - 1);
  const observed =
    pairs.reduce(
      (sum, { row, raters }) => sum + row.reduce((inner, n) => inner + n * (n - 1), 0) / (raters * (raters - 1)),
      0,
    ) / pairs.length;
  // With one category what chance expects is no number, which is not above anything either.
  const isEstimable = pairs.length > 0 && 1 - expected > 1e-12;
  return { observed, expected, ac1: isEstimable ? (observed - expected) / (1 - expected) : null };
}
