/** What cannot be true of a study's numbers. The first fault of each study is told by its cell; nothing is computed then. */
import type { BinaryStudy, ContinuousStudy } from './effects.ts';

export type CellFault =
  | { kind: 'not-number' | 'not-count' | 'one-person' | 'not-positive' | 'interval'; cell: string; value: string }
  | { kind: 'events-above-total'; cell: string; value: string; total: string };

const fault = (kind: Exclude<CellFault['kind'], 'events-above-total'>, cell: string, value: unknown): CellFault => ({
  kind,
  cell,
  value: String(value),
});

/** Null where all is well; counts are whole, not negative, and events are at most the arm's total. */
export function faultOfBinary(study: BinaryStudy): CellFault | null {
  const counts = ['events1', 'total1', 'events2', 'total2'] as const;
  const broken = firstNot(study, counts, (value) => Number.isInteger(value) && value >= 0, 'not-count');
  if (broken) return broken;
  for (const arm of [1, 2] as const) {
    const [events, total] = [study[`events${arm}`], study[`total${arm}`]];
    if (total === 0) return fault('not-positive', `total${arm}`, total);
    if (events > total) {
      return { kind: 'events-above-total', cell: `events${arm}`, value: String(events), total: String(total) };
    }
  }
  return null;
}

/** Arms of at least two people, standard deviations above zero. */
export function faultOfContinuous(study: ContinuousStudy): CellFault | null {
  return (
    firstNot(study, ['n1', 'n2'], (n) => Number.isInteger(n) && n >= 0, 'not-count') ??
    firstNot(study, ['n1', 'n2'], (n) => n > 1, 'one-person') ??
    firstNot(study, ['mean1', 'mean2'], Number.isFinite, 'not-number') ??
    firstNot(study, ['sd1', 'sd2'], (sd) => Number.isFinite(sd) && sd > 0, 'not-positive')
  );
}

/** A ready estimate: finite, with a variance above zero. */
export function faultOfReady(study: { estimate: number; variance: number }): CellFault | null {
  return (
    firstNot(study, ['estimate'], Number.isFinite, 'not-number') ??
    firstNot(study, ['variance'], (v) => Number.isFinite(v) && v > 0, 'not-positive')
  );
}

/** A ratio with its interval: all above zero, the limits on either side. */
export function faultOfRatio(study: { ratio: number; lower: number; upper: number }): CellFault | null {
  const broken = firstNot(study, ['ratio', 'lower', 'upper'], (n) => Number.isFinite(n) && n > 0, 'not-positive');
  if (broken) return broken;
  const { ratio, lower, upper } = study;
  return lower < upper && lower <= ratio && ratio <= upper
    ? null
    : fault('interval', 'ratio', `${ratio} (${lower}–${upper})`);
}

/** No study reports figures beyond this, and their squares and sums would be beyond all numbers. */
export const isReckonable = (value: number): boolean =>
  Number.isFinite(value) && (value === 0 || (Math.abs(value) <= 1e15 && Math.abs(value) >= 1e-18));

function firstNot<T extends string>(
  study: Record<T, number>,
  cells: readonly T[],
  isGood: (value: number) => boolean,
  kind: 'not-number' | 'not-count' | 'one-person' | 'not-positive',
): CellFault | null {
  for (const cell of cells) {
    const value: unknown = study[cell];
    if (typeof value !== 'number' || !isReckonable(value)) return fault('not-number', cell, value ?? '');
    if (!isGood(value)) return fault(kind, cell, value);
  }
  return null;
}
