/** Pooling against R's metafor; how the values were made and how to add a set: test/fixtures/statistics/oracle.R. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type BinaryStudy,
  type ContinuousStudy,
  cellsOf,
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
import { type Pooled, poolEffects } from '../../../shared/meta-analysis/pool.ts';
import type { RandomEffects } from '../../../shared/meta-analysis/random-effects.ts';

type Fit = Record<string, number> & Partial<RandomEffects['prediction']>;
type Expected = Record<string, number> &
  Record<'DL' | 'PM' | 'REML', Fit> & {
    subgroups?: Record<'fixed' | 'DL' | 'REML' | 'common', { q: number; p: number; tau2?: number | number[] }>;
  };
type Rows = Record<string, number>[];
const oracle = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../fixtures/statistics/oracle.json'), 'utf8'),
) as Record<'binary' | 'continuous', Record<string, { input: Rows; expected: Record<string, Expected> }>>;

const close = (actual: number | undefined | null, expected: number | undefined, relative = 1e-6) => {
  expect(expected).toBeTypeOf('number');
  expect(Math.abs(Number(actual) - Number(expected))).toBeLessThanOrEqual(
    Math.max(1e-8, relative * Math.abs(Number(expected))),
  );
};

const predictions = ['waldNormal', 'waldT', 'hartungKnappT', 'waldTClassic', 'hartungKnappTClassic'] as const;

/** As oracle.R puts them: by turns in two groups, in three where there are six or more studies. */
const groupOf = (at: number, k: number) => `${at % (k < 6 ? 2 : 3)}`;

/** R says nothing where a group would have one study. */
function compareSubgroups(actual: Pooled['subgroups'] | undefined, expected: Expected['subgroups']) {
  if (!expected) return;
  for (const [model, wanted] of [
    ['fixed', expected.fixed],
    ['DL', expected.DL],
    ['REML', expected.REML],
    ['common REML', expected.common],
  ] as const) {
    const test = actual?.[model];
    // What separates alike groups is a rounding's worth; τ² of the groups is found by iteration.
    close(test?.q, wanted.q, 1e-5);
    close(test?.p, wanted.p, 1e-5);
    const tau2 = [wanted.tau2 ?? 0].flat();
    for (const { group, tauSquared } of test?.groups ?? []) close(tauSquared, tau2[Number(group)] ?? tau2[0], 1e-5);
  }
}

function comparePooled(pooled: Pooled | null, expected: Expected) {
  expect(pooled?.k).toBe(expected.k);
  close(pooled?.fixed.estimate, expected.fixed);
  close(pooled?.fixed.se, expected.fixedSe);
  close(pooled?.heterogeneity?.q, expected.q);
  close(pooled?.heterogeneity?.p, expected.qp);
  for (const estimator of ['DL', 'PM', 'REML'] as const) {
    const [actual, wanted] = [pooled?.random?.[estimator], expected[estimator]];
    close(actual?.tauSquared, wanted.tau2, 1e-5);
    close(actual?.wald.estimate, wanted.estimate);
    close(actual?.wald.se, wanted.se);
    close(actual?.hartungKnapp.se, wanted.hkSe);
    close(actual?.hartungKnapp.lower, wanted.hkLower);
    close(actual?.hartungKnapp.upper, wanted.hkUpper);
    close(100 * (actual?.iSquared ?? Number.NaN), wanted.i2);
    for (const kind of predictions) {
      const [interval, known] = [actual?.prediction[kind], wanted[kind]];
      if (kind.endsWith('Classic') && expected.k! < 3) expect(interval).toBeNull();
      else for (const end of ['lower', 'upper'] as const) close(interval?.[end], known?.[end]);
    }
  }
  compareSubgroups(pooled?.subgroups, expected.subgroups);
  if (expected.k! > 2) {
    close(pooled?.egger?.t, expected.eggerT);
    close(pooled?.egger?.p, expected.eggerP);
  }
}

describe('two by two tables', () => {
  for (const [name, { input, expected }] of Object.entries(oracle.binary)) {
    const studies = input.map(
      (row, i): BinaryStudy => ({
        study: `${i + 1}`,
        events1: row.ai!,
        total1: row.n1i!,
        events2: row.ci!,
        total2: row.n2i!,
      }),
    );
    const tables = studies.map(cellsOf);
    const pool = (effectOf: (study: BinaryStudy) => ReturnType<typeof logRiskRatio>) =>
      poolEffects(
        studies.map((study, at) => ({
          study: study.study,
          group: groupOf(at, studies.length),
          effect: effectOf(study),
        })),
      );

    it.each([
      ['RR', logRiskRatio, mantelHaenszelRiskRatio(tables)],
      ['OR', logOddsRatio, mantelHaenszelOddsRatio(tables)],
      ['RD', riskDifference, mantelHaenszelRiskDifference(tables).sato],
    ] as const)(`${name}: %s is what metafor says`, (measure, effectOf, mantelHaenszel) => {
      comparePooled(pool(effectOf), expected[measure]!);
      close(mantelHaenszel?.estimate, expected[measure]!.mh);
      close(mantelHaenszel?.se, expected[measure]!.mhSe);
    });

    it(`${name}: Peto's odds ratio is what metafor says`, () => {
      const peto = petoOddsRatio(tables);
      close(peto?.pooled.estimate, expected.peto!.estimate);
      close(peto?.pooled.se, expected.peto!.se);
      close(peto?.q, expected.peto!.q);
    });
  }
});

it('holds prediction intervals of every kind, and tests of two and of three subgroups', () => {
  const all = Object.values({ ...oracle.binary, ...oracle.continuous }).flatMap(({ expected }) =>
    Object.values(expected).filter(({ k }) => k),
  );
  expect(all.filter(({ REML }) => REML.hartungKnappTClassic).length).toBeGreaterThan(30);
  const groups = all.flatMap(({ subgroups }) => (Array.isArray(subgroups?.DL.tau2) ? [subgroups.DL.tau2.length] : []));
  expect(new Set(groups)).toEqual(new Set([2, 3]));
});

describe('means', () => {
  for (const [name, { input, expected }] of Object.entries(oracle.continuous)) {
    const studies = input.map(
      (row, i): ContinuousStudy => ({
        study: `${i + 1}`,
        n1: row.n1i!,
        mean1: row.m1i!,
        sd1: row.sd1i!,
        n2: row.n2i!,
        mean2: row.m2i!,
        sd2: row.sd2i!,
      }),
    );
    it.each([
      ['MD', meanDifference],
      ['SMD', standardisedMeanDifference],
    ] as const)(`${name}: %s is what metafor says`, (measure, effectOf) => {
      const pooled = poolEffects(
        studies.map((study, at) => ({
          study: study.study,
          group: groupOf(at, studies.length),
          effect: effectOf(study),
        })),
      );
      comparePooled(pooled, expected[measure]!);
    });
  }
});
