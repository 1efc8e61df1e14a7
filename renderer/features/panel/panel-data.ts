/** What the panel screen reads and does. */
import type { Job } from '../../../shared/contract/jobs.ts';
import type { PacketExport } from '../../../shared/contract/packets.ts';
import { useApiMutation } from '../../api/queries.ts';
import { isOfLibrary, useJobs } from '../../app/jobs.ts';
import { useLibraryState } from '../../app/library-state.ts';

export function useMakePacket(onSuccess: () => void) {
  return useApiMutation((api, input: PacketExport) => api.packets.export.mutate(input), {
    invalidates: [['jobs']],
    onSuccess,
  });
}

export const useUndoMerge = () => useApiMutation((api, id: string) => api.packets.undoMerge.mutate({ id }));

export type PacketJob = Extract<Job, { kind: 'packet' | 'copy' }>;

/** Those of one kind that are done or refused, the last first: a packet that was made, or its copy to send back. */
export function usePacketJobs(kind: PacketJob['kind']): { ended: PacketJob[]; dismiss(id: string): void } {
  const { jobs, dismiss } = useJobs();
  const library = useLibraryState().data;
  const isMine = (job: Job): job is PacketJob => job.kind === kind && isOfLibrary(job, library);
  return {
    ended: jobs
      .filter(isMine)
      .filter(({ state }) => state !== 'running')
      .reverse(),
    dismiss: dismiss.mutate,
  };
}
