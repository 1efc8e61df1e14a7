/** Packets of the current project that were sent and merged, newest first, and those that have not come back. */
import type { PacketEvent } from '../../shared/contract/packets.ts';
import { useApiQuery } from '../api/queries.ts';
import { useCurrentProject } from './current-project.tsx';

export function usePacketEvents() {
  const projectId = useCurrentProject().project?.id ?? null;
  return useApiQuery<PacketEvent[]>(['packets', projectId], (api) => api.packets.list.query({ projectId }), {
    enabled: projectId !== null,
  });
}

export function useWaitingPackets(): number {
  const { data = [] } = usePacketEvents();
  const returned = new Set(data.filter(({ kind, undoneAt }) => kind === 'merged' && !undoneAt).map((e) => e.packetId));
  return data.filter(({ kind, packetId }) => kind === 'sent' && !returned.has(packetId)).length;
}
