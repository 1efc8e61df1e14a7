import { useTranslation } from 'react-i18next';
import type { Project } from '../../../shared/contract/projects.ts';
import { useCurrentProject } from '../../app/current-project.tsx';
import { NoProject } from '../../app/no-project.tsx';
import { usePreferences } from '../../app/preferences.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useLocale } from '../../ui/format.ts';
import { LoadingState } from '../../ui/loading-state.tsx';
import { useCards } from '../card/card-data.ts';
import { useProject } from '../project/project-data.ts';
import { ExportPanes } from './export-panes.tsx';

/** Cards and tables of the current project as files. */
export function ExportScreen() {
  const { project, isLoading } = useCurrentProject();
  if (project) return <ProjectExport key={project.id} project={project} />;
  return <NoProject isLoading={isLoading} feature="export" />;
}

function ProjectExport({ project }: { project: Pick<Project, 'id'> }) {
  const { t } = useTranslation('export');
  const locale = useLocale();
  const { data: cards, error } = useCards(project.id);
  const { settings } = usePreferences();
  const detail = useProject(project.id);
  const failed = error ?? detail.error;
  if (failed) return <ErrorNote sentence={failed.sentence(locale)} />;
  if (!cards || !settings || !detail.data) return <LoadingState label={t('loading')} />;
  return <ExportPanes project={detail.data} cards={cards} />;
}
