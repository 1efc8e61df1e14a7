/** One file is made and put where the person wants it; several go into a folder, as a job. */
import type { ExportCreate, ExportSave } from '../../../shared/contract/exports.ts';
import { useHost } from '../../api/host-context.tsx';
import { useApiMutation } from '../../api/queries.ts';

export interface SavedExport {
  fileName: string;
  /** Where it went, as the host tells it; null where the person cancelled. */
  where: string | null;
}

export function useSaveExport() {
  const host = useHost();
  return useApiMutation(
    async (api, input: ExportCreate): Promise<SavedExport> => {
      const file = await api.exports.create.mutate(input);
      return { fileName: file.fileName, where: await host.saveExport(file) };
    },
    { invalidates: [['history']] },
  );
}

export function useSaveExports() {
  return useApiMutation((api, input: ExportSave) => api.exports.save.mutate(input), { invalidates: [['jobs']] });
}
