import { useTranslation } from 'react-i18next';
import type { PacketExport } from '../../../shared/contract/packets.ts';
import { useApiQuery } from '../../api/queries.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useLocale } from '../../ui/format.ts';
import { LoadingState } from '../../ui/loading-state.tsx';
import { MaskList } from '../exemptions/mask-list.tsx';
import { SaveReport } from '../exemptions/save-report.tsx';

export interface PacketMasksProps {
  input: Omit<PacketExport, 'path'>;
  onShown(shown: string[]): void;
}

/** What the packet will mask, before it is made. */
export function PacketMasks({ input, onShown }: PacketMasksProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  // Nothing is written there: the path is only what the form asks for.
  const asked = { ...input, path: 'packet' };
  const { data, error } = useApiQuery(['exemptions', 'packet', input], (api) => api.packets.masks.query(asked));
  if (error) return <ErrorNote sentence={error.sentence(locale)} />;
  if (!data) return <LoadingState label={t('loading')} />;
  return (
    <MaskList masks={data} shown={input.shown ?? []} onShown={onShown}>
      {data.length > 0 && <SaveReport make={(api) => api.packets.report.mutate(asked)} />}
    </MaskList>
  );
}
