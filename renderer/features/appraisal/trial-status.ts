/** What a registry's status and dates mean for someone who waits for results. */
import type { Trial } from '../../../shared/contract/trials.ts';

const ongoing = new Set<string>([
  'RECRUITING',
  'NOT_YET_RECRUITING',
  'ACTIVE_NOT_RECRUITING',
  'ENROLLING_BY_INVITATION',
  'SUSPENDED',
  'UNKNOWN',
  'ONGOING',
]);

export const overdueKinds = ['late', 'unreported'] as const;

type Dated = Pick<Trial, 'status' | 'primaryCompletionDate' | 'completionDate' | 'hasResults'>;

/**
 * `late`: should be done by now, but the registry says it is not. `unreported`: completed more than a year ago without
 * results. `today` is an ISO day; a date printed as year or month counts from its end. Other statuses are never overdue.
 */
export function overdue(trial: Dated, today: string): (typeof overdueKinds)[number] | null {
  const due = trial.primaryCompletionDate ?? trial.completionDate;
  if (!due) return null;
  const status = statusCode(trial.status);
  if (ongoing.has(status)) return endOf(due) < today ? 'late' : null;
  const isUnreported = status === 'COMPLETED' && !trial.hasResults && endOf(due) < yearBefore(today);
  return isUnreported ? 'unreported' : null;
}

/** The status however it is cased and spaced: “Not yet recruiting” is NOT_YET_RECRUITING. */
function statusCode(status: string): string {
  return status
    .trim()
    .toUpperCase()
    .replace(/[^A-Z]+/g, '_');
}

function endOf(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  return date.length === 7 ? `${date}-31` : date;
}

function yearBefore(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
}
