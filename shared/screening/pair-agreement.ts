/** How far two people decided the same about the references that both decided about. */

import { agreementOfPairs, type PairCount as CountOfPair } from '../agreement/agreement-of-pairs.ts';
import type { ScreeningAgreement } from '../contract/screening.ts';
import type { ScreeningDecision } from '../model/screening.ts';

const categories: readonly ScreeningDecision[] = ['include', 'exclude', 'unsure'];

export type PairCount = CountOfPair<ScreeningDecision>;

/** Percent and Cohen's kappa, unweighted: being unsure lies between the two, but is no half of either. */
export function pairAgreement(people: [string, string], counts: readonly PairCount[]): ScreeningAgreement {
  const { judged: decided, ...agreement } = agreementOfPairs(categories, counts);
  return { people, decided, ...agreement };
}
