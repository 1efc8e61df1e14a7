import { expect, test } from 'vitest';
import {
  type Column,
  initialLayout,
  laidOut,
  leastWidth,
  withMoved,
  withShown,
  withSortBy,
  withWidth,
} from '../../../../renderer/ui/grid/column.ts';
import { textOfRows } from '../../../../renderer/ui/grid/copy-rows.ts';

type Row = Record<string, string | number | null>;

const column = (key: string, more: Partial<Column<Row>> = {}): Column<Row> => ({
  key,
  label: key.toUpperCase(),
  width: '80px',
  render: (row) => row[key],
  value: (row) => row[key] ?? null,
  ...more,
});
const columns = [
  column('id'),
  column('title', { isRowHeader: true }),
  column('year'),
  column('file', { isExtra: true }),
];
const keysOf = (layout: Parameters<typeof laidOut>[1]) => laidOut(columns, layout).map(({ key }) => key);

test('what the app hides is shown where the person asks, and the other way round', () => {
  expect(keysOf(initialLayout)).toEqual(['id', 'title', 'year']);
  expect(keysOf(withShown(withShown(initialLayout, 'file', true), 'id', false))).toEqual(['title', 'year', 'file']);
  expect(keysOf(withShown(initialLayout, 'title', false))).toContain('title');
});

test('a column moves among all columns, and not beyond the ends', () => {
  const moved = withMoved(initialLayout, columns, 'year', -1);
  expect(keysOf(moved)).toEqual(['id', 'year', 'title']);
  expect(keysOf(withMoved(moved, columns, 'id', -1))).toEqual(['id', 'year', 'title']);
});

test('a column that came with a later version stands where the app puts it', () => {
  expect(keysOf({ ...initialLayout, order: ['title', 'id'] })).toEqual(['title', 'id', 'year']);
});

test('a width is kept within what can be read and drawn', () => {
  const widthOf = (px: number) => laidOut(columns, withWidth(initialLayout, 'id', px))[0]?.width;
  expect([widthOf(3), widthOf(123.6), widthOf(99_999)]).toEqual(['40px', '124px', '1200px']);
  expect(leastWidth([column('a', { width: 'minmax(200px, 1fr)' }), column('b')], 12)).toBe('calc(200px + 80px + 24px)');
  expect(laidOut(columns, initialLayout)[0]?.width).toBe('5rem');
});

test('a head sorts upwards, downwards, and then not', () => {
  const once = withSortBy(initialLayout, 'year');
  const twice = withSortBy(once, 'year');
  expect([once.sort, twice.sort, withSortBy(twice, 'year').sort]).toEqual([
    { key: 'year', isDescending: false },
    { key: 'year', isDescending: true },
    null,
  ]);
});

test('rows are copied as a table that no spreadsheet runs', () => {
  const rows = [
    { id: '=1+1', title: 'To\nlinjer', year: 2024 },
    { id: 'a\tb', title: 'Ærlig', year: null },
  ];
  expect(textOfRows(rows, laidOut(columns, initialLayout))).toBe(
    "ID\tTITLE\tYEAR\n'=1+1\tTo linjer\t2024\na b\tÆrlig\t",
  );
});
