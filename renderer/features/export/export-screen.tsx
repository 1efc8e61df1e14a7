import { useTranslation } from 'react-i18next';
import { useCurrentProject } from '../../app/current-project.tsx';
import { NoProject } from '../../app/no-project.tsx';
import { ExportPanes } from './export-panes.tsx';

/** Cards and tables of the current project as files. */
export function ExportScreen() {
  const { t } = useTranslation('export');
  const { project, isLoading } = useCurrentProject();
  if (project) return <ExportPanes key={project.id} project={project} />;
  return (
    <NoProject
      isLoading={isLoading}
      words={{
        loading: t('loading'),
        title: t('noProject.title'),
        text: t('noProject.text'),
        action: t('noProject.action'),
      }}
    />
  );
}
