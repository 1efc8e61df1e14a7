/** Taking a way out: a job that mends, then the library is opened; what goes wrong on the way is told where it began. */
import { useEffect, useState } from 'react';
import type { CareJob } from '../../../shared/contract/jobs.ts';
import { isFileJob } from '../../../shared/file-jobs.ts';
import type { ApiError } from '../../api/api-error.ts';
import { apiErrorFromReply } from '../../api/api-error.ts';
import type { ApiClient } from '../../api/host.ts';
import { useApiMutation } from '../../api/queries.ts';
import { isRunning, useJobs } from '../../app/jobs.ts';
import { goTo } from '../../app/routes.ts';

type MendingKind = Extract<CareJob['kind'], 'restore' | 'salvage' | 'copy'>;

interface Mending {
  jobId: string;
  kind: MendingKind;
  /** What it makes is opened; this Metodebenk cannot open a copy of a newer library. */
  isOpened: boolean;
}

export function useWayOut(path: string) {
  const [mending, setMending] = useState<Mending | null>(null);
  const { jobs } = useJobs();
  const job = jobs.find(({ id }) => id === mending?.jobId) ?? null;
  const isWorking = mending !== null && (job === null || isRunning(job));
  const opening = useApiMutation((api, input: { path: string; readOnly?: boolean }) => api.library.open.mutate(input), {
    onSuccess: () => goTo({ screen: mending ? 'care' : 'library' }),
    isTold: () => true,
  });
  const starting = useApiMutation(
    (api, { ask }: Omit<Mending, 'jobId'> & { ask: (api: ApiClient) => Promise<{ jobId: string }> }) => ask(api),
    {
      onSuccess: ({ jobId }, { kind, isOpened }) => setMending({ jobId, kind, isOpened }),
      invalidates: [['jobs']],
      isTold: () => true,
    },
  );
  const leaving = useApiMutation((api) => api.library.leaveTrouble.mutate());
  const made = job && !isFileJob(job) && job.state === 'done' ? pathOf(job, path) : null;
  const mended = mending?.isOpened ? made : null;
  const { mutate: open } = opening;
  useEffect(() => {
    if (mended) open({ path: mended });
  }, [mended, open]);

  const copy = (to: string, isOpened: boolean) =>
    starting.mutate({ kind: 'copy', isOpened, ask: (api) => api.care.copyOf.mutate({ from: path, to }) });
  const failed: ApiError | null = job?.error ? apiErrorFromReply(job.error) : (opening.error ?? starting.error);
  return {
    isBusy: isWorking || opening.isPending || starting.isPending,
    working: isWorking ? mending.kind : null,
    saved: mending?.isOpened ? null : made,
    isCancelled: job?.state === 'cancelled',
    failed,
    open: (readOnly: boolean) => open({ path, ...(readOnly ? { readOnly } : {}) }),
    restore: (file: string) =>
      starting.mutate({ kind: 'restore', isOpened: true, ask: (api) => api.care.restore.mutate({ file, path }) }),
    salvage: (to: string) =>
      starting.mutate({ kind: 'salvage', isOpened: true, ask: (api) => api.care.salvage.mutate({ from: path, to }) }),
    copy: (to: string) => copy(to, true),
    save: (to: string) => copy(to, false),
    leave: () => leaving.mutate(),
  };
}

/** The library that a piece of care left to work in. */
function pathOf(job: CareJob, path: string): string {
  return job.kind === 'restore' ? path : ((job.result as { path?: string } | null)?.path ?? path);
}
