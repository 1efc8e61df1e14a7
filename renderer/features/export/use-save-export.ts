/** One file is made and put where the person wants it; several go into a folder, as a job. */
import type { ExportCreate, ExportSave } from '../../../shared/contract/exports.ts';
import { useHost } from '../../api/host-context.tsx';
import { useApiMutation } from '../../api/queries.ts';
import { isOwnCancel, useMakeExport } from './use-make-export.ts';

export interface SavedExport {
  fileName: string;
  /** Where it went, as the host tells it; null where the person cancelled. */
  where: string | null;
}

export function useSaveExport() {
  const host = useHost();
  const make = useMakeExport();
  return useApiMutation(
    async (api, input: ExportCreate): Promise<SavedExport> => {
      const file = await make(api, input);
      return { fileName: file.fileName, where: await host.saveExport(file) };
    },
    { invalidates: [['history']], isTold: isOwnCancel },
  );
}

export function useSaveExports() {
  return useApiMutation((api, input: ExportSave) => api.exports.save.mutate(input), { invalidates: [['jobs']] });
}
