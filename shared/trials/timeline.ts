/** A trial's dates as places on a line from 0 to 1, for a picture of when it runs. */
import type { TrialRecord } from '../contract/trials.ts';

export const timelineKinds = ['start', 'primary', 'completion', 'as-of', 'today'] as const;
export type TimelineKind = (typeof timelineKinds)[number];

export interface TimelineMark {
  kind: TimelineKind;
  /** As printed, at its precision. */
  date: string;
  at: number;
}

export interface Timeline {
  marks: TimelineMark[];
  /** The first day of each year that is written under the line. */
  years: { year: number; at: number }[];
  /** From the start to the end that is told last; null where one of them is not. */
  bar: { from: number; to: number } | null;
}

type Dated = Pick<TrialRecord, 'startDate' | 'primaryCompletionDate' | 'completionDate'>;

const mostYears = 8;

/** Null where the registry tells neither a beginning nor an end. A month or a year stands in its middle. */
export function timelineOf(trial: Dated, asOf: readonly string[], today: string): Timeline | null {
  const { startDate, primaryCompletionDate, completionDate } = trial;
  if (!startDate && !primaryCompletionDate && !completionDate) return null;
  const told: [TimelineKind, string | null][] = [
    ['start', startDate],
    ['primary', primaryCompletionDate],
    ['completion', completionDate],
    ...asOf.map((day): [TimelineKind, string] => ['as-of', day]),
    ['today', today],
  ];
  const placed = told.flatMap(([kind, date]) => {
    const day = date === null ? Number.NaN : middleOf(date);
    return Number.isNaN(day) || date === null ? [] : [{ kind, date, day }];
  });
  const first = yearOf(Math.min(...placed.map(({ day }) => day)));
  const last = yearOf(Math.max(...placed.map(({ day }) => day))) + 1;
  const [from, to] = [Date.UTC(first, 0, 1), Date.UTC(last, 0, 1)];
  const placeOf = (day: number) => (day - from) / (to - from);
  const marks = placed.map(({ kind, date, day }) => ({ kind, date, at: placeOf(day) }));
  const ends = marks.filter(({ kind }) => kind === 'primary' || kind === 'completion').map(({ at }) => at);
  const start = marks.find(({ kind }) => kind === 'start');
  const step = Math.ceil((last - first) / mostYears);
  const years = Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, i) => first + i * step);
  return {
    marks,
    years: years.map((year) => ({ year, at: placeOf(Date.UTC(year, 0, 1)) })),
    bar: start && ends.length > 0 ? { from: start.at, to: Math.max(...ends, start.at) } : null,
  };
}

/** Milliseconds of a printed date; NaN where it is none. */
function middleOf(date: string): number {
  const [year = Number.NaN, month, day] = date.slice(0, 10).split('-').map(Number);
  return Date.UTC(year, month === undefined ? 6 : month - 1, day ?? (month === undefined ? 1 : 15));
}

const yearOf = (day: number) => new Date(day).getUTCFullYear();
