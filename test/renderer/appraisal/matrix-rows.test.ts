import { expect, test } from 'vitest';
import { matrixRows } from '../../../renderer/features/appraisal/matrix-rows.ts';
import { fakeDocument } from '../helpers/fake-document.ts';
import { fakeTag } from '../helpers/fake-services.ts';

test('cells count tags and hold the first in reading order; tagged documents come first', () => {
  const documents = [fakeDocument({ id: 'a' }), fakeDocument({ id: 'b' })];
  const tags = [
    fakeTag({ id: '1', documentId: 'b', element: 'P', start: 40, quote: 'senere' }),
    fakeTag({ id: '2', documentId: 'b', element: 'P', start: 4, quote: 'først' }),
    fakeTag({ id: '3', documentId: 'b', element: 'harm', start: 1 }),
  ];
  const rows = matrixRows(documents, tags);
  expect(rows.map((row) => [row.document.id, row.total])).toEqual([
    ['b', 2],
    ['a', 0],
  ]);
  expect(rows[0]!.cells.map((cell) => [cell.element, cell.count, cell.first?.quote ?? null])).toEqual([
    ['P', 2, 'først'],
    ['I', 0, null],
    ['C', 0, null],
    ['O', 0, null],
  ]);
});
