import { Tabs, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCurrentProject } from '../../app/current-project.tsx';
import { NoProject } from '../../app/no-project.tsx';
import { goTo, useRoute } from '../../app/routes.ts';
import { useAudience } from '../export/use-audience.ts';
import { usePrint } from '../export/use-print.ts';
import { OngoingTab } from '../trials/ongoing/ongoing-tab.tsx';
import { CostsTab } from './costs/costs-tab.tsx';
import classes from './evidence.module.css';
import { Matrix } from './matrix.tsx';
import { OutcomesTab } from './outcomes-tab.tsx';
import { RiskOfBiasTab } from './risk-of-bias/risk-of-bias-tab.tsx';
import { StudiesTab } from './studies/studies-tab.tsx';
import { SummaryTab } from './summary/summary-tab.tsx';
import { TrialLedger } from './trial-ledger.tsx';

const tabs = ['matrix', 'trials', 'ongoing', 'studies', 'risk-of-bias', 'outcomes', 'summary', 'costs'] as const;
/** The table that each tab prints. */
const printed = {
  matrix: 'pico-matrix',
  trials: 'ongoing-trials',
  ongoing: 'ongoing-trials',
  studies: 'study-figures',
  'risk-of-bias': 'risk-of-bias',
  outcomes: 'sof',
  summary: 'sof',
  costs: 'costs',
} as const;

/** What the sources say and how sure we are: matrix, trials, and one page an outcome. */
export function EvidenceScreen() {
  const { t } = useTranslation('appraisal');
  const { project, isLoading } = useCurrentProject();
  const route = useRoute();
  const wanted = route.screen === 'evidence' ? route : null;
  const tab = tabs.find((name) => name === wanted?.tab) ?? (wanted?.outcomeId ? 'outcomes' : 'matrix');
  const audience = useAudience(project?.id);
  usePrint(
    project && {
      ...{ projectId: project.id, kind: printed[tab], language: project.language, format: 'pdf' },
      ...(audience && { audience }),
    },
  );
  if (!project) {
    return <NoProject isLoading={isLoading} feature="appraisal" />;
  }
  return (
    <Tabs
      className={classes.screen}
      value={tab}
      onChange={(name) => goTo({ screen: 'evidence', tab: tabs.find((known) => known === name) ?? 'matrix' })}
    >
      {tab !== 'outcomes' && <VisuallyHidden component="h1">{t('heading', { tab: t(`tabs.${tab}`) })}</VisuallyHidden>}
      <Tabs.List className={classes.tabs}>
        {tabs.map((name) => (
          <Tabs.Tab key={name} value={name}>
            {t(`tabs.${name}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel className={classes.panel} value="matrix">
        <Matrix projectId={project.id} />
      </Tabs.Panel>
      <Tabs.Panel className={classes.panel} value="trials">
        <TrialLedger project={project} />
      </Tabs.Panel>
      <Tabs.Panel className={classes.panel} value="ongoing">
        <OngoingTab project={project} />
      </Tabs.Panel>
      <Tabs.Panel className={classes.panel} value="studies">
        <StudiesTab projectId={project.id} outcomeId={wanted?.outcomeId} studyId={wanted?.studyId} />
      </Tabs.Panel>
      <Tabs.Panel className={classes.panel} value="risk-of-bias">
        <RiskOfBiasTab projectId={project.id} outcomeId={wanted?.outcomeId} />
      </Tabs.Panel>
      <Tabs.Panel className={classes.panel} value="outcomes">
        <OutcomesTab projectId={project.id} outcomeId={wanted?.outcomeId} />
      </Tabs.Panel>
      <Tabs.Panel className={classes.panel} value="summary">
        <SummaryTab projectId={project.id} />
      </Tabs.Panel>
      <Tabs.Panel className={classes.panel} value="costs">
        <CostsTab projectId={project.id} />
      </Tabs.Panel>
    </Tabs>
  );
}
