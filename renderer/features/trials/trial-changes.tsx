/** What the registry changed from one import to the next, newest first. */
import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/format.ts';
import library from '../library/library.module.css';
import { fieldText } from './field-text.ts';
import classes from './trials.module.css';

export interface TrialChangesProps {
  /** JSON drops keys whose value is undefined, so a change may lack `from` or `to`. */
  history: readonly { asOf: string; changes: readonly { field: string; from?: unknown; to?: unknown }[] }[];
}

export function TrialChanges({ history }: TrialChangesProps) {
  const { t, i18n } = useTranslation('trials');
  const { date } = useFormat();
  const nameOf = (field: string) =>
    i18n.exists(`field.${field}`, { ns: 'trials' }) ? t(`field.${field as 'status'}`) : field;
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
                <div key={field}>
                  <dt>{nameOf(field)}</dt>
                  <dd>
                    <del>{fieldText(from) || '–'}</del>
                    <ins>{fieldText(to) || '–'}</ins>
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
