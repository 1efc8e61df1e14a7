/** Where a cell comes from: each field as the registry wrote it, with the way there, and the import that it was read from. */
import { Anchor, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OngoingRow } from '../../../../shared/contract/ongoing-trials.ts';
import type { TrialRecord } from '../../../../shared/contract/trials.ts';
import { useApiQuery } from '../../../api/queries.ts';
import { hashFromRoute } from '../../../app/routes.ts';
import { useFormat } from '../../../ui/format.ts';
import library from '../../library/library.module.css';
import { useFieldName } from '../field-name.ts';
import { fieldText } from '../field-text.ts';
import type { OngoingCell } from './ongoing-data.ts';

export function CellOrigin({ row, cell }: { row: OngoingRow; cell: OngoingCell }) {
  const { t } = useTranslation('trials');
  const { date } = useFormat();
  const nameOf = useFieldName();
  const { trialId, registry, registryId, asOf, snapshot } = row;
  const { data: trial } = useApiQuery(['trials', 'get', trialId], (api) => api.trials.get.query({ id: trialId }));
  return (
    <section className={library.part}>
      <Title order={3}>{t('table.origin')}</Title>
      <p className={library.none}>
        {t('table.record', { registry, number: registryId, date: asOf ? date(asOf) : '–' })}
        <br />
        {t('table.file', { file: snapshot.file, date: date(snapshot.importedAt) })}
      </p>
      <dl className={library.fields}>
        {cell.fields.map((field) => (
          <div key={field}>
            <dt>
              <Anchor inherit href={hashFromRoute({ screen: 'trials', trialId, field })}>
                {nameOf(field)}
              </Anchor>
            </dt>
            <dd>{(trial && fieldText(trial[field as keyof TrialRecord])) || '–'}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
