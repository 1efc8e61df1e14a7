import { useTranslation } from 'react-i18next';
import type { Project } from '../../../shared/contract/projects.ts';
import { useCurrentProject } from '../../app/current-project.tsx';
import { NoProject } from '../../app/no-project.tsx';
import { usePreferences } from '../../app/preferences.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useLocale } from '../../ui/format.ts';
import { LoadingState } from '../../ui/loading-state.tsx';
import { useCards } from '../card/card-data.ts';
import { ExportPanes } from './export-panes.tsx';

/** Cards and tables of the current project as files. */
export function ExportScreen() {
  const { project, isLoading } = useCurrentProject();
  if (project) return <ProjectExport key={project.id} project={project} />;
  return <NoProject isLoading={isLoading} feature="export" />;
}

function ProjectExport({ project }: { project: Pick<Project, 'id' | 'language'> }) {
  const { t } = useTranslation('export');
  const locale = useLocale();
  const { data: cards, error } = useCards(project.id);
  const { settings } = usePreferences();
  if (error) return <ErrorNote sentence={error.sentence(locale)} />;
  if (!cards || !settings) return <LoadingState label={t('loading')} />;
  return <ExportPanes project={project} cards={cards} />;
}
