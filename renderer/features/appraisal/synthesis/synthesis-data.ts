/** What the section of analyses reads and changes. */
import type { AnalysisUpdate } from '../../../../shared/contract/analyses.ts';
import { useApiMutation, useApiQuery } from '../../../api/queries.ts';

export function useAnalyses(projectId: string) {
  return useApiQuery(['analyses', 'list', projectId], (api) => api.analyses.list.query({ projectId }));
}

/** Grades propose from analyses, and tables print them. */
const invalidates = [['analyses'], ['grades'], ['history'], ['exports']];

export function useAnalysisChanges() {
  return {
    add: useApiMutation((api, outcomeId: string) => api.analyses.add.mutate({ outcomeId }), { invalidates }),
    update: useApiMutation((api, input: AnalysisUpdate) => api.analyses.update.mutate(input), {
      invalidates,
      isResumed: true,
    }),
    remove: useApiMutation((api, id: string) => api.analyses.remove.mutate({ id }), { invalidates }),
  };
}
