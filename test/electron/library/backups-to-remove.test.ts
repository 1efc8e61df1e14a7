import { describe, expect, it } from 'vitest';
import { backupsToRemove } from '../../../electron/library/backups-to-remove.ts';

const now = new Date('2026-03-15T12:00:00Z');
const removed = (times: string[]) =>
  backupsToRemove(
    times.map((at) => ({ path: at, at: new Date(at) })),
    now,
  ).map(({ path }) => path);
const daysAgo = (days: number, time = '09:00:00') =>
  `${new Date(now.getTime() - days * 86_400_000).toISOString().slice(0, 10)}T${time}Z`;
const lastFive = ['11:01', '11:02', '11:03', '11:04', '11:05'].map((time) => daysAgo(0, `${time}:00`));

describe('backups that have had their time', () => {
  it.each<[string, string[], string[]]>([
    ['none of none', [], []],
    [
      'none of five, however old',
      ['2019', '2020', '2021', '2022', '2023'].map((year) => `${year}-01-01T00:00:00Z`),
      [],
    ],
    ['the sixth of one day', [daysAgo(0), ...lastFive], [daysAgo(0)]],
    [
      'all but the newest of an earlier day',
      [daysAgo(3, '08:00:00'), daysAgo(3), ...lastFive],
      [daysAgo(3, '08:00:00')],
    ],
    [
      'days beyond 14, but for the newest of their month',
      [daysAgo(13), daysAgo(16), daysAgo(17), ...lastFive],
      [daysAgo(17)],
    ],
    ['months beyond 12', ['2025-03-20T00:00:00Z', '2025-04-20T00:00:00Z', ...lastFive], ['2025-03-20T00:00:00Z']],
    ['none from a clock that ran ahead, one a day', ['2027-01-01T00:00:00Z', ...lastFive.slice(1)], []],
    [
      'none of today for those from a clock that ran ahead',
      [...['01', '02', '03', '04', '05'].map((day) => `2027-01-${day}T00:00:00Z`), ...lastFive],
      [],
    ],
  ])('%s', (_, times, expected) => {
    expect(removed(times)).toEqual(expected);
    expect(removed([...times].reverse())).toEqual(expected);
  });

  it('keeps at most 31 of three years of five a day', () => {
    const all = Array.from({ length: 3 * 365 }, (_, day) =>
      lastFive.map((at) => daysAgo(day, at.slice(11, 19))),
    ).flat();
    const kept = all.length - removed(all).length;
    expect(kept).toBeLessThanOrEqual(5 + 13 + 12);
    expect(kept).toBeGreaterThan(20);
  });
});
