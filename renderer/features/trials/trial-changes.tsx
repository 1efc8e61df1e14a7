/** What the registry changed from one import to the next, newest first. */
import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { tellingFields } from '../../../shared/trials/differences.ts';
import { useFormat } from '../../ui/format.ts';
import library from '../library/library.module.css';
import { useFieldName } from './field-name.ts';
import classes from './trials.module.css';
import { useValueText } from './value-text.ts';

export interface TrialChangesProps {
  /** JSON drops keys whose value is undefined, so a change may lack `from` or `to`. */
  history: readonly { asOf: string; changes: readonly { field: string; from?: unknown; to?: unknown }[] }[];
}

export function TrialChanges({ history }: TrialChangesProps) {
  const { t } = useTranslation('trials');
  const { date } = useFormat();
  const nameOf = useFieldName();
  const textOf = useValueText();
  return (
    <section className={library.part}>
      <Title order={3}>{t('changes.title')}</Title>
      <ol className={classes.changes}>
        {history.toReversed().map(({ asOf, changes }) => (
          <li key={asOf + changes.length}>
            <b>{t('changes.asOf', { day: date(asOf) })}</b>
            {changes.length === 0 ? <p className={library.none}>{t('changes.first')}</p> : null}
            <dl>
              {changes.map(({ field, from, to }) => (
                <div
                  key={field}
                  data-telling={tellingFields.has(field) || undefined}
                  data-alarming={field === 'primaryOutcomes' || undefined}
                >
                  <dt>{field === 'primaryOutcomes' ? t('changes.outcome') : nameOf(field)}</dt>
                  <dd>
                    <del>{textOf(field, from) || '–'}</del>
                    <ins>{textOf(field, to) || '–'}</ins>
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ol>
    </section>
  );
}
