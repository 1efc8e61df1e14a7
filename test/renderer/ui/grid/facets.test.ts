import { expect, test } from 'vitest';
import { type Facet, narrow, toggledValue } from '../../../../renderer/ui/grid/facets.ts';

interface Row {
  status: string;
  countries: string[];
}

const rows: Row[] = [
  { status: 'open', countries: ['Norge', 'Sverige'] },
  { status: 'open', countries: ['Norge'] },
  { status: 'closed', countries: ['Sverige'] },
  { status: 'closed', countries: [] },
];
const facets: Facet<Row>[] = [
  { key: 'status', label: 'Status', valuesOf: (row) => [row.status], nameOf: (value) => value },
  { key: 'countries', label: 'Land', valuesOf: (row) => row.countries, nameOf: (value) => value },
];
const countsOf = (chosen: Record<string, string[]>, key: string) =>
  Object.fromEntries(narrow(rows, facets, chosen).counts.get(key) ?? []);

test('without a choice all rows are there and each value tells how many have it', () => {
  expect(narrow(rows, facets, {}).rows).toEqual(rows);
  expect(countsOf({}, 'status')).toEqual({ open: 2, closed: 2 });
  expect(countsOf({}, 'countries')).toEqual({ Norge: 2, Sverige: 2 });
});

test('values of one filter widen, those of another narrow', () => {
  expect(narrow(rows, facets, { countries: ['Norge', 'Sverige'] }).rows).toHaveLength(3);
  expect(narrow(rows, facets, { countries: ['Sverige'], status: ['open'] }).rows).toEqual([rows[0]]);
});

test('a count is what choosing the value would leave, given the other filters', () => {
  const chosen = { status: ['open'] };
  expect(countsOf(chosen, 'countries')).toEqual({ Norge: 2, Sverige: 1 });
  expect(countsOf(chosen, 'status')).toEqual({ open: 2, closed: 2 });
});

test('a value is chosen and let go', () => {
  const once = toggledValue({}, 'status', 'open');
  expect(once).toEqual({ status: ['open'] });
  expect(toggledValue(once, 'status', 'open')).toEqual({ status: [] });
});
