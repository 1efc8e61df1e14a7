/** Files on their way in: dropped, chosen in a dialog, or chosen in the browser's own input. */
import { useState } from 'react';
import type { ImportFile } from '../../../shared/contract/imports.ts';
import type { PrepareProgress } from '../../api/host.ts';
import { useHost } from '../../api/host-context.tsx';
import { useApiMutation } from '../../api/queries.ts';
import { useCurrentProject } from '../../app/current-project.tsx';

export function useImport() {
  const host = useHost();
  const { project } = useCurrentProject();
  const [chosen, setChosen] = useState<{ projectId: string; searchId: string } | null>(null);
  // Of this project: another one has searches of its own.
  const searchId = chosen && chosen.projectId === project?.id ? chosen.searchId : null;
  const [progress, setProgress] = useState<PrepareProgress | null>(null);
  const start = useApiMutation(
    async (api, getFiles: () => Promise<ImportFile[]>) => {
      const files = await getFiles();
      if (files.length === 0) return null;
      return api.imports.start.mutate({
        files,
        ...(project ? { projectId: project.id } : {}),
        ...(searchId ? { searchId } : {}),
      });
    },
    { invalidates: [['jobs']] },
  );
  const prepare = async (files: readonly File[]) => {
    try {
      return await host.prepareFiles(files, { onProgress: setProgress });
    } finally {
      setProgress(null);
    }
  };
  return {
    project,
    /** The search that references of the next files come from. */
    searchId,
    setSearch: (id: string | null) => setChosen(id && project ? { projectId: project.id, searchId: id } : null),
    /** While the browser host takes the bytes; null otherwise. */
    progress,
    isStarting: start.isPending,
    importFiles: (files: readonly File[]) => start.mutate(() => prepare(files)),
    /** The system's dialog; absent in the browser, where the drop zone opens one. */
    pick: host.pickFiles ? () => start.mutate(() => host.pickFiles!()) : null,
  };
}
