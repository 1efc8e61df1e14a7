/** What the tab of costs reads and changes. */
import type { CostNoteMove, CostNotesAdd, CostNoteUpdate } from '../../../../shared/contract/cost-notes.ts';
import { useApiMutation, useApiQuery } from '../../../api/queries.ts';

export function useCostNotes(projectId: string) {
  return useApiQuery(['costNotes', 'list', projectId], (api) => api.costNotes.list.query({ projectId }));
}

const invalidates = [['costNotes'], ['history'], ['exports']];

export function useCostChanges(projectId: string) {
  return {
    add: useApiMutation((api, notes: CostNotesAdd['notes']) => api.costNotes.add.mutate({ projectId, notes }), {
      invalidates,
    }),
    update: useApiMutation((api, input: CostNoteUpdate) => api.costNotes.update.mutate(input), {
      invalidates,
      isResumed: true,
    }),
    move: useApiMutation((api, input: CostNoteMove) => api.costNotes.move.mutate(input), { invalidates }),
    remove: useApiMutation((api, id: string) => api.costNotes.remove.mutate({ id }), { invalidates }),
  };
}
export type CostChanges = ReturnType<typeof useCostChanges>;
