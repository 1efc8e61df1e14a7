/** What a registry's status and dates mean for someone who waits for results. */
import type { Trial } from '../../../shared/contract/trials.ts';

export const trialStatuses = [
  'RECRUITING',
  'NOT_YET_RECRUITING',
  'ACTIVE_NOT_RECRUITING',
  'ENROLLING_BY_INVITATION',
  'COMPLETED',
  'TERMINATED',
  'WITHDRAWN',
  'SUSPENDED',
  'UNKNOWN',
] as const;
export type TrialStatus = (typeof trialStatuses)[number];

const ended = new Set(['COMPLETED', 'TERMINATED', 'WITHDRAWN']);

/** The status in the registry's closed list, however it is cased and spaced; null for a word outside it. */
export function knownStatus(status: string): TrialStatus | null {
  const code = status
    .trim()
    .toUpperCase()
    .replace(/[^A-Z]+/g, '_');
  return trialStatuses.find((known) => known === code) ?? null;
}

type Dated = Pick<Trial, 'status' | 'primaryCompletionDate' | 'completionDate' | 'hasResults'>;

/**
 * `late`: should be done by now, but the registry says it is not. `unreported`: ended more than a year ago without
 * results. `today` is an ISO day; a date printed as year or month counts from its end.
 */
export function overdue(trial: Dated, today: string): 'late' | 'unreported' | null {
  const due = trial.primaryCompletionDate ?? trial.completionDate;
  if (!due) return null;
  const status = knownStatus(trial.status);
  if (!status || !ended.has(status)) return endOf(due) < today ? 'late' : null;
  if (status !== 'COMPLETED' || trial.hasResults) return null;
  return endOf(due) < yearBefore(today) ? 'unreported' : null;
}

function endOf(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  return date.length === 7 ? `${date}-31` : date;
}

function yearBefore(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
}
