import { describe, expect, it } from 'vitest';
import { absoluteEffect, roundPer1000 } from '../../../shared/grade/absolute-effect.ts';

describe('risk per 1000 at a baseline of 12 %', () => {
  it.each([
    ['RR', 0.5, 60],
    ['OR', 0.5, (1000 * 0.06) / 0.94],
    ['HR', 0.5, 1000 * (1 - 0.88 ** 0.5)],
    ['RD', -0.05, 70],
  ] as const)('by %s', (measure, effect, expected) => {
    expect(absoluteEffect({ measure, effect, lower: effect, upper: effect }, 0.12).intervention).toBeCloseTo(
      expected,
      9,
    );
  });

  it('keeps the order of the relative interval', () => {
    const { differenceInterval } = absoluteEffect({ measure: 'RR', effect: 0.8, lower: 0.6, upper: 1.1 }, 0.1);
    expect(differenceInterval.map(roundPer1000)).toEqual([-40, 10]);
  });

  it('cuts risks above one and says so', () => {
    const cut = absoluteEffect({ measure: 'RR', effect: 1.5, lower: 1.1, upper: 2.4 }, 0.5);
    expect(cut).toMatchObject({ intervention: 750, interventionInterval: [550, 1000], isCapped: true });
    expect(absoluteEffect({ measure: 'OR', effect: 9, lower: 4, upper: 20 }, 0.5).isCapped).toBe(false);
  });
});

it('cuts risks below none, of differences of risks, and says so', () => {
  const cut = absoluteEffect({ measure: 'RD', effect: -0.1, lower: -0.3, upper: 0.1 }, 0.2);
  expect(cut).toMatchObject({ interventionInterval: [0, expect.closeTo(300, 9)], isCapped: true });
  expect(cut.differenceInterval[0]).toBe(-200);
  expect(absoluteEffect({ measure: 'RD', effect: -0.1, lower: -0.2, upper: 0.8 }, 0.2).isCapped).toBe(false);
});

it.each([
  [12.5, 13],
  [-12.5, -13],
  [187.99999999999997, 188],
  [12.499999999999998, 13],
  [-0.3, 0],
])('rounds %d half away from zero, to %d', (value, rounded) => {
  expect(Object.is(roundPer1000(value), rounded)).toBe(true);
});
