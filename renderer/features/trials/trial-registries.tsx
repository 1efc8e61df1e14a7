/** The registries that tell of one trial: which records stand together, where they disagree, and what else bears its numbers. */
import { Button, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TrialLedger } from '../../../shared/contract/trials.ts';
import { useApiMutation } from '../../api/queries.ts';
import { useLibraryState } from '../../app/library-state.ts';
import { useUndoNotice } from '../../app/use-undo-notice.ts';
import { useFormat } from '../../ui/format.ts';
import library from '../library/library.module.css';
import { useFieldName } from './field-name.ts';
import classes from './trials.module.css';
import { useValueText } from './value-text.ts';

export function TrialRegistries({ ledger }: { ledger: TrialLedger }) {
  const { t } = useTranslation('trials');
  const { date } = useFormat();
  const tellUndo = useUndoNotice(null);
  const link = useApiMutation((api, input: { id: string; otherId: string }) => api.trials.link.mutate(input));
  const unlink = useApiMutation((api, id: string) => api.trials.unlink.mutate({ id }));
  const { records, related, conflicts } = ledger;
  const [head] = records;
  if (!head || (records.length === 1 && related.length === 0)) return null;
  return (
    <section className={library.part}>
      <Title order={3}>{t('registries.title')}</Title>
      <ul>
        {records.map((record) => (
          <li key={record.id}>
            <b>{record.registryId}</b> · {record.registry} · {t('changes.asOf', { day: date(record.asOf) })}
            {record.link ? (
              <small>
                {record.link.number
                  ? t('registries.byNumber', { number: record.link.number })
                  : t('registries.byPerson', { person: record.link.person })}
                <Act
                  label={t('registries.unlink')}
                  name={t('registries.unlinkNamed', { number: record.registryId })}
                  onClick={() =>
                    unlink.mutate(record.id, {
                      onSuccess: () => void tellUndo(t('registries.unlinked', { number: record.registryId })),
                    })
                  }
                />
              </small>
            ) : null}
          </li>
        ))}
      </ul>
      {related.length > 0 ? <p className={library.none}>{t('registries.related')}</p> : null}
      <ul>
        {related.map((other) => (
          <li key={other.id}>
            <b>{other.registryId}</b> · {other.title}
            <small>
              {t('registries.shares', { number: other.number })}
              <Act
                label={t('registries.link')}
                name={t('registries.linkNamed', { number: other.registryId })}
                onClick={() =>
                  link.mutate(
                    { id: head.id, otherId: other.id },
                    { onSuccess: () => void tellUndo(t('registries.linked', { number: other.registryId })) },
                  )
                }
              />
            </small>
          </li>
        ))}
      </ul>
      {conflicts.length > 0 ? <Conflicts ledger={ledger} /> : null}
    </section>
  );
}

/** What can be done with a record, behind it in its line. */
function Act({ label, name, onClick }: { label: string; name: string; onClick(): void }) {
  const isReadOnly = useLibraryState().data?.isReadOnly ?? true;
  if (isReadOnly) return null;
  return (
    <Button variant="subtle" size="compact-xs" ml={6} aria-label={name} onClick={onClick}>
      {label}
    </Button>
  );
}

function Conflicts({ ledger: { records, conflicts } }: { ledger: TrialLedger }) {
  const { t } = useTranslation('trials');
  const { date } = useFormat();
  const nameOf = useFieldName();
  const valueText = useValueText();
  return (
    <div className={classes.scroll}>
      <table className={classes.sides}>
        <caption>{t('registries.conflicts')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('registries.field')}</th>
            {records.map(({ id, registryId, asOf }) => (
              <th key={id} scope="col">
                {registryId}
                <small>{t('changes.asOf', { day: date(asOf) })}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {conflicts.map(({ field, values }) => (
            <tr key={field}>
              <th scope="row">{nameOf(field)}</th>
              {values.map(({ id, value }) => (
                <td key={id}>{valueText(field, value) || '–'}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
