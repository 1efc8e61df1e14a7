import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  cellsOf,
  type Effect,
  logOddsRatio,
  logRiskRatio,
  meanDifference,
  riskDifference,
  standardisedMeanDifference,
} from '../../../shared/meta-analysis/effects.ts';
import {
  mantelHaenszelOddsRatio,
  mantelHaenszelRiskDifference,
  mantelHaenszelRiskRatio,
} from '../../../shared/meta-analysis/mantel-haenszel.ts';
import { petoOddsRatio } from '../../../shared/meta-analysis/peto.ts';
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

it('turns the odds ratio over and the risk difference round where events and non-events change places', () => {
  const arm = fc
    .integer({ min: 1, max: 200 })
    .chain((total) => fc.tuple(fc.integer({ min: 0, max: total }), fc.constant(total)));
  fc.assert(
    fc.property(arm, arm, ([events1, total1], [events2, total2]) => {
      const study = { study: 'A', events1, total1, events2, total2 };
      const spared = { study: 'A', events1: total1 - events1, total1, events2: total2 - events2, total2 };
      for (const effectOf of [logOddsRatio, riskDifference]) {
        const [one, other] = [effectOf(study), effectOf(spared)];
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

it('finds more heterogeneity the farther one study moves away, and none between equal ones', () => {
  fc.assert(
    fc.property(effectsArbitrary, fc.double({ min: 0.01, max: 5, noNaN: true }), (effects, step) => {
      const largest = effects.reduce((at, { y }, index) => (y > effects[at]!.y ? index : at), 0);
      const moved = effects.with(largest, { ...effects[largest]!, y: effects[largest]!.y + step });
      const [one, other] = [pool(effects), pool(moved)];
      const [q, farther] = [one.pooled.heterogeneity!.q, other.pooled.heterogeneity!.q];
      expect(farther).toBeGreaterThan(q);
      expect(other.dl.tauSquared).toBeGreaterThanOrEqual(one.dl.tauSquared - 1e-12);
      const equal = pool(effects.map(({ v }) => ({ y: 1, v })));
      expect(equal.pooled.heterogeneity!.q).toBeLessThan(1e-9);
      expect(equal.reml.tauSquared).toBeLessThan(1e-9);
    }),
    { numRuns: 100 },
  );
});

it('says of one study what the study says, and nothing of heterogeneity', () => {
  fc.assert(
    fc.property(effectArbitrary, (effect) => {
      const pooled = poolEffects([{ study: 'A', group: null, effect }])!;
      near(pooled.fixed.estimate, effect.y);
      near(pooled.fixed.se, Math.sqrt(effect.v));
      expect([pooled.k, pooled.heterogeneity, pooled.random, pooled.egger, pooled.leaveOneOut]).toEqual([
        ...[1, null, null, null, []],
      ]);
    }),
  );
});

it('without one study says what the others say by themselves', () => {
  fc.assert(
    fc.property(fc.array(effectArbitrary, { minLength: 3, maxLength: 8 }), fc.nat(), (effects, pick) => {
      const at = pick % effects.length;
      const { pooled } = pool(effects);
      const alone = pool(effects.filter((_, index) => index !== at));
      near(pooled.leaveOneOut[at]!.fixed.estimate, alone.fixed.estimate);
      near(pooled.leaveOneOut[at]!.tauSquared, alone.reml.tauSquared);
      near(pooled.leaveOneOut[at]!.random.estimate, alone.reml.wald.estimate);
    }),
    { numRuns: 60 },
  );
});

it('measures means in their unit, and standardised ones in none', () => {
  const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
  const size = fc.integer({ min: 3, max: 300 });
  fc.assert(
    fc.property(
      fc.record({
        n1: size,
        n2: size,
        mean1: number(-50, 50),
        mean2: number(-50, 50),
        sd1: number(1, 20),
        sd2: number(1, 20),
      }),
      number(0.1, 100),
      (means, unit) => {
        const study = { study: 'A', ...means };
        const { mean1, mean2, sd1, sd2 } = means;
        const scaled = { ...study, mean1: mean1 * unit, mean2: mean2 * unit, sd1: sd1 * unit, sd2: sd2 * unit };
        near(meanDifference(scaled)!.y / unit, meanDifference(study)!.y);
        near(standardisedMeanDifference(scaled)!.y, standardisedMeanDifference(study)!.y);
        near(standardisedMeanDifference(scaled)!.v, standardisedMeanDifference(study)!.v);
      },
    ),
    { numRuns: 200 },
  );
});

it('pools ratios as if studies without events in either arm were not there; a risk difference they draw towards none', () => {
  const total = fc.integer({ min: 5, max: 300 });
  const arm = total.chain((n) => fc.tuple(fc.integer({ min: 1, max: n - 1 }), fc.constant(n)));
  const pair = fc.tuple(arm, arm);
  const empty = fc.tuple(total, total).map(([n1, n2]) => [[0, n1] as const, [0, n2] as const] as const);
  const studyOf = ([[events1, total1], [events2, total2]]: readonly [
    readonly [number, number],
    readonly [number, number],
  ]) => ({ study: 'A', events1, total1, events2, total2 });
  fc.assert(
    fc.property(
      fc.array(pair, { minLength: 1, maxLength: 6 }),
      fc.array(empty, { minLength: 1, maxLength: 4 }),
      (pairs, empties) => {
        const tables = pairs.map((one) => cellsOf(studyOf(one)));
        const all = [...tables, ...empties.map((one) => cellsOf(studyOf(one)))];
        for (const pooledOf of [mantelHaenszelOddsRatio, mantelHaenszelRiskRatio]) {
          const [without, withThem] = [pooledOf(tables)!, pooledOf(all)!];
          near(withThem.estimate, without.estimate);
          near(withThem.se, without.se);
        }
        const [peto, petoAll] = [petoOddsRatio(tables)!, petoOddsRatio(all)!];
        near(petoAll.pooled.estimate, peto.pooled.estimate);
        near(petoAll.pooled.se, peto.pooled.se);
        expect([petoAll.q, petoAll.df, petoAll.p]).toEqual([peto.q, peto.df, peto.p]);
        for (const one of empties) {
          expect(logRiskRatio(studyOf(one))).toBeNull();
          expect(logOddsRatio(studyOf(one))).toBeNull();
        }
        const difference = (cells: typeof all) => mantelHaenszelRiskDifference(cells).sato.estimate;
        expect(Math.abs(difference(all))).toBeLessThanOrEqual(Math.abs(difference(tables)) + 1e-12);
      },
    ),
    { numRuns: 200 },
  );
});
