import { expect, test } from 'vitest';
import { breakable, fitColumns, withoutEmptyColumns } from '../../../electron/export/typst/fit-columns.ts';

const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);

test('few columns keep the size of their letters and fill the width', () => {
  const { sizePt, widths } = fitColumns(['Nr.', 'Tekst'], [['1', 'ord '.repeat(40)]], 700, 8);
  expect(sizePt).toBe(8);
  expect(sum(widths)).toBeCloseTo(700);
  expect(widths[1]).toBeGreaterThan(3 * widths[0]!);
});

test('many columns make the letters smaller, until every word fits its column', () => {
  const columns = Array.from({ length: 16 }, (_, index) => `Overskrift${index}`);
  const { sizePt, widths } = fitColumns(columns, [columns.map(() => '03.02.2026')], 700, 8);
  expect(sizePt).toBeLessThan(7);
  expect(sum(widths)).toBeCloseTo(700);
  for (const width of widths) expect(width).toBeGreaterThan(10 * 0.54 * sizePt);
});

test('words longer than any column may break; others stay whole', () => {
  const hash = 'ab'.repeat(32);
  expect(breakable(`sum ${hash}`).replaceAll('\u200b', '')).toBe(`sum ${hash}`);
  expect(
    Math.max(
      ...breakable(hash)
        .split('\u200b')
        .map((part) => part.length),
    ),
  ).toBeLessThanOrEqual(12);
  expect(breakable('metodevurderingsprosjekt')).toBe('metodevurderingsprosjekt');
});

test('columns without a word are left out of wide tables only', () => {
  const columns = Array.from({ length: 9 }, (_, index) => `k${index}`);
  const rows = [columns.map((_, index) => (index === 4 ? ' ' : 'x'))];
  const wide = withoutEmptyColumns({ columns, rows, types: columns.map(() => 'text' as const) });
  expect([wide.columns.length, wide.rows[0]?.length, wide.types.length]).toEqual([8, 8, 8]);
  expect(wide.columns).not.toContain('k4');
  const narrow = { columns: ['a', 'b'], rows: [['x', '']] };
  expect(withoutEmptyColumns(narrow)).toBe(narrow);
  const empty = { columns, rows: [] };
  expect(withoutEmptyColumns(empty)).toBe(empty);
});
