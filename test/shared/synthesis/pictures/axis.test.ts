/** How far the axis of a plot reaches and what stands at its ticks: figures worked out by hand from its rules. */
import { describe, expect, it } from 'vitest';
import { effectAxis, roundStep, tickText } from '../../../../shared/synthesis/pictures/axis.ts';

const ratio = (factors: readonly number[], limits: readonly number[] = []) =>
  effectAxis('RR', { estimates: factors.map(Math.log), limits: limits.map(Math.log) }, 'en');
const texts = (axis: ReturnType<typeof ratio>) => axis.ticks.map(({ text }) => text);

describe('a ratio', () => {
  it.each([
    [1.3, ['0.7', '0.85', '1', '1.2', '1.5']],
    [1.9, ['0.5', '0.7', '1', '1.5', '2']],
    [4, ['0.2', '0.5', '1', '2', '5']],
    [8, ['0.1', '0.2', '0.5', '1', '2', '5', '10']],
    [17, ['0.05', '0.2', '1', '5', '20']],
    [80, ['0.01', '0.1', '1', '10', '100']],
    [6000, ['0.0001', '0.1', '1', '10', '10 000']],
    [50_000, ['0.00001', '0.01', '1', '100', '100 000']],
  ] as const)('of %s has its ticks, one in the middle', (factor, expected) => {
    const axis = ratio([factor]);
    expect(texts(axis).map((text) => text.replaceAll(/[\u00a0\u202f,]/g, ' '))).toEqual(expected);
    expect(axis.lower).toBe(-axis.upper);
    expect(axis.ticks.find(({ at }) => at === 0)).toBeDefined();
    expect(axis.ticks.every(({ at }) => at >= axis.lower - 1e-12 && at <= axis.upper + 1e-12)).toBe(true);
  });

  it('reaches as far for a half as for a double', () => {
    expect(ratio([0.4])).toEqual(ratio([2.5]));
  });

  it('leaves 5 % (of the logarithm) beside the outermost estimate', () => {
    expect(ratio([1.93]).upper).toBeCloseTo(Math.log(2), 12);
    expect(ratio([1.94]).upper).toBeCloseTo(Math.log(5), 12);
  });

  it('clips the few limits that reach far beyond all others, and no estimate', () => {
    const usual = Array.from({ length: 17 }, () => 1.9);
    expect(ratio([1], [...usual, 40, 40, 40]).upper).toBeCloseTo(Math.log(2), 12);
    expect(ratio([1], [...usual, 40, 40, 40, 40]).upper).toBeCloseTo(Math.log(50), 12);
    expect(ratio([30], usual).upper).toBeCloseTo(Math.log(50), 12);
  });

  it('ends at a million, and passes over what is no number', () => {
    expect(ratio([1e9]).upper).toBeCloseTo(Math.log(1e6), 12);
    expect(ratio([Number.NaN, Number.POSITIVE_INFINITY, 1.3], [0]).upper).toBeCloseTo(Math.log(1.5), 12);
    expect(ratio([]).upper).toBeCloseTo(Math.log(1.5), 12);
  });
});

describe('a difference', () => {
  const linear = (estimate: number) => effectAxis('MD', { estimates: [estimate], limits: [] }, 'nb');
  it.each([
    [0, [-1, -0.5, 0, 0.5, 1]],
    [1.8, [-2, -1, 0, 1, 2]],
    [1.92, [-4, -2, 0, 2, 4]],
    [-40, [-50, 0, 50]],
    [0.03, [-0.04, -0.02, 0, 0.02, 0.04]],
  ] as const)('of %s has ticks at round figures, to both sides', (estimate, expected) => {
    const { lower, upper, ticks } = linear(estimate);
    expect(ticks.map(({ at }) => Number(at.toFixed(9)) + 0)).toEqual(expected);
    expect([lower, upper].map((at) => Number(at.toFixed(9)))).toEqual([expected[0], expected.at(-1)]);
  });
});

it('a step is the next of 1, 2, 5 times a power of ten', () => {
  expect([1, 1.01, 2, 3, 5, 5.01, 0.3, 70].map(roundStep)).toEqual([1, 2, 2, 5, 5, 10, 0.5, 100]);
});

it('a tick has as many decimals as its size asks for, in the marks of its language', () => {
  const shown = [0, 12.4, 9.5, 0.25, 0.051, 0.00044].map((value) => tickText(value, 'nb'));
  expect(shown).toEqual(['0', '12', '9,5', '0,25', '0,051', '0,00044']);
  expect(tickText(1e-12, 'en')).not.toMatch(/e/);
});
