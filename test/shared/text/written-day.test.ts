import { expect, test } from 'vitest';
import { dayFromText, textFromDay } from '../../../shared/text/written-day.ts';

test.each([
  ['22.11.2026', '2026-11-22'],
  ['2.1.2026', '2026-01-02'],
  ['2. 1. 2026', '2026-01-02'],
  [' 2026-11-22 ', '2026-11-22'],
  ['29.02.2024', '2024-02-29'],
  ['', ''],
  ['  ', ''],
  ['29.02.2026', null],
  ['31.11.2026', null],
  ['2026-13-01', null],
  ['2026-1-2', null],
  ['22.11.26', null],
  ['22/11/2026', null],
  ['i går', null],
])('«%s» is the day %j', (text, day) => {
  expect(dayFromText(text)).toBe(day);
});

test.each(['nb', 'en'] as const)('what a field shows in %s is read back as the same day', (locale) => {
  for (const day of ['2026-11-22', '2024-02-29', '0999-01-01', '']) {
    expect(dayFromText(textFromDay(day, locale))).toBe(day);
  }
});
