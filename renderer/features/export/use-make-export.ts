/** One export is made; where that takes long it shows as work that can be cancelled. */
import { useTranslation } from 'react-i18next';
import type { ExportCreate, ExportFile } from '../../../shared/contract/exports.ts';
import type { ApiError } from '../../api/api-error.ts';
import type { ApiClient } from '../../api/host.ts';
import { asLongCall } from '../../app/long-calls.ts';

export function useMakeExport(): (api: ApiClient, input: ExportCreate) => Promise<ExportFile> {
  const { t } = useTranslation('export');
  return (api, input) =>
    asLongCall(t('making', { format: t(`formats.${input.format}`) }), (signal) =>
      api.exports.create.mutate(input, { signal }),
    );
}

/** Whoever cancelled knows. */
export const isOwnCancel = ({ code }: ApiError) => code === 'export-cancelled';
