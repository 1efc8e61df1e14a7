import { expect, test } from 'vitest';
import { noSelection, rangeOf, toggled } from '../../../../renderer/ui/grid/row-selection.ts';
import { keyed } from '../../../../renderer/ui/keyed.ts';

const rows = ['a', 'b', 'c', 'd'].map((id) => ({ id }));

test('Shift selects from where it began, in both directions', () => {
  const down = rangeOf(rows, { ...noSelection, active: 'b' }, 'd');
  expect([...down.ids]).toEqual(['b', 'c', 'd']);
  expect([...rangeOf(rows, down, 'a').ids]).toEqual(['a', 'b']);
});

test('Ctrl adds a row and takes it out again', () => {
  const one = toggled(noSelection, 'c');
  expect([...one.ids]).toEqual(['c']);
  expect([...toggled(one, 'c').ids]).toEqual([]);
});

test('items that read the same get keys of their own', () => {
  expect(keyed(['x', 'y', 'x'], (word) => word).map(({ key }) => key)).toEqual(['x', 'y', 'x#2']);
});
