import { expect, test } from 'vitest';
import { createFinder } from '../../../../renderer/ui/grid/find-rows.ts';

const rows = ['Ryggmargsstimulering ved smerte', 'Årsrapport for ryggregisteret', 'Café-studien'].map((title, at) => ({
  id: String(at),
  title,
}));
const find = createFinder(rows, (row) => row.title);
const found = (query: string) => find(query).map(({ id }) => id);

test.each([
  ['', ['0', '1', '2']],
  ['rygg', ['0', '1']],
  ['smerte rygg', ['0']],
  ['ÅRSRAPPORT', ['1']],
  ['cafe', ['2']],
  ['qqqqqqqq', []],
])('«%s» finds %s', (query, ids) => expect(found(query)).toEqual(ids));

test('where no row holds the words, those that resemble them are shown', () => {
  expect(found('rygmargstimulering')[0]).toBe('0');
});
