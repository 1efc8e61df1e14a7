/** Every trial record of the library: where it stands, when it should be done, and whether the project uses it. */
import { Button } from '@mantine/core';
import { IconStethoscope } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Project } from '../../../shared/contract/projects.ts';
import { localDay } from '../../../shared/text/local-time.ts';
import { RowsState } from '../../app/lists/rows-state.tsx';
import { useTrialRows } from '../../app/record-rows.ts';
import { hashFromRoute } from '../../app/routes.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SourceTable } from '../project/source-table.tsx';
import { CompareButton } from '../trials/compare-trials.tsx';
import { useFitColumn, useFitFacet } from '../trials/fit-words.tsx';
import { MissingNumbers } from '../trials/named-numbers.tsx';
import { useTrialColumns, useTrialFacets, wordsOfTrial } from '../trials/trial-columns.tsx';
import { TrialDetail } from '../trials/trial-detail.tsx';
import { useDueColumn, useFindingFacet } from '../trials/trial-findings.tsx';
import { useTrialFits } from '../trials/use-trial-fits.ts';

export function TrialLedger({ project }: { project: Project }) {
  const { t } = useTranslation('appraisal');
  const trials = useTrialRows();
  const columns = useTrialColumns().filter(({ key }) => key !== 'completionDate');
  const facets = useTrialFacets();
  const today = localDay(new Date());
  const due = useDueColumn(today);
  const findings = useFindingFacet(today);
  const fits = useTrialFits(project);
  const fit = useFitColumn(fits);
  const fitFacet = useFitFacet(fits);
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
        shownFirst={['registryId', 'title', 'fit', 'status', 'due']}
        rows={trials.rows}
        columns={[...columns, fit, due]}
        facets={[fitFacet, findings, ...facets]}
        readBeside={fits}
        wordsOf={wordsOfTrial}
        detail={(row) => <TrialDetail id={row.id} />}
        more={(rows) => <CompareButton ids={rows.map(({ id }) => id)} />}
      >
        <MissingNumbers projectId={project.id} />
      </SourceTable>
    </RowsState>
  );
}
