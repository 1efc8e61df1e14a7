import { Button, Switch } from '@mantine/core';
import { IconStethoscope } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTrialRows } from '../../app/record-rows.ts';
import { hashFromRoute } from '../../app/routes.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { NotLoaded } from '../../ui/not-loaded.tsx';
import { decisionsOf, useProjectItems, useSetItems } from '../project/project-data.ts';
import classes from './tables.module.css';
import { TrialLedgerRow } from './trial-ledger-row.tsx';
import { overdue } from './trial-status.ts';

const step = 100;
const columns = ['trial', 'status', 'participants', 'due', 'asOf', 'decision'] as const;

/** Every trial record of the library: where it stands, when it should be done, and whether the project uses it. */
export function TrialLedger({ projectId }: { projectId: string }) {
  const { t } = useTranslation('appraisal');
  const all = useTrialRows();
  const { rows: trials, isComplete } = all;
  const items = useProjectItems(projectId);
  const setItems = useSetItems();
  const [onlyOverdue, setOnlyOverdue] = useState(false);
  const [limit, setLimit] = useState(step);
  const today = new Date().toISOString().slice(0, 10);
  const decisions = useMemo(() => decisionsOf(items.data ?? [], 'trial'), [items.data]);
  if (all.error || items.error || (!isComplete && trials.length === 0)) return <NotLoaded of={[all, items]} />;
  if (trials.length === 0) {
    return (
      <EmptyState
        icon={<IconStethoscope size={40} stroke={1.2} />}
        title={t('trials.emptyTitle')}
        text={t('trials.emptyText')}
        action={
          <Button component="a" href={hashFromRoute({ screen: 'library' })}>
            {t('matrix.openLibrary')}
          </Button>
        }
      />
    );
  }
  const overdueCount = trials.filter((trial) => overdue(trial, today)).length;
  const shown = onlyOverdue ? trials.filter((trial) => overdue(trial, today)) : trials;
  return (
    <div className={classes.block}>
      <div className={classes.bar}>
        <output>{t('trials.count', { count: shown.length, included: includedCount(decisions) })}</output>
        <Switch
          size="xs"
          label={t('trials.onlyOverdue', { count: overdueCount })}
          checked={onlyOverdue}
          onChange={(event) => setOnlyOverdue(event.currentTarget.checked)}
        />
      </div>
      <table className={classes.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" data-column={column}>
                {t(`trials.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.slice(0, limit).map((trial) => (
            <TrialLedgerRow
              key={trial.id}
              trial={trial}
              overdue={overdue(trial, today)}
              decision={decisions.get(trial.id)?.decision ?? 'undecided'}
              reason={decisions.get(trial.id)?.reason ?? ''}
              onDecide={(decision, reason) =>
                setItems.mutateAsync({ projectId, kind: 'trial', itemIds: [trial.id], decision, reason })
              }
            />
          ))}
        </tbody>
      </table>
      {shown.length > limit && (
        <Button variant="default" mt="sm" onClick={() => setLimit(limit + step)}>
          {t('trials.more', { count: Math.min(step, shown.length - limit) })}
        </Button>
      )}
    </div>
  );
}

function includedCount(decisions: ReturnType<typeof decisionsOf>): number {
  return [...decisions.values()].filter((item) => item.decision === 'included').length;
}
