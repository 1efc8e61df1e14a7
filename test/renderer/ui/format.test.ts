import { expect, test } from 'vitest';
import { formatBytes, formatDate, formatMoment, formatNumber, formatTime } from '../../../renderer/ui/format.ts';

const at = new Date(2026, 10, 22, 14, 32).toISOString();

test('the clock is written with a full stop in Norwegian', () => {
  expect(formatTime(at, 'nb')).toBe('14.32');
  expect(formatTime(at, 'en')).toBe('14:32');
});

test('dates are as precise as they were printed', () => {
  expect(formatDate('2026', 'nb')).toBe('2026');
  expect(formatDate('2026-03', 'nb')).toBe('mars 2026');
  expect(formatDate('2026-03-14', 'en')).toBe('14 Mar 2026');
  expect(formatDate('spring', 'en')).toBe('spring');
});

test('today shows the clock, other days the day too', () => {
  expect(formatMoment(at, 'en', new Date(2026, 10, 22, 18))).toBe('14:32');
  expect(formatMoment(at, 'en', new Date(2026, 10, 23, 18))).toBe('22 Nov 2026 14:32');
});

test('decimals and sizes follow the language', () => {
  expect(formatNumber(3.1372, 'nb', 2)).toBe('3,14');
  expect(formatBytes(18_400, 'en')).toBe('18 kB');
  expect(formatBytes(2_598_727, 'nb')).toBe('2,6 MB');
});
