/** The project that the screens work in; remembered per library on this machine. */
import { createContext, type ReactNode, useContext, useState } from 'react';
import type { Project } from '../../shared/contract/projects.ts';
import { useApiQuery } from '../api/queries.ts';
import { useLibraryState } from './library-state.ts';

export interface CurrentProject {
  /** Null while there is none, or while the list is loading. */
  project: Project | null;
  projects: Project[];
  isLoading: boolean;
  select(projectId: string): void;
}

const CurrentProjectContext = createContext<CurrentProject | null>(null);

function storageKey(path: string | null): string {
  return `metodebenk.project:${path ?? ''}`;
}

export function CurrentProjectProvider({ children }: { children: ReactNode }) {
  const library = useLibraryState();
  const path = library.data?.path ?? null;
  const { data: projects = [], isPending } = useApiQuery(['projects'], (api) => api.projects.list.query(), {
    enabled: path !== null,
  });
  const [chosen, setChosen] = useState<{ path: string | null; id: string } | null>(null);
  const wanted = chosen?.path === path ? chosen.id : localStorage.getItem(storageKey(path));
  const value: CurrentProject = {
    project: projects.find((project) => project.id === wanted) ?? projects[0] ?? null,
    projects,
    isLoading: library.isPending || (path !== null && isPending),
    select(id) {
      localStorage.setItem(storageKey(path), id);
      setChosen({ path, id });
    },
  };
  return <CurrentProjectContext value={value}>{children}</CurrentProjectContext>;
}

export function useCurrentProject(): CurrentProject {
  const value = useContext(CurrentProjectContext);
  if (!value) throw new Error('useCurrentProject needs a CurrentProjectProvider above it.');
  return value;
}
