/** What the evidence screen reads and changes. */
import type { GradeSet } from '../../../shared/contract/grades.ts';
import { titleOfSource } from '../../../shared/model/source-title.ts';
import { useApiMutation, useApiQuery } from '../../api/queries.ts';
import { useFormat } from '../../ui/format.ts';

export function useDocuments() {
  return useApiQuery(['documents', 'list'], (api) => api.documents.list.query());
}

/** What a document is called where a passage of it is quoted; '' where it is not known. */
export function useSourceName(): (documentId: string) => string {
  const documents = useDocuments().data ?? [];
  const { locale } = useFormat();
  return (documentId) => {
    const found = documents.find(({ id }) => id === documentId);
    return found ? titleOfSource(found, locale) : '';
  };
}

export function useTags(projectId: string) {
  return useApiQuery(['tags', 'list', projectId], (api) => api.tags.list.query({ projectId }));
}

export function useGrades(projectId: string) {
  return useApiQuery(['grades', 'list', projectId], (api) => api.grades.list.query({ projectId }));
}

/** They follow from studies, analyses and forms that are changed elsewhere: asked anew each time the page opens. */
export function useGradeProposals(outcomeId: string) {
  return useApiQuery(['grades', 'proposals', outcomeId], (api) => api.grades.proposals.query({ outcomeId }), {
    staleTime: 0,
  });
}

export function useSetGrade() {
  return useApiMutation((api, input: GradeSet) => api.grades.set.mutate(input), {
    invalidates: [['grades'], ['history'], ['exports']],
    isResumed: true,
  });
}
