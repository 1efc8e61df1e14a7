/** Against R 4.2: qnorm, qt, qchisq, pnorm, pt, pchisq, printed with 15 digits. */
import { expect, it } from 'vitest';
import {
  chiSquaredQuantile,
  chiSquaredUpperP,
  normalCritical,
  normalTwoSidedP,
  tCritical,
  tTwoSidedP,
} from '../../../shared/statistics/distributions.ts';

const near = (actual: number, expected: number) => expect(Math.abs(actual / expected - 1)).toBeLessThan(1e-10);

it('has the quantiles of R', () => {
  near(normalCritical(0.95), 1.95996398454005);
  near(tCritical(0.95, 1), 12.7062047361747);
  near(tCritical(0.95, 5), 2.57058183563631);
  near(tCritical(0.95, 200), 1.97189622363391);
  near(chiSquaredQuantile(0.025, 1), 0.000982069117175256);
  near(chiSquaredQuantile(0.025, 12), 4.4037885069817);
  near(chiSquaredQuantile(0.975, 12), 23.3366641586453);
  near(chiSquaredQuantile(0.975, 60), 83.2976748771732);
});

it.each([
  [0.1, 0.920344325445942],
  [1, 0.317310507862914],
  [-2.5, 0.0124193306515523],
  [8, 1.24419211485436e-15],
  [20, 5.50724823721247e-89],
])('has the tails of the normal distribution beyond %d', (z, expected) => near(normalTwoSidedP(z), expected));

it.each([
  [0.3, 4, 0.77912142827746],
  [2.2, 1, 0.271599497560184],
  [-6.5, 12, 2.93650356867481e-5],
  [14, 9, 2.05082989858271e-7],
  [3, 500, 0.00283449181285114],
])('has the tails of t beyond %d with %d degrees of freedom', (t, df, expected) => near(tTwoSidedP(t, df), expected));

it.each([
  [0.2, 1, 0.654720846018577],
  [5, 4, 0.287297495183646],
  [40, 12, 7.19088405284289e-5],
  [300, 12, 4.69595789595613e-57],
  [90, 100, 0.75319796559983],
])('has the upper tail of χ² beyond %d with %d degrees of freedom', (x, df, expected) =>
  near(chiSquaredUpperP(x, df), expected),
);

it('says certain of nothing and of everything at the edges', () => {
  expect(normalTwoSidedP(0)).toBe(1);
  expect(tTwoSidedP(0, 3)).toBe(1);
  expect(chiSquaredUpperP(0, 3)).toBe(1);
});
