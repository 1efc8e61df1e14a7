/** What the tab of risk of bias reads and changes. */
import type { AppraisalChoose, AppraisalSet } from '../../../../shared/contract/appraisals.ts';
import { studyWeights } from '../../../../shared/risk-of-bias/study-weights.ts';
import { useApiMutation, useApiQuery } from '../../../api/queries.ts';

export function useAppraisals(projectId: string) {
  return useApiQuery(['appraisals', 'list', projectId], (api) => api.appraisals.list.query({ projectId }));
}

export function useAppraisalTools() {
  return useApiQuery(['appraisalTools'], (api) => api.appraisalTools.list.query());
}

const invalidates = [['appraisals'], ['history'], ['exports']];

export function useAppraisalChanges() {
  return {
    set: useApiMutation((api, input: AppraisalSet) => api.appraisals.set.mutate(input), {
      invalidates,
      isResumed: true,
    }),
    agree: useApiMutation((api, input: AppraisalSet) => api.appraisals.agree.mutate(input), {
      invalidates,
      isResumed: true,
    }),
    choose: useApiMutation((api, input: AppraisalChoose) => api.appraisals.choose.mutate(input), { invalidates }),
    remove: useApiMutation((api, id: string) => api.appraisals.remove.mutate({ id }), { invalidates }),
  };
}

/** The weight of each study in the pooled result of an analysis; empty while there is none. */
export function useStudyWeights(analysisId: string | undefined): ReadonlyMap<string, number> {
  const { data } = useApiQuery(['analyses', 'run', analysisId], (api) => api.analyses.run.query({ id: analysisId! }), {
    enabled: analysisId !== undefined,
  });
  return studyWeights(data?.rows ?? []);
}
