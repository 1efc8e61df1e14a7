/** The project that the screens work in; remembered per library on this machine. */
import { createContext, type ReactNode, useContext } from 'react';
import type { Project } from '../../shared/contract/projects.ts';
import { useApiQuery } from '../api/queries.ts';
import { useLibraryState } from './library-state.ts';
import { useLibraryMemory } from './memory.tsx';

export interface CurrentProject {
  /** Null while there is none, or while the list is loading. */
  project: Project | null;
  projects: Project[];
  isLoading: boolean;
  select(projectId: string): void;
}

const CurrentProjectContext = createContext<CurrentProject | null>(null);

export function CurrentProjectProvider({ children }: { children: ReactNode }) {
  const library = useLibraryState();
  const path = library.data?.path ?? null;
  const { data: projects = [], isPending } = useApiQuery(['projects'], (api) => api.projects.list.query(), {
    enabled: path !== null,
  });
  const memory = useLibraryMemory(path);
  const wanted = memory.remembered.projectId;
  const value: CurrentProject = {
    project: memory.isLoading ? null : (projects.find((project) => project.id === wanted) ?? projects[0] ?? null),
    projects,
    isLoading: library.isPending || memory.isLoading || (path !== null && isPending),
    select: (projectId) => memory.remember({ projectId }),
  };
  return <CurrentProjectContext value={value}>{children}</CurrentProjectContext>;
}

export function useCurrentProject(): CurrentProject {
  const value = useContext(CurrentProjectContext);
  if (!value) throw new Error('useCurrentProject needs a CurrentProjectProvider above it.');
  return value;
}
