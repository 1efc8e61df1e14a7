/** Failures of the screens that nobody caught, noted in the log on this machine without a word of what was worked on. */
import type { ProblemNoted, ProblemReport } from '../../shared/contract/problems.ts';
import { problemsFrom } from '../../shared/problem.ts';
import { ApiError } from '../api/api-error.ts';
import type { ApiClient } from '../api/host.ts';

/** A screen that fails with every turn must not fill the log. */
const reportsAtMost = 20;

export function reportProblem(client: ApiClient, place: ProblemReport['place'], error: unknown): Promise<ProblemNoted> {
  return client.problems.report.mutate({ place, problems: problemsFrom(error) });
}

/** Until the returned function is called. A refusal by the service is told where it shows, and is no failure. */
export function watchProblems(client: ApiClient, target: Window = window): () => void {
  let left = reportsAtMost;
  const note = (place: ProblemReport['place'], error: unknown) => {
    if (error instanceof ApiError || left === 0) return;
    left -= 1;
    reportProblem(client, place, error).catch(() => undefined);
  };
  const onError = (event: ErrorEvent) => note('window', event.error);
  const onRejection = (event: PromiseRejectionEvent) => note('promise', event.reason);
  target.addEventListener('error', onError);
  target.addEventListener('unhandledrejection', onRejection);
  return () => {
    target.removeEventListener('error', onError);
    target.removeEventListener('unhandledrejection', onRejection);
  };
}
