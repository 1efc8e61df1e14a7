/** What the screen of duplicates reads and changes. */
import type { DuplicateGroup } from '../../../../shared/contract/duplicates.ts';
import { useApiMutation, useApiQuery } from '../../../api/queries.ts';
import { isRunning, useJobs } from '../../../app/jobs.ts';

export const groupsAPage = 20;

export function useDuplicateState() {
  return useApiQuery(['duplicates', 'state'], (api) => api.duplicates.state.query());
}

/** The first pair after those that were skipped. */
export function useNextPair(after: string | undefined, isEnabled: boolean) {
  return useApiQuery(
    ['duplicates', 'pairs', after ?? ''],
    (api) => api.duplicates.pairs.query(after === undefined ? { limit: 1 } : { after, limit: 1 }),
    { enabled: isEnabled },
  );
}

/** What is certain, with what each reference says; as many groups as were asked for. */
export function useCertainGroups(count: number, isEnabled: boolean) {
  return useApiQuery(
    ['duplicates', 'certain', count],
    async (api) => {
      const groups: DuplicateGroup[] = [];
      for (let skip = 0; skip < count; skip += groupsAPage) {
        groups.push(...(await api.duplicates.certain.query({ skip, limit: groupsAPage })));
      }
      return groups;
    },
    { enabled: isEnabled },
  );
}

export function useDuplicateChanges() {
  const { jobs, refresh } = useJobs();
  return {
    isFinding: jobs.some((job) => job.kind === 'duplicates' && isRunning(job)),
    find: useApiMutation((api) => api.duplicates.find.mutate(), { invalidates: [], onSuccess: () => void refresh() }),
    mergeCertain: useApiMutation((api) => api.duplicates.mergeCertain.mutate()),
    merge: useApiMutation((api, input: { mainId: string; ids: string[] }) => api.duplicates.merge.mutate(input)),
    setApart: useApiMutation((api, input: { firstId: string; secondId: string }) =>
      api.duplicates.setApart.mutate(input),
    ),
  };
}
