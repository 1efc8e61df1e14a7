import { useTranslation } from 'react-i18next';
import type { ExportCreate } from '../../../shared/contract/exports.ts';
import { useApiQuery } from '../../api/queries.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useLocale } from '../../ui/format.ts';
import { LoadingState } from '../../ui/loading-state.tsx';
import { MaskList } from '../exemptions/mask-list.tsx';
import { SaveReport } from '../exemptions/save-report.tsx';

export interface MaskPanelProps {
  files: ExportCreate[];
  shown: string[];
  onShown(shown: string[]): void;
}

/** What the chosen files mask, each once, and the account of it as a file. */
export function MaskPanel({ files, shown, onShown }: MaskPanelProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const masks = useApiQuery(['exemptions', 'masks', files], async (api) => {
    const found = await Promise.all(files.map((file) => api.exports.masks.query(file)));
    return [...new Map(found.flat().map((mask) => [mask.key, mask])).values()];
  });
  if (masks.error) return <ErrorNote sentence={masks.error.sentence(locale)} />;
  if (!masks.data) return <LoadingState label={t('loading')} />;
  return (
    <MaskList masks={masks.data} shown={shown} onShown={onShown}>
      {masks.data.length > 0 && <SaveReport make={(api) => api.exports.report.mutate({ items: files })} />}
    </MaskList>
  );
}
