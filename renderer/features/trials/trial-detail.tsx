/** All that is known of a trial: what it is, what changed between imports, what uses it, and every field as read. */
import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { addressOfTrial } from '../../../shared/record-addresses.ts';
import { useApiQuery } from '../../api/queries.ts';
import { AddressLink } from '../../app/address-link.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useFormat } from '../../ui/format.ts';
import { LoadingState } from '../../ui/loading-state.tsx';
import { Facts } from '../library/facts.tsx';
import { RecordUsesList } from '../library/record-uses.tsx';
import { TrialChanges } from './trial-changes.tsx';
import { TrialFields } from './trial-fields.tsx';
import { useTrialWords } from './trial-words.ts';

export function TrialDetail({ id }: { id: string }) {
  const { t } = useTranslation('trials');
  const { t: tc } = useTranslation();
  const { date, number, locale } = useFormat();
  const words = useTrialWords();
  const { data: trial, error } = useApiQuery(['trials', 'get', id], (api) => api.trials.get.query({ id }));
  const { data: uses } = useApiQuery(['trials', 'uses', id], (api) => api.trials.uses.query({ id }));
  if (error) return <ErrorNote sentence={error.sentence(locale)} />;
  if (!trial) return <LoadingState label={tc('loading')} />;
  const { count } = trial.enrollment;
  return (
    <>
      <Title order={2}>{trial.title}</Title>
      <Facts
        facts={[
          [
            t('field.registryId'),
            <>
              <AddressLink address={addressOfTrial(trial.registryId)}>{trial.registryId}</AddressLink>
              {trial.otherIds.map((other) => (
                <span key={other}>
                  , <AddressLink address={addressOfTrial(other)}>{other}</AddressLink>
                </span>
              ))}
            </>,
          ],
          [t('field.status'), trial.status && words.status(trial.status)],
          [t('field.phases'), trial.phases.map(words.phase).join(', ')],
          [t('field.enrollment'), count === null ? null : number(count)],
          [t('field.conditions'), trial.conditions.join('; ')],
          [t('field.interventions'), trial.interventions.map((each) => each.name).join('; ')],
          [t('field.primaryOutcomes'), trial.outcomes.primary.map((each) => each.measure).join('; ')],
          [t('field.countries'), words.countries(trial)],
          [t('field.sponsor'), trial.sponsor],
          [t('field.startDate'), trial.startDate && date(trial.startDate)],
          [t('field.completionDate'), trial.completionDate && date(trial.completionDate)],
          [t('field.hasResults'), words.yesNo(trial.hasResults)],
          [t('field.asOf'), trial.asOf && date(trial.asOf)],
        ]}
      />
      {uses ? <RecordUsesList uses={uses} /> : null}
      <TrialChanges history={trial.history} />
      <TrialFields trial={trial} />
    </>
  );
}
