/** How far two people decided the same about the references that both decided about. */

import { cohenKappa } from '../agreement/cohen-kappa.ts';
import type { ScreeningAgreement } from '../contract/screening.ts';
import type { ScreeningDecision } from '../model/screening.ts';

const categories: readonly ScreeningDecision[] = ['include', 'exclude', 'unsure'];

export interface PairCount {
  first: ScreeningDecision;
  second: ScreeningDecision;
  count: number;
}

/** Percent and Cohen's kappa, unweighted: being unsure lies between the two, but is no half of either. */
export function pairAgreement(people: [string, string], counts: readonly PairCount[]): ScreeningAgreement {
  const table = categories.map((first) =>
    categories.map((second) =>
      counts.filter((each) => each.first === first && each.second === second).reduce((n, { count }) => n + count, 0),
    ),
  );
  const decided = table.flat().reduce((total, count) => total + count, 0);
  const same = table.reduce((total, row, at) => total + row[at]!, 0);
  if (decided === 0) return { people, decided, same, observed: null, kappa: null, lower: null, upper: null };
  const { observed, kappa, lower, upper } = cohenKappa(table, 'unweighted');
  return { people, decided, same, observed, kappa, lower, upper };
}
