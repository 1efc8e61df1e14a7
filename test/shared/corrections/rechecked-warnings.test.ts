import { expect, test } from 'vitest';
import type { CorrectionChange, ValueKey } from '../../../shared/contract/corrections.ts';
import type { Recognised, RecognisedTable } from '../../../shared/contract/recognised.ts';
import { applyCorrections } from '../../../shared/corrections/apply-corrections.ts';
import { importWarning } from '../../../shared/import-warnings.ts';
import { correctionsOf, key, proposal } from './correction-builder.ts';

const table = (total: string): RecognisedTable => ({
  number: '2',
  caption: 'Pasienter ved sykehusene',
  columns: ['Sykehus', 'Antall'],
  rows: [
    ['Fjellvik', '12'],
    ['Nesodden', '30'],
    ['Totalt', total],
  ],
  page: 4,
  start: 200,
  end: 230,
});
const place = { page: 4, start: 250, end: 259 };
const mismatch = importWarning(
  'sum-mismatch',
  { sum: 42, printed: 24, label: 'Antall', table: '2' },
  { quote: 'Totalt 24', ...place },
);
const other = importWarning('reference-list-missing', { count: 3, last: '3' });
const cell = (row: number) => key('cell', ['2', String(row), '1']);

function warningsOf(read: Recognised, ...steps: [ValueKey, CorrectionChange][]) {
  return applyCorrections(read, correctionsOf(read, steps)).recognised.warnings;
}

test('a sum that a correction makes right is no longer told; taken back, it is', () => {
  const read = proposal({ tables: [table('24')], warnings: [mismatch, other] });
  expect(warningsOf(read, [cell(2), { do: 'set', text: '42' }])).toEqual([other]);
  expect(warningsOf(read)).toEqual([mismatch, other]);
});

test('a correction that leaves it wrong has it told with the figures that stand there, in its place', () => {
  const read = proposal({ tables: [table('24')], warnings: [mismatch, other] });
  expect(warningsOf(read, [cell(0), { do: 'set', text: '13' }])).toMatchObject([
    other,
    { code: 'sum-mismatch', params: { sum: 43, printed: 24 }, ...place },
  ]);
});

test('a sum that a correction makes wrong is told at its table', () => {
  const read = proposal({ tables: [table('42')], warnings: [other] });
  expect(warningsOf(read, [cell(1), { do: 'set', text: '31' }])).toMatchObject([
    other,
    { code: 'sum-mismatch', params: { sum: 43, printed: 42, table: '2' }, page: 4, start: 200, end: 230 },
  ]);
});

test('what is wrong in another table stays told', () => {
  const twin = { ...table('24'), number: '', start: 300, end: 330 };
  const without = importWarning(
    'sum-mismatch',
    { sum: 42, printed: 24, label: 'Antall' },
    { quote: 'Totalt 24', start: 350, end: 359 },
  );
  const read = proposal({ tables: [table('24'), twin], warnings: [mismatch, without] });
  expect(warningsOf(read, [cell(2), { do: 'set', text: '42' }])).toEqual([without]);
});

test('a field that was empty and is filled, and a tray that was emptied, are no longer told', () => {
  const field = { section: '3', label: 'Pris', text: '', start: 300, end: 304, page: 5 };
  const empty = importWarning('empty-field', { label: 'Pris', section: '3' }, { page: 5, start: 300, end: 304 });
  const tray = importWarning('unplaced-text', { count: 2 });
  const read = proposal({ fields: [field], warnings: [empty, tray] });
  expect(warningsOf(read, [key('field', ['3', 'Pris']), { do: 'set', text: '12 kr' }])).toEqual([tray]);
  const dropped: [ValueKey, CorrectionChange] = [key('unassigned', [], 0), { do: 'drop' }];
  expect(warningsOf(read, dropped)).toMatchObject([empty, { code: 'unplaced-text', params: { count: 1 } }]);
  expect(warningsOf(read, dropped, [key('unassigned', [], 1), { do: 'drop' }])).toEqual([empty]);
});
