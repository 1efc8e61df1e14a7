/** Where a reference stands at a stage of screening, from what each person decided about it. */

import type { ScreeningRow } from '../contract/screening.ts';
import type { ScreeningDecision, ScreeningStage, ScreeningState } from '../model/screening.ts';

export interface Votes {
  /** Of people by their ids, in an order that does not change; none that is undecided. */
  votes: readonly { personId: string; decision: ScreeningDecision; reason: string }[];
  /** What was agreed on together. */
  agreed: { decision: ScreeningDecision; reason: string } | null;
  isMissing: boolean;
}

export interface Screening {
  stage: ScreeningStage;
  persons: 1 | 2;
  /** Who looks; null for nobody, who sees only what stands. */
  personId: string | null;
}

export const noVotes: Votes = { votes: [], agreed: null, isMissing: false };

/** Everybody who is to decide has: the decisions may be shown to each other, and no longer change but together. */
export const isComplete = ({ votes }: Votes, { persons }: Pick<Screening, 'persons'>) => votes.length >= persons;

export function stateOf(told: Votes, screening: Screening): Omit<ScreeningRow, 'id'> {
  const mine = told.votes.find(({ personId }) => personId === screening.personId);
  const state = standing(told, screening, mine !== undefined);
  const standingReason = told.agreed?.reason ?? told.votes[0]?.reason ?? '';
  return {
    state,
    mine: mine?.decision ?? 'undecided',
    reason: state === 'excluded' ? standingReason : (mine?.reason ?? ''),
  };
}

function standing(told: Votes, screening: Screening, hasDecided: boolean): ScreeningState {
  const { votes, agreed, isMissing } = told;
  if (isMissing) return 'not-retrieved';
  if (agreed) return agreed.decision === 'include' ? 'included' : 'excluded';
  if (votes.length === 0) return 'undecided';
  if (!isComplete(told, screening)) return hasDecided ? 'waiting' : 'undecided';
  const all = (decision: ScreeningDecision) => votes.every((vote) => vote.decision === decision);
  if (all('include')) return 'included';
  // The flow tells one reason for each full text that is left out; at the first stage none is told.
  const isOneReason = screening.stage === 'title' || new Set(votes.map(({ reason }) => reason)).size === 1;
  if (all('exclude') && isOneReason) return 'excluded';
  return votes.length === 1 ? 'unsure' : 'conflict';
}
