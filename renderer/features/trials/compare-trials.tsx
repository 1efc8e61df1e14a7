/** Two to four trials side by side; what they tell differently is marked. */
import { Button, Checkbox, Modal } from '@mantine/core';
import { IconColumns } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrialRecord } from '../../../shared/contract/trials.ts';
import { comparedFields, fieldOf } from '../../../shared/trials/differences.ts';
import { useApiQuery } from '../../api/queries.ts';
import { NotLoaded } from '../../ui/not-loaded.tsx';
import { useFieldName } from './field-name.ts';
import classes from './trials.module.css';
import { useValueText } from './value-text.ts';

export const mostCompared = 4;

/** `ids` are those of the chosen rows; with fewer or more there is nothing to compare. */
export function CompareButton({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation('trials');
  const { t: tc } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  if (ids.length < 2 || ids.length > mostCompared) return null;
  return (
    <>
      <Button
        variant="default"
        size="compact-xs"
        leftSection={<IconColumns size={14} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('compare.open', { count: ids.length })}
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        size="90%"
        title={t('compare.title')}
        closeButtonProps={{ 'aria-label': tc('close') }}
      >
        <Comparison ids={ids} />
      </Modal>
    </>
  );
}

function Comparison({ ids }: { ids: readonly string[] }) {
  const trials = useApiQuery(['trials', 'compare', ids], (api) =>
    Promise.all(ids.map((id) => api.trials.get.query({ id }))),
  );
  return trials.data ? <SideBySide trials={trials.data} /> : <NotLoaded of={[trials]} />;
}

function SideBySide({ trials }: { trials: readonly (TrialRecord & { id: string })[] }) {
  const { t } = useTranslation('trials');
  const nameOf = useFieldName();
  const valueText = useValueText();
  const [isOnlyDifferent, setOnlyDifferent] = useState(false);
  const rows = comparedFields
    .filter((field) => field !== 'title' && field !== 'statusDate')
    .map((field) => {
      const values = trials.map((trial) => valueText(field, fieldOf(trial, field)));
      return { field, values, isDifferent: new Set(values.map((value) => value.toLowerCase())).size > 1 };
    })
    .filter(({ values }) => values.some((value) => value !== ''));
  return (
    <>
      <Checkbox
        mb="sm"
        label={t('compare.onlyDifferent')}
        checked={isOnlyDifferent}
        onChange={(event) => setOnlyDifferent(event.currentTarget.checked)}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
      <div className={classes.scroll} tabIndex={0}>
        <table className={classes.sides}>
          <thead>
            <tr>
              <th scope="col">{t('registries.field')}</th>
              {trials.map(({ id, registryId, title }) => (
                <th key={id} scope="col">
                  {registryId}
                  <small>{title}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows
              .filter(({ isDifferent }) => isDifferent || !isOnlyDifferent)
              .map(({ field, values, isDifferent }) => (
                <tr key={field} data-different={isDifferent || undefined}>
                  <th scope="row">
                    {nameOf(field)}
                    {isDifferent ? <small>{t('compare.different')}</small> : null}
                  </th>
                  {values.map((value, at) => (
                    <td key={trials[at]!.id}>{value || '–'}</td>
                  ))}
                </tr>
              ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
