/** All that the reader shows of one document, and what can be done to its marks. */
import { useMemo } from 'react';
import type { Suggestion, TagAdd } from '../../../shared/contract/tags.ts';
import type { TagElement } from '../../../shared/model/vocabulary.ts';
import { useApiMutation, useApiQuery } from '../../api/queries.ts';
import { useCurrentProject } from '../../app/current-project.tsx';
import { type MarginMark, marksFrom } from './marks.ts';

const forever = { staleTime: Number.POSITIVE_INFINITY };
const touched = [['tags'], ['suggestions'], ['history'], ['documents']];

export function useReader(documentId: string) {
  const { project } = useCurrentProject();
  const projectId = project?.id ?? '';
  const detail = useApiQuery(['documents', documentId], (api) => api.documents.get.query({ id: documentId }));
  const text = useApiQuery(
    ['document-text', documentId],
    async (api) => (await api.documents.text.query({ id: documentId })).text,
    forever,
  );
  const inProject = { enabled: project !== null };
  const tags = useApiQuery(
    ['tags', projectId, documentId],
    (api) => api.tags.list.query({ projectId, documentId }),
    inProject,
  );
  const suggestions = useApiQuery(
    ['suggestions', projectId, documentId],
    (api) => api.suggestions.list.query({ projectId, documentId }),
    inProject,
  );
  const add = useApiMutation((api, input: TagAdd) => api.tags.add.mutate(input), { invalidates: touched });
  const reject = useApiMutation(
    (api, { documentId: id, element, start, end }: Suggestion) =>
      api.suggestions.reject.mutate({ projectId, documentId: id, element, start, end }),
    { invalidates: touched },
  );
  const remove = useApiMutation((api, id: string) => api.tags.remove.mutate({ ids: [id] }), { invalidates: touched });
  const update = useApiMutation(
    (api, input: { id: string; element?: TagElement; comment?: string; label?: string }) =>
      api.tags.update.mutate(input),
    { invalidates: touched, isResumed: true },
  );
  const marks = useMemo(() => marksFrom(tags.data ?? [], suggestions.data ?? []), [tags.data, suggestions.data]);
  return {
    project,
    detail,
    text,
    marks,
    tagPassage(
      place: { start: number; end: number },
      element: TagElement,
      more: { label?: string; comment?: string } = {},
    ) {
      if (project) add.mutate({ projectId, documentId, element, start: place.start, end: place.end, ...more });
    },
    accept(mark: MarginMark, element?: TagElement) {
      if (mark.kind !== 'suggestion' || !project) return;
      const { start, end } = mark;
      add.mutate({ projectId, documentId, element: element ?? mark.element, start, end, origin: 'suggestion' });
    },
    /** A suggestion is rejected, a tag is removed. */
    drop(mark: MarginMark) {
      if (mark.kind === 'suggestion') reject.mutate(mark.suggestion);
      else remove.mutate(mark.id);
    },
    change: (id: string, change: { element?: TagElement; comment?: string; label?: string }) =>
      update.mutate({ id, ...change }),
    saveComment: (id: string, comment: string) => update.mutateAsync({ id, comment }),
  };
}

export type Reader = ReturnType<typeof useReader>;
