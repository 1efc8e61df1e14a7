/** The jobs that run and those that are over but not yet dismissed, whatever station does them. */
import type { Job } from '../../shared/contract/jobs.ts';
import type { JobService } from '../../shared/contract/services.ts';
import { AppError } from '../../shared/errors.ts';

export interface RunningJob {
  id: string;
  cancel(): void;
  view(): Job;
}

export interface JobRegistry extends JobService {
  add(job: RunningJob): void;
  remove(id: string): void;
}

export function createJobRegistry(): JobRegistry {
  const jobs = new Map<string, RunningJob>();
  const getJob = (id: string) => {
    const job = jobs.get(id);
    if (!job) throw new AppError('not-found', { noun: 'job', id });
    return job;
  };
  return {
    add: (job) => jobs.set(job.id, job),
    remove: (id) => jobs.delete(id),
    list: () => [...jobs.values()].map((job) => job.view()),
    cancel(id) {
      const job = getJob(id);
      job.cancel();
      return job.view();
    },
    dismiss(id) {
      const isOver = jobs.has(id) && getJob(id).view().state !== 'running';
      return { removed: isOver && jobs.delete(id) ? 1 : 0 };
    },
  };
}
