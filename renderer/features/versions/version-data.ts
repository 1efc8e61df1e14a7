/** What the screens read of versions and the marks that came along, and what they change. */
import type { AnchorReview } from '../../../shared/contract/versions.ts';
import { useApiMutation, useApiQuery } from '../../api/queries.ts';

export function useWaitingMarks(projectId: string | null) {
  return useApiQuery(
    ['versions', 'waiting', projectId],
    (api) => api.versions.waiting.query({ projectId: projectId ?? '' }),
    { enabled: projectId !== null },
  );
}

/** Those whose words are not the same any more; what only moved is shown beside them. */
export const needsLook = ({ state }: AnchorReview) => state !== 'moved';

export function useVersions(documentId: string) {
  return useApiQuery(['versions', 'list', documentId], (api) => api.versions.list.query({ id: documentId }));
}

export function useComparison(id: string, previousId: string) {
  return useApiQuery(['versions', 'compare', id, previousId], (api) => api.versions.compare.query({ id, previousId }), {
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function useAnchorChanges() {
  return {
    decide: useApiMutation((api, input: { ids: string[]; decision: 'accepted' | 'kept' | 'removed' }) =>
      api.versions.decide.mutate(input),
    ),
    place: useApiMutation((api, input: { id: string; start: number; end: number }) => api.versions.place.mutate(input)),
  };
}

export function useLinkVersion() {
  return useApiMutation((api, input: { id: string; previousId: string }) => api.versions.link.mutate(input));
}
