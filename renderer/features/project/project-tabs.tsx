import { Tabs, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ProjectDetail } from '../../../shared/contract/projects.ts';
import { goTo, type ProjectTab, useRoute } from '../../app/routes.ts';
import { WhereWritable } from '../../app/where-writable.tsx';
import { ExemptionList } from '../exemptions/exemption-list.tsx';
import { ScreeningTab } from '../screening/screening-tab.tsx';
import { needsLook, useWaitingMarks } from '../versions/version-data.ts';
import { WaitingMarks } from '../versions/waiting-marks.tsx';
import classes from './project.module.css';
import { QuestionTab } from './question-tab.tsx';
import { SearchLog } from './search-log.tsx';
import { SourcesTab } from './sources-tab.tsx';

export function ProjectTabs({ project }: { project: ProjectDetail }) {
  const { t } = useTranslation('project');
  const { t: te } = useTranslation('exemptions');
  const { t: ts } = useTranslation('screening');
  const { t: tv } = useTranslation('versions');
  const route = useRoute();
  const waiting = (useWaitingMarks(project.id).data ?? []).filter(needsLook).length;
  return (
    <Tabs
      value={route.screen === 'project' ? (route.tab ?? 'question') : 'question'}
      onChange={(value) =>
        goTo({ screen: 'project', ...(value && value !== 'question' ? { tab: value as ProjectTab } : {}) })
      }
      className={classes.screen}
    >
      <VisuallyHidden component="h1">{project.title}</VisuallyHidden>
      <Tabs.List className={classes.tabs}>
        <Tabs.Tab value="question">{t('tabs.question')}</Tabs.Tab>
        <Tabs.Tab value="searches">{t('tabs.searches')}</Tabs.Tab>
        <Tabs.Tab value="screening">{ts('tab')}</Tabs.Tab>
        <Tabs.Tab value="sources">{t('tabs.sources')}</Tabs.Tab>
        <Tabs.Tab value="versions" aria-label={waiting > 0 ? tv('tabCount', { count: waiting }) : undefined}>
          {tv('tab')}
          {waiting > 0 ? ` ${waiting}` : ''}
        </Tabs.Tab>
        <Tabs.Tab value="exemptions">{te('mark')}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="question">
        <WhereWritable>
          <QuestionTab project={project} />
        </WhereWritable>
      </Tabs.Panel>
      <Tabs.Panel value="searches">
        <WhereWritable>
          <SearchLog projectId={project.id} />
        </WhereWritable>
      </Tabs.Panel>
      <Tabs.Panel value="screening" className={classes.fill}>
        <ScreeningTab project={project} />
      </Tabs.Panel>
      <Tabs.Panel value="sources" className={classes.fill}>
        <SourcesTab project={project} />
      </Tabs.Panel>
      <Tabs.Panel value="versions">
        <WaitingMarks projectId={project.id} />
      </Tabs.Panel>
      <Tabs.Panel value="exemptions">
        <ExemptionList projectId={project.id} />
      </Tabs.Panel>
    </Tabs>
  );
}
