/** What else is said of one result: which arms, for whom, in what unit, which way is better, and where the figures stand. */
import { NativeSelect, TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResultSet, Study, StudyResult } from '../../../../shared/contract/studies.ts';
import { directions } from '../../../../shared/model/studies.ts';
import { useAutosave } from '../../project/use-autosave.ts';
import { FigureSources } from '../sources/figure-sources.tsx';
import classes from './studies.module.css';

export interface ResultDetailsProps {
  result: StudyResult;
  study: Study | undefined;
  /** The field that was asked for, and is stood in. */
  shownField: string | null;
  onSave(part: Omit<ResultSet, 'id'>): Promise<unknown>;
}

export function ResultDetails({ result, study, shownField, onSave: save }: ResultDetailsProps) {
  const { t } = useTranslation('studies');
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (shownField === null) return;
    fields.current?.querySelector<HTMLElement>(`[data-field="${CSS.escape(shownField)}"] :is(input, select)`)?.focus();
  }, [shownField]);
  const arms = (study?.arms ?? []).map(({ id, name }) => ({ value: id, label: name || id }));
  const armSelect = (field: 'arm' | 'comparator') => (
    <NativeSelect
      size="xs"
      label={t(`details.${field}`)}
      value={result[field]}
      data={[{ value: '', label: t('details.unsaid') }, ...arms]}
      onChange={(event) => void save({ [field]: event.currentTarget.value })}
    />
  );
  return (
    <div className={classes.details} ref={fields}>
      {armSelect('arm')}
      {armSelect('comparator')}
      <SavedText label={t('details.subgroup')} value={result.subgroup} onSave={(subgroup) => save({ subgroup })} />
      <SavedText field="unit" label={t('details.unit')} value={result.unit} onSave={(unit) => save({ unit })} />
      <NativeSelect
        size="xs"
        wrapperProps={{ 'data-field': 'direction' }}
        label={t('details.direction')}
        value={result.direction}
        data={directions.map((each) => ({
          value: each,
          label: each === '' ? t('details.unsaid') : t(`direction.${each}`),
        }))}
        onChange={(event) => void save({ direction: event.currentTarget.value as StudyResult['direction'] })}
      />
      <SavedText label={t('details.note')} value={result.note} onSave={(note) => save({ note })} />
      <div className={classes.sources}>
        <FigureSources
          name={study?.name ?? ''}
          projectId={result.projectId}
          sources={result.sources}
          likely={study?.sources ?? []}
          onSave={(sources) => save({ sources })}
        />
      </div>
    </div>
  );
}

interface SavedTextProps {
  /** By which it is found; absent where nothing leads to it. */
  field?: string;
  label: string;
  value: string;
  onSave(value: string): Promise<unknown>;
}

function SavedText({ field: name, label, value, onSave }: SavedTextProps) {
  const field = useAutosave(value, onSave);
  return (
    <TextInput
      size="xs"
      wrapperProps={{ 'data-field': name }}
      label={label}
      value={field.value}
      onChange={(event) => field.change(event.currentTarget.value)}
      onBlur={field.flush}
    />
  );
}
