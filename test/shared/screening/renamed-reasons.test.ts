import { expect, test } from 'vitest';
import { reasonsGone } from '../../../shared/screening/renamed-reasons.ts';

test('a reason that was written over became the one in its place, the only one that came, or none', () => {
  expect(reasonsGone(['a', 'b'], ['b', 'a'])).toEqual([]);
  expect(reasonsGone(['a', 'b'], ['b', 'c'])).toEqual([{ reason: 'a', likely: 'c' }]);
  expect(reasonsGone(['a', 'b', 'c'], ['x', 'b', 'y'])).toEqual([
    { reason: 'a', likely: 'x' },
    { reason: 'c', likely: 'y' },
  ]);
  expect(reasonsGone(['a', 'b', 'c'], ['b'])).toEqual([
    { reason: 'a', likely: null },
    { reason: 'c', likely: null },
  ]);
});
