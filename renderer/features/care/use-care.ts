/** Starting the care of the open library; what becomes of it is told by its job. */
import type { LibraryBackup } from '../../../shared/contract/care.ts';
import type { AskedJob, Job, LibraryJob } from '../../../shared/contract/jobs.ts';
import { isFileJob } from '../../../shared/file-jobs.ts';
import type { ApiClient } from '../../api/host.ts';
import { useApiMutation, useApiQuery } from '../../api/queries.ts';
import { isOfLibrary, useJobs } from '../../app/jobs.ts';
import { useLibraryState } from '../../app/library-state.ts';

/** `start((api) => api.care.verify.mutate())` */
export function useStartCare() {
  const { mutate, isPending } = useApiMutation((api, ask: (api: ApiClient) => Promise<{ jobId: string }>) => ask(api), {
    invalidates: [['jobs']],
  });
  return { start: mutate, isStarting: isPending };
}

const askedKinds = new Set<Job['kind']>(['export', 'plan', 'merge', 'duplicates'] satisfies AskedJob['kind'][]);

export function useBackups() {
  return useApiQuery<LibraryBackup[]>(['care', 'backups'], (api) => api.care.backups.query({}));
}

/** Jobs of care of the open library that are over, the last first. */
export function useEndedCare(): { ended: LibraryJob[]; dismiss(id: string): void } {
  const { jobs, dismiss } = useJobs();
  const library = useLibraryState().data;
  const care = jobs
    .filter((job): job is LibraryJob => !isFileJob(job) && !askedKinds.has(job.kind))
    .filter((job) => isOfLibrary(job, library));
  return { ended: care.filter(({ state }) => state !== 'running').reverse(), dismiss: dismiss.mutate };
}
