import { Button, NumberInput, Textarea, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../../ui/day-field.tsx';
import classes from './sources.module.css';

interface Draft {
  source: string;
  searchedOn: string;
  strategy: string;
  hits: number | null;
}

const emptyDraft: Draft = { source: '', searchedOn: '', strategy: '', hits: null };

export function SearchForm({ onAdd }: { onAdd: (entry: Draft) => Promise<unknown> }) {
  const { t } = useTranslation('project');
  const [draft, setDraft] = useState(emptyDraft);
  const isReady = draft.source.trim() !== '' && draft.searchedOn !== '';
  const set = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }));
  return (
    <form
      className={classes.searchForm}
      aria-label={t('searches.add')}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady)
          onAdd(draft).then(
            () => setDraft(emptyDraft),
            () => {},
          );
      }}
    >
      <TextInput
        size="xs"
        label={t('searches.source')}
        placeholder="MEDLINE"
        value={draft.source}
        onChange={(event) => set({ source: event.currentTarget.value })}
      />
      <DayField
        size="xs"
        label={t('searches.date')}
        value={draft.searchedOn}
        onChange={(searchedOn) => set({ searchedOn })}
      />
      <NumberInput
        size="xs"
        label={t('searches.hits')}
        min={0}
        allowDecimal={false}
        hideControls
        value={draft.hits ?? ''}
        onChange={(value) => set({ hits: typeof value === 'number' ? value : null })}
      />
      <Textarea
        className={classes.strategyInput}
        size="xs"
        autosize
        minRows={1}
        label={t('searches.strategy')}
        value={draft.strategy}
        onChange={(event) => set({ strategy: event.currentTarget.value })}
      />
      <Button
        type="submit"
        size="xs"
        variant="default"
        disabled={!isReady}
        leftSection={<IconPlus size={14} aria-hidden />}
      >
        {t('searches.add')}
      </Button>
    </form>
  );
}
