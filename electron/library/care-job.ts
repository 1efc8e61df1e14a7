/** One piece of care as a job: its progress as the screens see it, and the signal that cancels it. */
import type { CancelSignal } from '../../shared/cancel-signal.ts';
import type { CareJob } from '../../shared/contract/jobs.ts';
import type { LibraryWork } from '../../shared/contract/library.ts';
import { AppError } from '../../shared/errors.ts';
import type { RunningJob } from './job-registry.ts';

export type CareKind = CareJob['kind'];
export type CareReport<Kind extends CareKind> = NonNullable<Extract<CareJob, { kind: Kind }>['result']>;

/** A job can always be cancelled. */
export interface JobWork extends LibraryWork {
  signal: CancelSignal;
}

export interface RunningCareJob<Kind extends CareKind> extends RunningJob {
  /** Does the work and keeps what came of it; never rejects. */
  run(work: (how: JobWork) => Promise<CareReport<Kind>>): Promise<void>;
}

export function createCareJob<Kind extends CareKind>(
  kind: Kind,
  path: string,
  { id, startedAt }: { id: string; startedAt: Date },
): RunningCareJob<Kind> {
  const controller = new AbortController();
  const { signal } = controller;
  const job = {
    id,
    kind,
    state: 'running',
    startedAt: startedAt.toISOString(),
    path,
    phase: null,
    done: 0,
    total: 0,
    result: null,
    error: null,
  } as CareJob;
  return {
    id,
    cancel: () => controller.abort(),
    view: () => structuredClone(job),
    async run(work) {
      try {
        signal.throwIfAborted();
        const result = await work({ signal, onProgress: (progress) => Object.assign(job, progress) });
        Object.assign(job, { state: 'done', result });
      } catch (error) {
        const known =
          error instanceof AppError ? error : new AppError('internal', { reference: `${kind} ${id}` }, error);
        const isCancelled = signal.aborted && error === signal.reason;
        if (isCancelled) job.state = 'cancelled';
        else Object.assign(job, { state: 'failed', error: { code: known.code, details: known.details } });
      }
      job.phase = null;
    },
  };
}
