/** What narrows the log: words, person, thing, project, document and days. */
import { Button, Group, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { HistoryList } from '../../../shared/contract/history.ts';
import { useApiQuery } from '../../api/queries.ts';
import { useCurrentProject } from '../../app/current-project.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { useThingWord } from './use-field-words.ts';

export const noFilter = { text: '', person: '', noun: '', projectId: '', documentId: '', fromDay: '', untilDay: '' };
export type HistoryFilter = typeof noFilter;

export const isNarrowed = (filter: HistoryFilter) => Object.values(filter).some((value) => value !== '');

/** Parts that are blank narrow nothing. */
export function inputFrom({ projectId, ...filter }: HistoryFilter): Partial<HistoryList> {
  const given = Object.fromEntries(Object.entries(filter).filter(([, value]) => value.trim() !== ''));
  return { ...given, projectId: projectId || null };
}

export function HistoryFilters({ filter, onChange }: { filter: HistoryFilter; onChange: (to: HistoryFilter) => void }) {
  const { t } = useTranslation('history');
  const { projects } = useCurrentProject();
  const thing = useThingWord();
  const choices = useApiQuery(['history', 'choices'], (api) => api.history.choices.query()).data;
  const documents = useApiQuery(['documents'], (api) => api.documents.list.query()).data ?? [];
  const set = (change: Partial<HistoryFilter>) => onChange({ ...filter, ...change });
  const select = (name: 'person' | 'noun' | 'projectId' | 'documentId', data: { value: string; label: string }[]) => (
    <Select
      size="xs"
      label={t(`filter.${name}`)}
      placeholder={t('filter.any')}
      data={data}
      value={filter[name] || null}
      onChange={(value) => set({ [name]: value ?? '' })}
      searchable={data.length > 8}
      clearable
      clearButtonProps={{ 'aria-label': t('filter.clearOne', { name: t(`filter.${name}`) }) }}
      nothingFoundMessage={t('noHits.title')}
      limit={50}
      w={150}
    />
  );
  const day = (name: 'fromDay' | 'untilDay') => (
    <DayField
      size="xs"
      label={t(`filter.${name}`)}
      value={filter[name]}
      onChange={(to) => set({ [name]: to })}
      w={110}
    />
  );
  return (
    <Group role="search" gap="sm" align="flex-end" mt="sm">
      <TextInput
        size="xs"
        label={t('filter.text')}
        leftSection={<IconSearch size={14} aria-hidden />}
        value={filter.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
        w={150}
      />
      {select(
        'person',
        (choices?.people ?? []).map((name) => ({ value: name, label: name })),
      )}
      {select(
        'noun',
        (choices?.nouns ?? []).map((noun) => ({ value: noun, label: thing(noun) })),
      )}
      {select(
        'projectId',
        projects.map(({ id, title }) => ({ value: id, label: title })),
      )}
      {select(
        'documentId',
        documents.map(({ id, title }) => ({ value: id, label: title })),
      )}
      {day('fromDay')}
      {day('untilDay')}
      {isNarrowed(filter) ? (
        <Button size="xs" variant="subtle" onClick={() => onChange(noFilter)}>
          {t('filter.clear')}
        </Button>
      ) : null}
    </Group>
  );
}
