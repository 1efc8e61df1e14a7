import { Button, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import { IconCheck, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchLogEntry } from '../../../shared/contract/projects.ts';
import { searchKinds } from '../../../shared/model/screening.ts';
import { DayField } from '../../ui/day-field.tsx';
import classes from './sources.module.css';

export type SearchDraft = Pick<
  SearchLogEntry,
  'kind' | 'source' | 'platform' | 'searchedOn' | 'strategy' | 'limits' | 'hits' | 'searcher'
>;

const emptyDraft: SearchDraft = {
  kind: 'database',
  source: '',
  platform: '',
  searchedOn: '',
  strategy: '',
  limits: '',
  hits: null,
  searcher: '',
};

/** What of an entry a person writes. */
export function draftOf({ kind, source, platform, searchedOn, strategy, limits, hits, searcher }: SearchLogEntry) {
  return { kind, source, platform, searchedOn, strategy, limits, hits, searcher };
}

export interface SearchFormProps {
  label: string;
  /** Of an entry that is there; without it the form is for a new one, and is empty again when that is kept. */
  initial?: SearchDraft;
  onSave(entry: SearchDraft): Promise<unknown>;
}

export function SearchForm({ label, initial, onSave }: SearchFormProps) {
  const { t } = useTranslation('project');
  const [draft, setDraft] = useState(initial ?? emptyDraft);
  const isReady = draft.source.trim() !== '' && draft.searchedOn !== '';
  const set = (change: Partial<SearchDraft>) => setDraft((before) => ({ ...before, ...change }));
  const text = (name: 'source' | 'platform' | 'limits' | 'searcher', placeholder?: string) => (
    <TextInput
      size="xs"
      label={t(`searches.${name}`)}
      placeholder={placeholder}
      value={draft[name]}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <form
      className={classes.searchForm}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isReady) return;
        onSave(draft).then(
          () => initial ?? setDraft(emptyDraft),
          () => {},
        );
      }}
    >
      <NativeSelect
        size="xs"
        label={t('searches.kind')}
        value={draft.kind}
        data={searchKinds.map((value) => ({ value, label: t(`searches.kinds.${value}`) }))}
        onChange={(event) => set({ kind: event.currentTarget.value as SearchDraft['kind'] })}
      />
      {text('source', 'MEDLINE')}
      {text('platform', 'Ovid')}
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
      {text('searcher')}
      {text('limits')}
      <Textarea
        className={classes.strategyInput}
        classNames={{ input: classes.strategyText }}
        size="xs"
        autosize
        minRows={2}
        maxRows={16}
        label={t('searches.strategy')}
        value={draft.strategy}
        onChange={(event) => set({ strategy: event.currentTarget.value })}
      />
      <Button
        type="submit"
        size="xs"
        variant={initial ? 'filled' : 'default'}
        disabled={!isReady}
        leftSection={initial ? <IconCheck size={14} aria-hidden /> : <IconPlus size={14} aria-hidden />}
      >
        {label}
      </Button>
    </form>
  );
}
