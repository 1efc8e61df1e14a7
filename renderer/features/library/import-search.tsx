/** Which search of the project the references of the next files come from. */
import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/format.ts';
import { useSearches } from '../project/project-data.ts';

export interface ImportSearchProps {
  projectId: string;
  searchId: string | null;
  onChange(searchId: string | null): void;
}

export function ImportSearch({ projectId, searchId, onChange }: ImportSearchProps) {
  const { t } = useTranslation('library');
  const { date } = useFormat();
  const searches = useSearches(projectId).data ?? [];
  if (searches.length === 0) return null;
  return (
    <NativeSelect
      size="xs"
      mb={4}
      maw={190}
      aria-label={t('importSearch.label')}
      value={searchId ?? ''}
      data={[
        { value: '', label: t('importSearch.none') },
        ...searches.map(({ id, source, searchedOn }) => ({ value: id, label: `${source}, ${date(searchedOn)}` })),
      ]}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    />
  );
}
