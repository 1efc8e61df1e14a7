import { expect, test } from 'vitest';
import {
  breakable,
  fitColumns,
  isLow,
  rowsToFit,
  withoutEmptyColumns,
} from '../../../electron/export/typst/fit-columns.ts';

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

test('the room that words leave goes to long texts only, and letters become a little smaller to make some', () => {
  const columns = ['Utfall', 'Risiko', 'Effekt', 'Tillit'];
  const row = ['Død', 'ikke', '16 færre per 1000 (fra 23 færre til 8 færre)', 'Lav'];
  const { widths } = fitColumns(columns, [row], 300, 8);
  expect(widths[2]).toBeGreaterThan(2 * Math.max(widths[0]!, widths[1]!, widths[3]!));
  const many = Array.from({ length: 14 }, (_, index) => `Overskrift${index}`);
  const words = fitColumns(many, [many], 760, 8);
  const texts = fitColumns(many, [many.with(3, row[2]!)], 760, 8);
  expect(texts.sizePt).toBeLessThan(words.sizePt);
  expect(texts.sizePt).toBeGreaterThan(0.85 * words.sizePt);
  expect(texts.widths[3]).toBeGreaterThan(1.3 * texts.widths[4]!);
});

test('one long text among short ones does not take the room of the others', () => {
  const rows = Array.from({ length: 20 }, () => ['Vanlig oppfølging i kommunen', 'RR 0,56']);
  const [usual] = fitColumns(['A', 'B'], rows, 300, 8).widths;
  const odd = rows.with(4, ['Vanlig', 'ingen hendelser i noen av gruppene, og da sier tallene ikke noe om forholdet']);
  const [first, second] = fitColumns(['A', 'B'], odd, 300, 8).widths;
  expect(first).toBeLessThan(usual!);
  expect(first).toBeGreaterThan(second! * 0.7);
});

test('wide letters and figures ask for more room than narrow ones', () => {
  const [wide, narrow] = fitColumns(['mmmmmmm', 'iiiiiii'], [], 100, 8).widths;
  expect(wide).toBeGreaterThan(1.5 * narrow!);
});

test('raised letters have room beside their word, and what goes over columns asks for none in the first', () => {
  const layout = {
    ...{ lead: [], groups: [], runs: [], sharedColumns: [], about: [], markedColumns: [1], letters: ['a', 'ab'] },
    wide: [{ row: 1, column: 1, span: 2 }],
  };
  const rows = [
    ['Død (a)', 'alvorlig (a, ab)\nLav', ''],
    ['Fall', 'i ord', ''],
  ];
  expect(rowsToFit(rows, layout)).toEqual([
    ['Død (a)', 'alvorligiiii\nLav', ''],
    ['Fall', '', ''],
  ]);
  expect(rowsToFit(rows, undefined)).toBe(rows);
});

test('a row of a few lines is low, one of a page is not', () => {
  const fitted = { sizePt: 8, widths: [100, 100] };
  expect(isLow([], fitted)).toBe(true);
  expect(isLow(['kort', 'a\nb\nc'], fitted)).toBe(true);
  expect(isLow(['kort', 'ord '.repeat(100)], fitted)).toBe(false);
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
