import { expect, test } from 'vitest';
import { nextMark } from '../../../renderer/features/reader/marks.ts';
import { findInText, segmentsOf } from '../../../renderer/features/reader/segments.ts';

const marks = [
  { id: 'a', start: 10, end: 20 },
  { id: 'b', start: 15, end: 30 },
  { id: 'c', start: 90, end: 95 },
];

test('segments cover the page once, and know all marks on them', () => {
  const segments = segmentsOf(0, 40, marks);
  expect(segments.map(({ start, end, marks: on }) => [start, end, on.map((mark) => mark.id).join('')])).toEqual([
    [0, 10, ''],
    [10, 15, 'a'],
    [15, 20, 'ab'],
    [20, 30, 'b'],
    [30, 40, ''],
  ]);
});

test('a mark that began on the page before is cut at the page', () => {
  expect(segmentsOf(25, 28, marks)).toEqual([{ start: 25, end: 28, marks: [marks[1]] }]);
});

test('walking stops at the ends and begins at the place in sight', () => {
  expect(nextMark(marks, 'a', 1, 0)?.id).toBe('b');
  expect(nextMark(marks, 'c', 1, 0)?.id).toBe('c');
  expect(nextMark(marks, null, 1, 50)?.id).toBe('c');
  expect(nextMark(marks, null, -1, 50)?.id).toBe('b');
  expect(nextMark([], null, 1, 0)).toBeNull();
});

test('find ignores case and finds overlapping places', () => {
  expect(findInText('Å, å og ÅÅ', 'å').map(({ start }) => start)).toEqual([0, 3, 8, 9]);
  expect(findInText('abc', ' ')).toEqual([]);
});
