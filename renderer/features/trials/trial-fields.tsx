/** Every field of a record as it was read, for those who want to see what the file said. */
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrialRecord } from '../../../shared/contract/trials.ts';
import { useRoute } from '../../app/routes.ts';
import { FactLock, type FactRecord } from '../library/fact-lock.tsx';
import library from '../library/library.module.css';
import { fieldText } from './field-text.ts';

const fields = [
  'registryId',
  'registry',
  'title',
  'officialTitle',
  'status',
  'statusDate',
  'studyType',
  'design',
  'phases',
  'enrollment',
  'conditions',
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
  const details = useRef<HTMLDetailsElement>(null);
  const route = useRoute();
  const asked = route.screen === 'trials' && route.trialId === of.itemId ? route.field : undefined;
  useEffect(() => {
    const field = asked && details.current?.querySelector<HTMLElement>(`[data-field="${CSS.escape(asked)}"]`);
    if (!details.current || !field) return;
    details.current.open = true;
    field.focus({ preventScroll: true });
    field.scrollIntoView?.({ block: 'center' });
  }, [asked]);
  return (
    <details ref={details} className={library.part}>
      <summary>{t('fields')}</summary>
      <dl className={library.fields}>
        {fields.map((field) => (
          <div key={field} data-field={field} tabIndex={-1}>
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
