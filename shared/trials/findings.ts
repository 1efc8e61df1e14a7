/** What is wrong or late in what a registry tells of a trial, for someone who waits for its results. */
import type { TrialListRow } from '../contract/trials.ts';
import { statusKey } from './status-key.ts';

/**
 * `late`: should be done by now, but the registry says it is not. `unreported`: ended more than a year ago without
 * results. `unstarted`: was to begin, and has not. `period`: dates that cannot be. `outcome-changed`: the registry told
 * another primary outcome before.
 */
export const trialFindings = ['outcome-changed', 'late', 'unreported', 'unstarted', 'period'] as const;
export type TrialFinding = (typeof trialFindings)[number];

const waiting = new Set(['NOT_YET_RECRUITING', 'AUTHORISED', 'AUTHORISED_RECRUITMENT_PENDING']);
const ongoing = new Set([
  ...waiting,
  ...['RECRUITING', 'ACTIVE_NOT_RECRUITING', 'ENROLLING_BY_INVITATION', 'SUSPENDED', 'UNKNOWN', 'UNKNOWN_STATUS'],
  ...['ONGOING', 'NOT_RECRUITING', 'TEMPORARILY_HALTED', 'ONGOING_RECRUITING', 'ONGOING_RECRUITMENT_ENDED'],
  ...['AUTHORISED_RECRUITING', 'RESTARTED', 'AUTHORISED_RECRUITMENT_MAY_BE_ONGOING_OR_FINISHED'],
]);
/** Results are owed by trials that were stopped early as well. */
const ended = new Set(['COMPLETED', 'COMPLETED_BY_ITS_DATES', 'TERMINATED', 'ENDED', 'PREMATURELY_ENDED']);

/** Completed or stopped early. */
export const hasEnded = (status: string): boolean => ended.has(statusKey(status));

type Dated = Pick<TrialListRow, 'status' | 'startDate' | 'primaryCompletionDate' | 'completionDate' | 'hasResults'>;

/** `today` is an ISO day; a date printed as year or month counts from its end. */
export function findingsOf(trial: Dated & { isOutcomeChanged?: boolean }, today: string): TrialFinding[] {
  const status = statusKey(trial.status);
  const due = dueDate(trial);
  const found: TrialFinding[] = [];
  if (trial.isOutcomeChanged) found.push('outcome-changed');
  if (due && ongoing.has(status) && endOf(due) < today) found.push('late');
  if (due && ended.has(status) && !trial.hasResults && endOf(due) < yearBefore(today)) found.push('unreported');
  if (trial.startDate && waiting.has(status) && endOf(trial.startDate) < today) found.push('unstarted');
  if (isPeriodWrong(trial, status, today)) found.push('period');
  return found;
}

/** When results are to be expected. */
export function dueDate(trial: Pick<Dated, 'primaryCompletionDate' | 'completionDate'>): string | null {
  return trial.primaryCompletionDate ?? trial.completionDate;
}

/** An end before its beginning, or an end to come of what is said to be over. */
function isPeriodWrong(trial: Dated, status: string, today: string): boolean {
  const { startDate, primaryCompletionDate, completionDate } = trial;
  if (isBefore(primaryCompletionDate, startDate) || isBefore(completionDate, startDate)) return true;
  if (isBefore(completionDate, primaryCompletionDate)) return true;
  return status === 'COMPLETED' && completionDate !== null && completionDate > today;
}

/** False where the precision that both have cannot tell. */
function isBefore(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return false;
  const shared = Math.min(one.length, other.length);
  return one.slice(0, shared) < other.slice(0, shared);
}

export function endOf(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  return date.length === 7 ? `${date}-31` : date;
}

function yearBefore(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
}
