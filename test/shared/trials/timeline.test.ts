import { expect, test } from 'vitest';
import { timelineOf } from '../../../shared/trials/timeline.ts';

const trial = { startDate: '2020', primaryCompletionDate: '2023-07', completionDate: '2024-01-01' };

test('dates stand in their order on the line, each within it', () => {
  const timeline = timelineOf(trial, ['2021-03-01'], '2026-11-22')!;
  const places = timeline.marks.toSorted((a, b) => a.at - b.at);
  expect(places.map(({ kind }) => kind)).toEqual(['start', 'as-of', 'primary', 'completion', 'today']);
  for (const { at } of places) expect(at).toBeGreaterThan(0);
  expect(places.at(-1)!.at).toBeLessThan(1);
  expect(timeline.years.map(({ year }) => year)).toEqual([2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027]);
  expect(timeline.bar).toEqual({ from: places[0]!.at, to: places[3]!.at });
});

test('a long time is written in fewer years', () => {
  const timeline = timelineOf({ ...trial, startDate: '1990-05' }, [], '2026-11-22')!;
  expect(timeline.years.length).toBeLessThanOrEqual(9);
});

test('a trial without dates has no line, and one without a beginning no bar', () => {
  const none = { startDate: null, primaryCompletionDate: null, completionDate: null };
  expect(timelineOf(none, ['2021-03-01'], '2026-11-22')).toBeNull();
  expect(timelineOf({ ...none, completionDate: '2024' }, [], '2026-11-22')?.bar).toBeNull();
});
