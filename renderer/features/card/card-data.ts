/** What the card screen reads and changes. */

import { useApiMutation, useApiQuery } from '../../api/queries.ts';
import type { CardFieldStatus, CardValue } from './card-types.ts';

const afterCard = [['cards'], ['history'], ['exports']];

export function useTemplates() {
  return useApiQuery(['cards', 'templates'], (api) => api.cards.templates.query(), {
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function useCards(projectId: string) {
  return useApiQuery(['cards', 'list', projectId], (api) => api.cards.list.query({ projectId }));
}

export function useCard(id: string) {
  return useApiQuery(['cards', 'get', id], (api) => api.cards.get.query({ id }));
}

export function useCheck(id: string) {
  return useApiQuery(['cards', 'check', id], (api) => api.cards.check.query({ id }));
}

/** Asking for proposals changes nothing; only `accept` does. */
export function useProposals(id: string) {
  return useApiQuery(
    ['cards', 'proposals', id],
    async (api) => (await api.cards.fill.mutate({ id, accept: false })).proposals,
  );
}

export interface FieldChange {
  id: string;
  field: string;
  value?: CardValue;
  status?: CardFieldStatus;
  sources?: { documentId?: string; trialId?: string; referenceId?: string; searchId?: string; sha256: string }[];
}

export function useCardChanges() {
  const options = { invalidates: afterCard };
  const field = { ...options, isResumed: true };
  return {
    create: useApiMutation(
      (api, input: { projectId: string; template: string }) => api.cards.create.mutate(input),
      options,
    ),
    update: useApiMutation(
      (api, input: { id: string; title?: string; language?: 'nb' | 'en'; citationStyle?: string }) =>
        api.cards.update.mutate(input),
      field,
    ),
    setField: useApiMutation((api, input: FieldChange) => api.cards.setField.mutate(input), field),
    addSource: useApiMutation(
      (api, input: { id: string; field: string; tagId: string }) => api.cards.addSource.mutate(input),
      options,
    ),
    fillAll: useApiMutation((api, id: string) => api.cards.fill.mutate({ id, accept: true }), options),
    addVersion: useApiMutation(
      (api, input: { id: string; change: string }) => api.cards.addVersion.mutate(input),
      options,
    ),
    remove: useApiMutation((api, id: string) => api.cards.remove.mutate({ id }), options),
  };
}
