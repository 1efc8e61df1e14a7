import { Button } from '@mantine/core';
import { IconListDetails } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ExportFile } from '../../../shared/contract/exports.ts';
import type { ApiClient } from '../../api/host.ts';
import { useHost } from '../../api/host-context.tsx';
import { useApiMutation } from '../../api/queries.ts';

/** Saves the account of what a public file masks as a file of its own. */
export function SaveReport({ make }: { make(api: ApiClient): Promise<ExportFile> }) {
  const { t } = useTranslation('exemptions');
  const host = useHost();
  const save = useApiMutation(async (api) => host.saveExport(await make(api)), { invalidates: [] });
  return (
    <Button
      variant="default"
      size="xs"
      loading={save.isPending}
      leftSection={<IconListDetails size={14} aria-hidden />}
      onClick={() => save.mutate()}
    >
      {t('masks.report')}
    </Button>
  );
}
