/** Every trial record of the library: where it stands, when it should be done, and whether the project uses it. */
import { Button } from '@mantine/core';
import { IconClockExclamation, IconStethoscope } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Project } from '../../../shared/contract/projects.ts';
import type { TrialListRow } from '../../../shared/contract/trials.ts';
import { RowsState } from '../../app/lists/rows-state.tsx';
import { useTrialRows } from '../../app/record-rows.ts';
import { hashFromRoute } from '../../app/routes.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useFormat } from '../../ui/format.ts';
import type { Column } from '../../ui/grid/column.ts';
import type { Facet } from '../../ui/grid/facets.ts';
import { SourceTable } from '../project/source-table.tsx';
import { useTrialColumns, useTrialFacets, wordsOfTrial } from '../trials/trial-columns.tsx';
import { TrialDetail } from '../trials/trial-detail.tsx';
import classes from './tables.module.css';
import { overdue, overdueKinds } from './trial-status.ts';

export function TrialLedger({ project }: { project: Project }) {
  const { t } = useTranslation('appraisal');
  const trials = useTrialRows();
  const columns = useTrialColumns().filter(({ key }) => key !== 'completionDate');
  const facets = useTrialFacets();
  const today = new Date().toISOString().slice(0, 10);
  const due = useDueColumn(today);
  const late: Facet<TrialListRow> = {
    key: 'overdue',
    label: t('trials.due'),
    values: overdueKinds,
    isInline: true,
    valuesOf: (row) => [overdue(row, today) ?? []].flat(),
    nameOf: (value) => t(`trials.overdue.${value as 'late'}`),
  };
  if (trials.isComplete && trials.rows.length === 0) {
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
  return (
    <RowsState of={trials}>
      <SourceTable
        noun="trials"
        name="ledger"
        project={project}
        shownFirst={['registryId', 'title', 'status', 'participants', 'due']}
        rows={trials.rows}
        columns={[...columns, due]}
        facets={[late, ...facets]}
        wordsOf={wordsOfTrial}
        detail={(row) => <TrialDetail id={row.id} />}
      />
    </RowsState>
  );
}

/** When results were to come, and whether they are waited for. */
function useDueColumn(today: string): Column<TrialListRow> {
  const { t } = useTranslation('appraisal');
  const { date } = useFormat();
  const dueOf = (row: TrialListRow) => row.primaryCompletionDate ?? row.completionDate;
  return {
    key: 'due',
    label: t('trials.due'),
    width: '116px',
    value: dueOf,
    render: (row) => {
      const due = dueOf(row);
      const kind = overdue(row, today);
      return (
        <>
          {due ? date(due) : '–'}
          {kind && (
            <span className={classes.overdue} title={t(`trials.overdue.${kind}`)}>
              <IconClockExclamation size={14} role="img" aria-label={t(`trials.overdue.${kind}`)} />
            </span>
          )}
        </>
      );
    },
  };
}
