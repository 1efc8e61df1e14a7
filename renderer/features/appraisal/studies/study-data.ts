/** What the tab of studies and figures reads and changes. */
import type { ResultSet, StudyAdd, StudySource, StudyUpdate } from '../../../../shared/contract/studies.ts';
import { useApiMutation, useApiQuery } from '../../../api/queries.ts';

export function useStudies(projectId: string, options: { enabled?: boolean } = {}) {
  return useApiQuery(['studies', 'list', projectId], (api) => api.studies.list.query({ projectId }), options);
}

const invalidates = [['studies'], ['analyses'], ['grades'], ['history']];

export function useStudyChanges(projectId: string) {
  return {
    add: useApiMutation((api, input: Omit<StudyAdd, 'projectId'>) => api.studies.add.mutate({ projectId, ...input }), {
      invalidates,
    }),
    addFrom: useApiMutation((api, sources: StudySource[]) => api.studies.addFrom.mutate({ projectId, sources }), {
      invalidates,
    }),
    update: useApiMutation((api, input: StudyUpdate) => api.studies.update.mutate(input), {
      invalidates,
      isResumed: true,
    }),
    remove: useApiMutation((api, id: string) => api.studies.remove.mutate({ id }), { invalidates }),
    setResults: useApiMutation((api, results: ResultSet[]) => api.studies.setResults.mutate({ projectId, results }), {
      invalidates,
      isResumed: true,
    }),
    removeResults: useApiMutation((api, ids: string[]) => api.studies.removeResults.mutate({ projectId, ids }), {
      invalidates,
    }),
  };
}
export type StudyChanges = ReturnType<typeof useStudyChanges>;
