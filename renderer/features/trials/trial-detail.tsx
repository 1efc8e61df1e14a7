/** All that is known of a trial: what it is, what changed between imports, what uses it, and every field as read. */
import { Group, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { addressOfTrial } from '../../../shared/record-addresses.ts';
import { localDay } from '../../../shared/text/local-time.ts';
import { findingsOf } from '../../../shared/trials/findings.ts';
import { useApiQuery } from '../../api/queries.ts';
import { AddressLink } from '../../app/address-link.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useFormat } from '../../ui/format.ts';
import { LoadingState } from '../../ui/loading-state.tsx';
import { ExemptionButton } from '../exemptions/exemption-button.tsx';
import { Facts } from '../library/facts.tsx';
import { RecordUsesList } from '../library/record-uses.tsx';
import { OtherFields } from './other-fields.tsx';
import { TrialChanges } from './trial-changes.tsx';
import { TrialFields } from './trial-fields.tsx';
import { FindingList } from './trial-findings.tsx';
import { TrialFitPart } from './trial-fit.tsx';
import { TrialRegistries } from './trial-registries.tsx';
import { TrialTimeline } from './trial-timeline.tsx';
import { useTrialWords } from './trial-words.ts';

export function TrialDetail({ id }: { id: string }) {
  const { t } = useTranslation('trials');
  const { t: tc } = useTranslation();
  const { date, number, locale } = useFormat();
  const words = useTrialWords();
  const { data: trial, error } = useApiQuery(['trials', 'get', id], (api) => api.trials.get.query({ id }));
  const { data: ledger } = useApiQuery(['trials', 'ledger', id], (api) => api.trials.ledger.query({ id }));
  const { data: uses } = useApiQuery(['trials', 'uses', id], (api) => api.trials.uses.query({ id }));
  if (error) return <ErrorNote sentence={error.sentence(locale)} />;
  if (!trial) return <LoadingState label={tc('loading')} />;
  const { count } = trial.enrollment;
  const today = localDay(new Date());
  const isOutcomeChanged = trial.history.some(({ changes }) =>
    changes.some(({ field }) => field === 'primaryOutcomes'),
  );
  const of = { subject: 'trial', itemId: id } as const;
  return (
    <>
      <Title order={2}>{trial.title}</Title>
      <Group my="sm" gap="xs">
        <ExemptionButton target={of} name={trial.title} />
      </Group>
      <FindingList findings={findingsOf({ ...trial, isOutcomeChanged }, today)} />
      <TrialTimeline
        trial={trial}
        asOf={ledger?.records.flatMap(({ snapshots }) => snapshots.map(({ asOf }) => asOf)) ?? []}
        today={today}
      />
      <Facts
        of={of}
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
            'registryId',
          ],
          [t('field.status'), trial.status && words.status(trial.status), 'status'],
          [t('field.phases'), trial.phases.map(words.phase).join(', '), 'phases'],
          [t('field.enrollment'), count === null ? null : number(count), 'enrollment'],
          [t('field.conditions'), trial.conditions.join('; '), 'conditions'],
          [t('field.interventions'), trial.interventions.map((each) => each.name).join('; '), 'interventions'],
          [t('field.primaryOutcomes'), trial.outcomes.primary.map((each) => each.measure).join('; '), 'outcomes'],
          [t('field.countries'), words.countries(trial), 'countries'],
          [t('field.sponsor'), trial.sponsor, 'sponsor'],
          [t('field.startDate'), trial.startDate && date(trial.startDate), 'startDate'],
          [
            t('field.primaryCompletionDate'),
            trial.primaryCompletionDate && date(trial.primaryCompletionDate),
            'primaryCompletionDate',
          ],
          [t('field.completionDate'), trial.completionDate && date(trial.completionDate), 'completionDate'],
          [t('field.hasResults'), words.yesNo(trial.hasResults), 'hasResults'],
          [t('field.asOf'), trial.asOf && date(trial.asOf), 'asOf'],
        ]}
      />
      <TrialFitPart id={id} />
      {ledger ? <TrialRegistries ledger={ledger} /> : null}
      {uses ? <RecordUsesList uses={uses} /> : null}
      <TrialChanges history={trial.history} />
      <TrialFields trial={trial} of={of} />
      <OtherFields other={trial.other ?? []} />
    </>
  );
}
