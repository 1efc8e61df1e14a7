/** What the project screen reads and changes; every change also renews the history (undo, saved state). */
import type { ProjectItem, ProjectItemsSet, ProjectUpdate } from '../../../shared/contract/projects.ts';
import type { Locale } from '../../../shared/model/vocabulary.ts';
import { useApiMutation, useApiQuery } from '../../api/queries.ts';

const afterProject = [['projects'], ['history'], ['cards'], ['suggestions']];

export function useProject(id: string) {
  return useApiQuery(['projects', 'get', id], (api) => api.projects.get.query({ id }));
}

export function useProjectItems(projectId: string) {
  return useApiQuery(['projects', 'items', projectId], (api) => api.projects.items.query({ projectId }));
}

export function useSearches(projectId: string, isEnabled = true) {
  return useApiQuery(['projects', 'searches', projectId], (api) => api.projects.searches.query({ projectId }), {
    enabled: isEnabled,
  });
}

export function useCreateProject() {
  return useApiMutation((api, input: { title: string; language: Locale }) => api.projects.create.mutate(input));
}

export function useUpdateProject() {
  return useApiMutation((api, input: ProjectUpdate) => api.projects.update.mutate(input), {
    invalidates: afterProject,
    isResumed: true,
  });
}

export function useOutcomeChanges() {
  const invalidates = [...afterProject, ['grades']];
  return {
    add: useApiMutation(
      (api, input: { projectId: string; name: string; importance: number }) => api.projects.addOutcome.mutate(input),
      { invalidates },
    ),
    update: useApiMutation(
      (api, input: Parameters<typeof api.projects.updateOutcome.mutate>[0]) => api.projects.updateOutcome.mutate(input),
      { invalidates, isResumed: true },
    ),
    move: useApiMutation((api, input: { id: string; position: number }) => api.projects.moveOutcome.mutate(input), {
      invalidates,
    }),
    remove: useApiMutation((api, id: string) => api.projects.removeOutcome.mutate({ id }), { invalidates }),
  };
}

export function useSearchFiles(projectId: string) {
  return useApiQuery(['projects', 'searchFiles', projectId], (api) => api.projects.searchFiles.query({ projectId }));
}

export function useSearchChanges() {
  const invalidates = [['projects'], ['screening'], ['history'], ['cards']];
  return {
    add: useApiMutation(
      (api, input: Parameters<typeof api.projects.addSearch.mutate>[0]) => api.projects.addSearch.mutate(input),
      { invalidates },
    ),
    update: useApiMutation(
      (api, input: Parameters<typeof api.projects.updateSearch.mutate>[0]) => api.projects.updateSearch.mutate(input),
      { invalidates },
    ),
    remove: useApiMutation((api, id: string) => api.projects.removeSearch.mutate({ id }), { invalidates }),
    bind: useApiMutation(
      (api, input: { projectId: string; sourceIds: string[]; searchId: string | null }) =>
        api.projects.bindFiles.mutate(input),
      { invalidates },
    ),
  };
}

export function useSetItems() {
  return useApiMutation((api, input: ProjectItemsSet) => api.projects.setItems.mutate(input), {
    // The rows themselves stay as they are: of many thousands, only what tells of decisions is read again.
    invalidates: [
      ['projects', 'items'],
      ['trials', 'uses'],
      ['references', 'uses'],
      ['history'],
      ['cards'],
      ['exports'],
    ],
    isResumed: true,
  });
}

export type Decisions = ReadonlyMap<string, Pick<ProjectItem, 'decision' | 'reason'>>;

/** What was decided about each source of a kind, by id; a source without an entry is undecided. */
export function decisionsOf(items: readonly ProjectItem[], kind: ProjectItem['kind']): Decisions {
  return new Map(items.filter((item) => item.kind === kind).map((item) => [item.itemId, item]));
}

export function decisionOf(decisions: Decisions, id: string): ProjectItem['decision'] {
  return decisions.get(id)?.decision ?? 'undecided';
}
