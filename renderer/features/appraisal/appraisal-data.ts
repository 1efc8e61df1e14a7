/** What the evidence screen reads and changes. */
import type { GradeSet } from '../../../shared/contract/grades.ts';
import { useApiMutation, useApiQuery } from '../../api/queries.ts';

export function useDocuments() {
  return useApiQuery(['documents', 'list'], (api) => api.documents.list.query());
}

export function useTags(projectId: string) {
  return useApiQuery(['tags', 'list', projectId], (api) => api.tags.list.query({ projectId }));
}

export function useGrades(projectId: string) {
  return useApiQuery(['grades', 'list', projectId], (api) => api.grades.list.query({ projectId }));
}

export function useSetGrade() {
  return useApiMutation((api, input: GradeSet) => api.grades.set.mutate(input), {
    invalidates: [['grades'], ['history'], ['exports']],
    isResumed: true,
  });
}
