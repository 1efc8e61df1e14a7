import { expect, test } from 'vitest';
import { rowHeight } from '../../../electron/export/formats/xlsx-pages.ts';

const text = (over: Partial<Parameters<typeof rowHeight>[0][number]>) => ({
  ...{ text: 'a'.repeat(40), width: 20, isBold: false, rows: 1 },
  ...over,
});

test('a row is as high as its longest text in lines of 15 points; one of one line is left to the program', () => {
  expect(rowHeight([])).toBeUndefined();
  expect(rowHeight([text({ width: 40 })])).toBeUndefined();
  expect(rowHeight([text({ width: 40 }), text({})])).toBe(30);
  expect(rowHeight([text({ text: `${'a'.repeat(20)}\n\nb` })])).toBe(45);
});

test('bold letters take a tenth more, and rows that share a text share its lines', () => {
  expect(rowHeight([text({ width: 40, isBold: true })])).toBe(30);
  expect(rowHeight([text({ width: 10, rows: 2 })])).toBe(30);
  expect(rowHeight([text({ width: 20, rows: 2 })])).toBeUndefined();
});
