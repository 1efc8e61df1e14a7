/** The project's table of ongoing trials, and what a person does to its cells. */
import type { OngoingDecide, OngoingEdit, OngoingRow } from '../../../../shared/contract/ongoing-trials.ts';
import type { Locale } from '../../../../shared/model/vocabulary.ts';
import { useApiMutation, useApiQuery } from '../../../api/queries.ts';

export type OngoingCell = OngoingRow['cells'][number];

export function useOngoingRows(projectId: string, language: Locale) {
  return useApiQuery(['trials', 'ongoing', projectId, language], (api) =>
    api.ongoingTrials.list.query({ projectId, language }),
  );
}

const invalidates = [['trials', 'ongoing'], ['cards'], ['history'], ['exports']];

export function useOngoingChanges() {
  return {
    edit: useApiMutation((api, input: OngoingEdit) => api.ongoingTrials.edit.mutate(input), { invalidates }),
    decide: useApiMutation((api, input: OngoingDecide) => api.ongoingTrials.decide.mutate(input), { invalidates }),
    refresh: useApiMutation((api, id: string) => api.ongoingTrials.refreshCard.mutate({ id }), { invalidates }),
  };
}
