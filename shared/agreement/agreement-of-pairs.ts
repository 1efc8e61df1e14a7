/** How far two people chose the same of a few categories, with Cohen's kappa. */
import { cohenKappa } from './cohen-kappa.ts';

export interface PairCount<Category extends string = string> {
  first: Category;
  second: Category;
  count: number;
}

export interface PairAgreement {
  /** Units that both judged. */
  judged: number;
  same: number;
  /** From 0 to 1; null where both judged none. */
  observed: number | null;
  /** Unweighted, with its 95 % interval; null where it is not estimable. */
  kappa: number | null;
  lower: number | null;
  upper: number | null;
}

/** Counts of other categories are left out. */
export function agreementOfPairs<Category extends string>(
  categories: readonly Category[],
  counts: readonly PairCount<Category>[],
): PairAgreement {
  const table = categories.map((first) =>
    categories.map((second) =>
      counts.filter((each) => each.first === first && each.second === second).reduce((n, { count }) => n + count, 0),
    ),
  );
  const judged = table.flat().reduce((total, count) => total + count, 0);
  const same = table.reduce((total, row, at) => total + row[at]!, 0);
  if (judged === 0) return { judged, same, observed: null, kappa: null, lower: null, upper: null };
  const { observed, kappa, lower, upper } = cohenKappa(table, 'unweighted');
  return { judged, same, observed, kappa, lower, upper };
}
