import { Tabs, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ProjectDetail } from '../../../shared/contract/projects.ts';
import { WhereWritable } from '../../app/where-writable.tsx';
import { ExemptionList } from '../exemptions/exemption-list.tsx';
import classes from './project.module.css';
import { QuestionTab } from './question-tab.tsx';
import { SearchLog } from './search-log.tsx';
import { SourcesTab } from './sources-tab.tsx';

export function ProjectTabs({ project }: { project: ProjectDetail }) {
  const { t } = useTranslation('project');
  const { t: te } = useTranslation('exemptions');
  return (
    <Tabs defaultValue="question" className={classes.screen}>
      <VisuallyHidden component="h1">{project.title}</VisuallyHidden>
      <Tabs.List className={classes.tabs}>
        <Tabs.Tab value="question">{t('tabs.question')}</Tabs.Tab>
        <Tabs.Tab value="searches">{t('tabs.searches')}</Tabs.Tab>
        <Tabs.Tab value="sources">{t('tabs.sources')}</Tabs.Tab>
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
      <Tabs.Panel value="sources" className={classes.fill}>
        <SourcesTab project={project} />
      </Tabs.Panel>
      <Tabs.Panel value="exemptions">
        <ExemptionList projectId={project.id} />
      </Tabs.Panel>
    </Tabs>
  );
}
