/**
 * The status that ISRCTN shows of a trial: what people set, else what the overall dates say on the day it is looked at. The
 * file tells the first alone; the second says of itself that it is read off the dates.
 */
import { endOf } from '../../../shared/trials/findings.ts';

export interface IsrctnDates {
  startDate: string | null;
  completionDate: string | null;
}

/** `today` is an ISO day. '' where the dates do not tell: a trial that began and has no end may be over or not. */
export function statusByDates({ startDate, completionDate }: IsrctnDates, today: string): string {
  if (completionDate && endOf(completionDate) < today) return 'Completed (by its dates)';
  if (startDate && startDate > today) return 'Planned (by its dates)';
  return startDate && completionDate && endOf(startDate) <= today ? 'Ongoing (by its dates)' : '';
}
