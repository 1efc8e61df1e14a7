/** Krippendorff's alpha (Krippendorff 2011, Computing Krippendorff's alpha-reliability): any raters, missing ratings allowed. */

export type AlphaLevel = 'nominal' | 'ordinal' | 'interval';

export interface KrippendorffAlpha {
  /** Disagreement observed and expected by chance, in squared distances of the level. */
  observed: number;
  expected: number;
  /** Null where all ratings are alike, or no unit has two: not estimable. */
  alpha: number | null;
}

/** `counts[unit][category]`; categories are ordered, and one apart on the interval level. */
export function krippendorffAlpha(counts: readonly (readonly number[])[], level: AlphaLevel): KrippendorffAlpha {
  const total = (row: readonly number[]) => row.reduce((sum, n) => sum + n, 0);
  const units = counts.filter((row) => total(row) > 1);
  const categories = counts[0]?.length ?? 0;
  const marginals = Array.from({ length: categories }, (_, c) => units.reduce((sum, row) => sum + row[c]!, 0));
  const n = total(marginals);
  const distance = squaredDistance(level, marginals);
  let [observed, expected] = [0, 0];
  for (let c = 0; c < categories; c++) {
    for (let k = 0; k < categories; k++) {
      if (c === k) continue;
      const together = units.reduce((sum, row) => sum + (row[c]! * row[k]!) / (total(row) - 1), 0);
      observed += (together * distance(c, k)) / n;
      expected += (marginals[c]! * marginals[k]! * distance(c, k)) / (n * (n - 1));
    }
  }
  return { observed, expected, alpha: expected > 0 ? 1 - observed / expected : null };
}

function squaredDistance(level: AlphaLevel, marginals: readonly number[]): (c: number, k: number) => number {
  if (level === 'nominal') return (c, k) => (c === k ? 0 : 1);
  if (level === 'interval') return (c, k) => (c - k) ** 2;
  return (c, k) => {
    const [low, high] = [Math.min(c, k), Math.max(c, k)];
    const between = marginals.slice(low, high + 1).reduce((sum, n) => sum + n, 0);
    return (between - (marginals[c]! + marginals[k]!) / 2) ** 2;
  };
}
