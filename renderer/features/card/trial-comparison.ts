/** The card's table of ongoing trials beside what the registries say now. */
import type { OngoingDecide, OngoingEdit } from '../../../shared/contract/ongoing-trials.ts';
import { useApiMutation, useApiQuery } from '../../api/queries.ts';

const invalidates = [['cards'], ['history'], ['exports']];

export function useTrialComparison(cardId: string) {
  return useApiQuery(['cards', 'trials', cardId], (api) => api.ongoingTrials.ofCard.query({ id: cardId }));
}

export function useOngoingChanges() {
  return {
    edit: useApiMutation((api, input: OngoingEdit) => api.ongoingTrials.edit.mutate(input), { invalidates }),
    decide: useApiMutation((api, input: OngoingDecide) => api.ongoingTrials.decide.mutate(input), { invalidates }),
    refresh: useApiMutation((api, id: string) => api.ongoingTrials.refreshCard.mutate({ id }), { invalidates }),
  };
}
