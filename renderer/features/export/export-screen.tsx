import { useCurrentProject } from '../../app/current-project.tsx';
import { NoProject } from '../../app/no-project.tsx';
import { ExportPanes } from './export-panes.tsx';

/** Cards and tables of the current project as files. */
export function ExportScreen() {
  const { project, isLoading } = useCurrentProject();
  if (project) return <ExportPanes key={project.id} project={project} />;
  return <NoProject isLoading={isLoading} feature="export" />;
}
