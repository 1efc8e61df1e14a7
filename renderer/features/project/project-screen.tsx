import { IconClipboardText } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCurrentProject } from '../../app/current-project.tsx';
import { WhereWritable } from '../../app/where-writable.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useLocale } from '../../ui/format.ts';
import { LoadingState } from '../../ui/loading-state.tsx';
import { CreateProject } from './create-project.tsx';
import { useProject } from './project-data.ts';
import { ProjectTabs } from './project-tabs.tsx';

/** The question of the current project; without one, the place to begin. */
export function ProjectScreen() {
  const { t } = useTranslation('project');
  const { project, isLoading, select } = useCurrentProject();
  if (project) return <LoadedProject key={project.id} id={project.id} />;
  if (isLoading) return <LoadingState label={t('loading')} />;
  return (
    <EmptyState
      icon={<IconClipboardText size={40} stroke={1.2} />}
      title={t('none.title')}
      text={t('none.text')}
      action={
        <WhereWritable>
          <CreateProject onCreated={select} />
        </WhereWritable>
      }
    />
  );
}

function LoadedProject({ id }: { id: string }) {
  const { t } = useTranslation('project');
  const locale = useLocale();
  const { data, error } = useProject(id);
  if (data) return <ProjectTabs project={data} />;
  return error ? <ErrorNote sentence={error.sentence(locale)} /> : <LoadingState label={t('loading')} />;
}
