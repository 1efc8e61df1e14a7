import { expect, it } from 'vitest';
import { wilsonInterval } from '../../../shared/statistics/wilson-interval.ts';

it.each([
  [31, 186, 0.11997085, 0.22685255],
  [0, 20, 0, 0.16112516],
  [20, 20, 0.83887484, 1],
  [1, 3, 0.061491945, 0.792340399],
])('of %d in %d is that of prop.test(correct = FALSE) in R', (events, total, lower, upper) => {
  const found = wilsonInterval(events, total);
  expect(found.lower).toBeCloseTo(lower, 7);
  expect(found.upper).toBeCloseTo(upper, 7);
});
