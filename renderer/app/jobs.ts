/** Running and finished jobs: polled while one runs; when one ends, everything on screen is read again. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Job } from '../../shared/contract/jobs.ts';
import type { LibraryState } from '../../shared/contract/library.ts';
import { isFileJob } from '../../shared/file-jobs.ts';
import { useApiMutation, useApiQuery } from '../api/queries.ts';

const runningMs = 400;
const idleMs = 5000;

export function useJobs() {
  const cache = useQueryClient();
  const { data: jobs = [] } = useApiQuery<Job[]>(['jobs'], (api) => api.jobs.list.query(), {
    refetchInterval: (query) => (query.state.data?.some(isRunning) ? runningMs : idleMs),
    staleTime: 0,
  });
  const cancel = useApiMutation((api, id: string) => api.jobs.cancel.mutate({ id }));
  const dismiss = useApiMutation((api, id: string) => api.jobs.dismiss.mutate({ id }), {
    invalidates: [['jobs']],
  });
  return { jobs, cancel, dismiss, refresh: () => cache.invalidateQueries({ queryKey: ['jobs'] }) };
}

/** Mounted once, in the frame. A short job may be over before it was ever seen running, so what counts is who is done. */
export function useReadAgainWhenJobsEnd(jobs: readonly Job[]): void {
  const cache = useQueryClient();
  const done = useRef(new Set<string>());
  useEffect(() => {
    const now = new Set(jobs.filter((job) => !isRunning(job)).map((job) => job.id));
    const hasEnded = [...now].some((id) => !done.current.has(id));
    done.current = now;
    if (hasEnded) void cache.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'jobs' });
  }, [jobs, cache]);
}

/** A library that is open must not be told what became of another; without one, all is told. */
export function isOfLibrary(job: Job, library: Pick<LibraryState, 'path' | 'trouble'> | undefined): boolean {
  const path = library?.path ?? library?.trouble?.path;
  if (!path || isFileJob(job) || job.path === path) return true;
  return job.result !== null && 'path' in job.result && job.result.path === path;
}

export function isRunning(job: Job): boolean {
  return job.state === 'running';
}
