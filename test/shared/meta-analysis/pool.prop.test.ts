import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Effect, logOddsRatio, logRiskRatio, riskDifference } from '../../../shared/meta-analysis/effects.ts';
import { poolEffects } from '../../../shared/meta-analysis/pool.ts';

const effectArbitrary = fc.record({
  y: fc.double({ min: -3, max: 3, noNaN: true }),
  v: fc.double({ min: 0.001, max: 2, noNaN: true }),
});
const effectsArbitrary = fc.array(effectArbitrary, { minLength: 2, maxLength: 12 });

const pool = (effects: readonly Effect[]) => {
  const pooled = poolEffects(effects.map((effect, i) => ({ study: `${i}`, group: null, effect })));
  if (!pooled?.random) throw new Error('nothing pooled');
  return { pooled, fixed: pooled.fixed, reml: pooled.random.REML, dl: pooled.random.DL };
};
const near = (actual: number, expected: number) =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(expected)));

it('does not care in which order the studies stand', () => {
  fc.assert(
    fc.property(effectsArbitrary, (effects) => {
      const [one, other] = [pool(effects), pool(effects.toReversed())];
      near(other.fixed.estimate, one.fixed.estimate);
      near(other.reml.tauSquared, one.reml.tauSquared);
      near(other.reml.wald.estimate, one.reml.wald.estimate);
      near(other.dl.hartungKnapp.se, one.dl.hartungKnapp.se);
    }),
    { numRuns: 100 },
  );
});

it('grows with the scale of measurement, and tests stay as they were', () => {
  fc.assert(
    fc.property(effectsArbitrary, fc.double({ min: 0.1, max: 50, noNaN: true }), (effects, scale) => {
      const [one, scaled] = [pool(effects), pool(effects.map(({ y, v }) => ({ y: y * scale, v: v * scale ** 2 })))];
      near(scaled.fixed.estimate / scale, one.fixed.estimate);
      near(scaled.dl.tauSquared / scale ** 2, one.dl.tauSquared);
      near(scaled.pooled.heterogeneity?.q ?? 0, one.pooled.heterogeneity?.q ?? 0);
      near(scaled.fixed.p, one.fixed.p);
    }),
    { numRuns: 100 },
  );
});

it('lies between the smallest and the largest study', () => {
  fc.assert(
    fc.property(effectsArbitrary, (effects) => {
      const { fixed, reml } = pool(effects);
      const values = effects.map(({ y }) => y);
      for (const { estimate } of [fixed, reml.wald]) {
        expect(estimate).toBeGreaterThanOrEqual(Math.min(...values) - 1e-12);
        expect(estimate).toBeLessThanOrEqual(Math.max(...values) + 1e-12);
      }
    }),
    { numRuns: 100 },
  );
});

it('changes its sign, and nothing else, where the arms are swapped', () => {
  const arm = fc
    .integer({ min: 1, max: 200 })
    .chain((total) => fc.tuple(fc.integer({ min: 0, max: total }), fc.constant(total)));
  fc.assert(
    fc.property(arm, arm, ([events1, total1], [events2, total2]) => {
      const study = { study: 'A', events1, total1, events2, total2 };
      const swapped = { study: 'A', events1: events2, total1: total2, events2: events1, total2: total1 };
      for (const effectOf of [logRiskRatio, logOddsRatio, riskDifference]) {
        const [one, other] = [effectOf(study), effectOf(swapped)];
        if (!one || !other) {
          expect(other).toBe(one);
          continue;
        }
        near(other.y, -one.y);
        near(other.v, one.v);
      }
    }),
    { numRuns: 300 },
  );
});
