/** Where the window is put: on the display it was on, wholly in sight, never smaller than its least size. */
import { describe, expect, test } from 'vitest';
import { isReachable, leastSize, placeWindow } from '../../../electron/shell/window-place.ts';

const primary = { id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 } };
const right = { id: 2, workArea: { x: 1920, y: 0, width: 2560, height: 1400 } };
const small = { id: 3, workArea: { x: 0, y: 0, width: 1024, height: 728 } };
const kept = { displayId: '2', bounds: { 2: { x: 2100, y: 100, width: 1600, height: 1000 } } };

describe('the place', () => {
  test.each([
    ['the first time, in the middle', { displayId: null, bounds: {} }, [primary], [240, 70, 1440, 900]],
    ['where it was', kept, [primary, right], [2100, 100, 1600, 1000]],
    ['on the primary where the other display is gone', kept, [primary], [240, 70, 1440, 900]],
    [
      'where it was on that display, not on the other',
      { ...kept, displayId: '1' },
      [primary, right],
      [240, 70, 1440, 900],
    ],
    [
      'in sight where the display became smaller',
      { displayId: '1', bounds: { 1: { x: 1500, y: -200, width: 1800, height: 2000 } } },
      [primary],
      [120, 0, 1800, 1040],
    ],
    [
      'at least 1100 × 700',
      { displayId: '1', bounds: { 1: { x: 10, y: 10, width: 300, height: 200 } } },
      [primary],
      [10, 10, 1100, 700],
    ],
    ['as large as a small display', { displayId: null, bounds: {} }, [small], [0, 0, 1024, 728]],
  ] as const)('is %s', (_, was, displays, [x, y, width, height]) => {
    expect(placeWindow(was, displays)).toEqual({ x, y, width, height });
  });

  test('a small display has a least size that it can hold', () => {
    expect(leastSize(primary)).toEqual({ minWidth: 1100, minHeight: 700 });
    expect(leastSize(small)).toEqual({ minWidth: 1024, minHeight: 700 });
  });
});

test.each([
  ['in the middle', { x: 200, y: 100, width: 1200, height: 800 }, true],
  ['half outside', { x: 1500, y: 900, width: 1200, height: 800 }, true],
  ['to the right of all displays', { x: 1900, y: 100, width: 1200, height: 800 }, false],
  ['to the left', { x: -1150, y: 100, width: 1200, height: 800 }, false],
  ['with its title above', { x: 200, y: -60, width: 1200, height: 800 }, false],
  ['with its title below', { x: 200, y: 1030, width: 1200, height: 800 }, false],
])('a window %s can be taken hold of: %#', (_, bounds, expected) => {
  expect(isReachable(bounds, [primary])).toBe(expected);
});
