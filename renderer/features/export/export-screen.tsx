import { Button } from '@mantine/core';
import { IconClipboardText } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCurrentProject } from '../../app/current-project.tsx';
import { hashFromRoute } from '../../app/routes.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { ExportPanes } from './export-panes.tsx';

/** Cards and tables of the current project as files. */
export function ExportScreen() {
  const { t } = useTranslation('export');
  const { project, isLoading } = useCurrentProject();
  if (project) return <ExportPanes key={project.id} project={project} />;
  if (isLoading) return <LoadingState label={t('loading')} />;
  return (
    <EmptyState
      icon={<IconClipboardText size={40} stroke={1.2} />}
      title={t('noProject.title')}
      text={t('noProject.text')}
      action={
        <Button component="a" href={hashFromRoute({ screen: 'project' })}>
          {t('noProject.action')}
        </Button>
      }
    />
  );
}
