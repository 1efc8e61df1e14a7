import { expect, test } from 'vitest';
import { errorSentence } from '../../../shared/errors.ts';
import { formatDate, formatMoment, formatTime, tellInstants } from '../../../shared/text/moment.ts';

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

test('instants in a text are told as the reader’s clock shows them, and nothing else is', () => {
  expect(tellInstants(` (Ola, pc-2, ${at})`, 'nb')).toBe(' (Ola, pc-2, 22. nov. 2026 14.32)');
  expect(tellInstants('/disk/2026-11-22T14-32-00-000Z.metodebenk 2026-11-22', 'nb')).toBe(
    '/disk/2026-11-22T14-32-00-000Z.metodebenk 2026-11-22',
  );
});

test('who has a library open is told with a time that people read', () => {
  const sentence = errorSentence('library-busy', { path: '/a', owner: ` (Ola, pc-2, ${at})` }, 'en');
  expect(sentence).toContain('in use by another program (Ola, pc-2, 22 Nov 2026 14:32).');
});
