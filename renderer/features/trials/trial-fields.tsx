/** Every field of a record as it was read, for those who want to see what the file said. */
import { useTranslation } from 'react-i18next';
import type { TrialRecord } from '../../../shared/contract/trials.ts';
import { FactLock, type FactRecord } from '../library/fact-lock.tsx';
import library from '../library/library.module.css';
import { fieldText } from './field-text.ts';

const fields = [
  'registry',
  'officialTitle',
  'status',
  'statusDate',
  'studyType',
  'design',
  'phases',
  'enrollment',
  'arms',
  'interventions',
  'outcomes',
  'eligibility',
  'countries',
  'startDate',
  'primaryCompletionDate',
  'completionDate',
  'sourceFormat',
] as const satisfies (keyof TrialRecord)[];

export function TrialFields({ trial, of }: { trial: TrialRecord; of: FactRecord }) {
  const { t } = useTranslation('trials');
  return (
    <details className={library.part}>
      <summary>{t('fields')}</summary>
      <dl className={library.fields}>
        {fields.map((field) => (
          <div key={field}>
            <dt>{t(`field.${field}`)}</dt>
            <dd>
              {fieldText(trial[field]) || '–'}
              {fieldText(trial[field]) ? <FactLock of={of} field={field} name={t(`field.${field}`)} /> : null}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
