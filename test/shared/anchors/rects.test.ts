import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rangeFromRects, rectsFromRange } from '../../../shared/anchors/rects.ts';

/** Two lines of ten and twenty characters, ten points a character; the first in two runs. */
const runs = [0, 5, 50, 100, 50, 12, 5, 10, 102, 100, 50, 12, 11, 31, 50, 120, 200, 12];

test('a rectangle over part of a line gives the characters under it', () => {
  expect(rangeFromRects(runs, [{ x: 70, y: 98, width: 20, height: 16 }])).toEqual({ start: 2, end: 4 });
});

test('a selection over two lines reaches from the first to the last', () => {
  const rects = [
    { x: 122, y: 100, width: 30, height: 12 },
    { x: 50, y: 120, width: 60, height: 12 },
  ];
  expect(rangeFromRects(runs, rects)).toEqual({ start: 7, end: 17 });
});

test('a rectangle beside the text or between lines touches nothing', () => {
  expect(rangeFromRects(runs, [{ x: 300, y: 100, width: 40, height: 12 }])).toBeNull();
  expect(rangeFromRects(runs, [{ x: 50, y: 113, width: 40, height: 3 }])).toBeNull();
  expect(rangeFromRects([], [{ x: 0, y: 0, width: 900, height: 900 }])).toBeNull();
});

test('runs of a line that touch are one rectangle, lines are not', () => {
  expect(rectsFromRange(runs, { start: 0, end: 31 })).toEqual([
    { x: 50, y: 100, width: 102, height: 12 },
    { x: 50, y: 120, width: 200, height: 12 },
  ]);
  expect(rectsFromRange(runs, { start: 40, end: 50 })).toEqual([]);
});

test('the rectangles of a range give the range again', () => {
  const range = fc.tuple(fc.nat({ max: 30 }), fc.nat({ max: 30 })).filter(([a, b]) => a !== b);
  fc.assert(
    fc.property(range, ([a, b]) => {
      const wanted = { start: Math.min(a, b), end: Math.max(a, b) };
      const found = rangeFromRects(runs, rectsFromRange(runs, wanted));
      // Offset 10 is the line break, which has no place on the page.
      if (found === null) expect([wanted.start, wanted.end]).toEqual([10, 11]);
      else {
        expect(Math.abs(found.start - wanted.start)).toBeLessThanOrEqual(1);
        expect(Math.abs(found.end - wanted.end)).toBeLessThanOrEqual(1);
      }
    }),
  );
});
