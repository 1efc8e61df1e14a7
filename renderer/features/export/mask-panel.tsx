import { Button } from '@mantine/core';
import { IconListDetails } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ExportCreate } from '../../../shared/contract/exports.ts';
import { useHost } from '../../api/host-context.tsx';
import { useApiMutation, useApiQuery } from '../../api/queries.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useLocale } from '../../ui/format.ts';
import { LoadingState } from '../../ui/loading-state.tsx';
import { MaskList } from '../exemptions/mask-list.tsx';

export interface MaskPanelProps {
  files: ExportCreate[];
  shown: string[];
  onShown(shown: string[]): void;
}

/** What the chosen files mask, each once, and the account of it as a file. */
export function MaskPanel({ files, shown, onShown }: MaskPanelProps) {
  const { t } = useTranslation('exemptions');
  const { t: tc } = useTranslation();
  const locale = useLocale();
  const host = useHost();
  const masks = useApiQuery(['exemptions', 'masks', files], async (api) => {
    const found = await Promise.all(files.map((file) => api.exports.masks.query(file)));
    return [...new Map(found.flat().map((mask) => [mask.key, mask])).values()];
  });
  const save = useApiMutation(async (api) => host.saveExport(await api.exports.report.mutate({ items: files })), {
    invalidates: [],
  });
  if (masks.error) return <ErrorNote sentence={masks.error.sentence(locale)} />;
  if (!masks.data) return <LoadingState label={tc('loading')} />;
  return (
    <MaskList masks={masks.data} shown={shown} onShown={onShown}>
      {masks.data.length > 0 && (
        <Button
          variant="default"
          size="xs"
          loading={save.isPending}
          leftSection={<IconListDetails size={14} aria-hidden />}
          onClick={() => save.mutate()}
        >
          {t('masks.report')}
        </Button>
      )}
    </MaskList>
  );
}
