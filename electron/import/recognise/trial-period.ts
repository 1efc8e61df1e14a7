/** Periods of trials, and whether a status fits one. */
import words from '../../../resources/templates/recognition/trial-words.json' with { type: 'json' };
import type { RecognisedTrialRow } from '../../../shared/contract/recognised.ts';

export const periodPattern = /\b((?:19|20)\d{2})\s*[-–−/]\s*(\d{2,5})\b/;

const isOneOf = (list: readonly string[], value: string | undefined): boolean =>
  list.includes((value ?? '').toLowerCase());

/**
 * Whether an open status contradicts the row's own period on the day the document is as of (ISO day or year): the end
 * has passed, the year it was to end is there and participants are still sought, or what has not begun should have.
 */
export function isOutdated(row: Pick<RecognisedTrialRow, 'status' | 'period'>, asOf: string | null): boolean {
  if (asOf === null || !isOneOf(words.open, row.status)) return false;
  const year = Number(asOf.slice(0, 4));
  const period = periodPattern.exec(row.period ?? '');
  const end = endOf(row.period ?? '');
  if (isOneOf(words.notStarted, row.status) && period !== null && Number(period[1]) < year) return true;
  if (end === null) return false;
  if (end.year !== year) return end.year < year;
  const month = Number(asOf.slice(5, 7));
  if (end.month !== null && month > 0) return end.month < month;
  return isOneOf(words.recruiting, row.status) && period !== null;
}

/** The last year a period names, with its month where that is printed; null where it names none that can be. */
function endOf(period: string): { year: number; month: number | null } | null {
  const pair = periodPattern.exec(period);
  if (pair !== null) {
    const last = pair[2]!.length === 2 ? `${pair[1]!.slice(0, 2)}${pair[2]}` : pair[2]!;
    return /^(?:19|20)\d{2}$/.test(last) && last >= pair[1]! ? { year: Number(last), month: null } : null;
  }
  const date = [...period.matchAll(/(?:(?<![\d])(\d{1,2})[./])?((?:19|20)\d{2})(?!\d)(?:-(\d{2})(?!\d))?/g)].at(-1);
  if (date === undefined) return null;
  const month = Number(date[1] ?? date[3] ?? 0);
  return { year: Number(date[2]), month: month >= 1 && month <= 12 ? month : null };
}
