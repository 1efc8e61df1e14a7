/** Packets out and in. In a packet itself: what it is, and the way to send it back. */
import { useCurrentProject } from '../../app/current-project.tsx';
import { useLibraryState } from '../../app/library-state.ts';
import { NoProject } from '../../app/no-project.tsx';
import { PacketDesk } from './packet-desk.tsx';
import { PanelDesk } from './panel-desk.tsx';

export function PanelScreen() {
  const { project, isLoading } = useCurrentProject();
  const library = useLibraryState().data;
  if (library?.packet) return <PacketDesk packet={library.packet} name={library.name ?? ''} />;
  if (project) return <PanelDesk key={project.id} project={project} isReadOnly={library?.isReadOnly ?? false} />;
  return <NoProject isLoading={isLoading} feature="panel" />;
}
