import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '../../../shared/contract/projects.ts';
import { directions } from '../../../shared/model/studies.ts';
import classes from './outcomes.module.css';
import { useAutosave } from './use-autosave.ts';

export type OutcomeDetail = Partial<Pick<Outcome, 'description' | 'unit' | 'better'>>;

/** How an outcome is measured, and which way is better: what analyses, statements and tables read of it. */
export function OutcomeDetails({
  outcome,
  onSave,
}: {
  outcome: Outcome;
  onSave: (change: OutcomeDetail) => Promise<unknown>;
}) {
  const { t } = useTranslation(['project', 'studies']);
  const unit = useAutosave(outcome.unit, (text) => onSave({ unit: text }));
  const description = useAutosave(outcome.description, (text) => onSave({ description: text }));
  return (
    <div className={classes.details}>
      <NativeSelect
        size="xs"
        label={t('studies:details.direction')}
        value={outcome.better}
        onChange={(event) => void onSave({ better: event.currentTarget.value as Outcome['better'] })}
        data={directions.map((value) => ({
          value,
          label: value === '' ? t('studies:details.unsaid') : t(`studies:direction.${value}`),
        }))}
      />
      <TextInput
        size="xs"
        label={t('studies:details.unit')}
        placeholder={t('outcomes.unitPlaceholder')}
        value={unit.value}
        onChange={(event) => unit.change(event.currentTarget.value)}
        onBlur={unit.flush}
      />
      <Textarea
        size="xs"
        className={classes.description}
        label={t('outcomes.description')}
        placeholder={t('outcomes.descriptionPlaceholder')}
        autosize
        minRows={1}
        maxRows={6}
        value={description.value}
        onChange={(event) => description.change(event.currentTarget.value)}
        onBlur={description.flush}
      />
    </div>
  );
}
