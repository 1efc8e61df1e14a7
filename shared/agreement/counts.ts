/** Ratings as counts per unit and category, which every measure but Cohen's is computed from. */

/** One row a unit of a cross table of two raters. */
export function countsFromCrossTable(table: readonly (readonly number[])[]): number[][] {
  return table.flatMap((row, i) =>
    row.flatMap((units, j) =>
      Array.from({ length: units }, () => table.map((_, c) => (c === i ? 1 : 0) + (c === j ? 1 : 0))),
    ),
  );
}

/** `ratings[unit][rater]` are categories from 1; null where a rater gave none. */
export function countsFromRatings(ratings: readonly (readonly (number | null)[])[], categories: number): number[][] {
  return ratings.map((row) =>
    Array.from({ length: categories }, (_, c) => row.filter((rating) => rating === c + 1).length),
  );
}
