import { describe, expect, it } from 'vitest';
import {
  faultOfBinary,
  faultOfContinuous,
  faultOfRatio,
  faultOfReady,
} from '../../../shared/meta-analysis/check-studies.ts';
import { cellsOf, logRiskRatio, riskDifference } from '../../../shared/meta-analysis/effects.ts';
import { mantelHaenszelOddsRatio, mantelHaenszelRiskRatio } from '../../../shared/meta-analysis/mantel-haenszel.ts';
import { petoOddsRatio } from '../../../shared/meta-analysis/peto.ts';
import { poolEffects } from '../../../shared/meta-analysis/pool.ts';

const binary = (events1: number, total1: number, events2: number, total2: number) => ({
  study: 'Lunde 2021',
  events1,
  total1,
  events2,
  total2,
});
const studyOf = (y: number, v: number, group: string | null = null) => ({ study: `${y}`, group, effect: { y, v } });

describe('few studies', () => {
  it('pools nothing where no study has an effect', () => {
    expect(poolEffects([])).toBeNull();
    expect(poolEffects([{ study: 'A', group: null, effect: logRiskRatio(binary(0, 40, 0, 41)) }])).toBeNull();
  });

  it('says nothing of heterogeneity with one study', () => {
    const pooled = poolEffects([studyOf(-0.4, 0.1)]);
    expect(pooled?.fixed.estimate).toBe(-0.4);
    expect(pooled).toMatchObject({ k: 1, heterogeneity: null, random: null, tauInterval: null, egger: null });
    expect(pooled?.leaveOneOut).toEqual([]);
  });

  it('gives two studies no prediction interval with k − 2 degrees of freedom, and no Egger test', () => {
    const pooled = poolEffects([studyOf(-0.4, 0.1), studyOf(0.3, 0.2)]);
    expect(pooled?.random?.REML.prediction.waldTClassic).toBeNull();
    expect(pooled?.egger).toBeNull();
  });

  it('leaves one out and fits the rest again', () => {
    const pooled = poolEffects([studyOf(-0.9, 0.02), studyOf(0.3, 0.02), studyOf(-0.2, 0.02)]);
    expect(pooled?.leaveOneOut.map(({ study }) => study)).toEqual(['-0.9', '0.3', '-0.2']);
    expect(pooled?.leaveOneOut[1]?.fixed.estimate).toBeCloseTo(-0.55, 10);
  });
});

describe('arms without events', () => {
  it('has no ratio, but a risk difference', () => {
    expect(logRiskRatio(binary(0, 40, 0, 41))).toBeNull();
    expect(logRiskRatio(binary(40, 40, 41, 41))).toBeNull();
    expect(riskDifference(binary(0, 40, 0, 40)).y).toBe(0);
    expect(riskDifference(binary(0, 40, 0, 40)).v).toBeGreaterThan(0);
  });

  it('is not estimable by sums where one arm is empty in all studies', () => {
    const tables = [cellsOf(binary(0, 40, 3, 41)), cellsOf(binary(0, 60, 1, 59))];
    expect(mantelHaenszelOddsRatio(tables)).toBeNull();
    expect(mantelHaenszelRiskRatio(tables)).toBeNull();
    expect(petoOddsRatio(tables)?.pooled.estimate).toBeLessThan(0);
    expect(petoOddsRatio([cellsOf(binary(0, 40, 0, 41))])).toBeNull();
  });
});

describe('subgroups', () => {
  it('are tested in the order they are first named', () => {
    const pooled = poolEffects([studyOf(0.1, 0.1, 'ny'), studyOf(-0.6, 0.05, 'gammel'), studyOf(0.2, 0.1, 'ny')]);
    expect(pooled?.subgroups?.fixed.groups.map(({ group, k }) => [group, k])).toEqual([
      ['ny', 2],
      ['gammel', 1],
    ]);
    expect(pooled?.subgroups?.fixed.df).toBe(1);
  });

  it('are none where the studies name one', () => {
    expect(poolEffects([studyOf(0.1, 0.1, 'ny'), studyOf(0.2, 0.1, 'ny')])?.subgroups).toBeNull();
  });
});

describe('numbers that cannot be', () => {
  it.each([
    [binary(5, 4, 1, 9), { kind: 'events-above-total', cell: 'events1', value: '5', total: '4' }],
    [binary(-1, 4, 1, 9), { kind: 'not-count', cell: 'events1', value: '-1' }],
    [binary(1.5, 4, 1, 9), { kind: 'not-count', cell: 'events1', value: '1.5' }],
    [binary(0, 0, 1, 9), { kind: 'not-positive', cell: 'total1', value: '0' }],
    [binary(1, 4, Number.NaN, 9), { kind: 'not-number', cell: 'events2', value: 'NaN' }],
    [
      { ...binary(1, 4, 1, 9), total2: 'ni' as unknown as number },
      { kind: 'not-number', cell: 'total2', value: 'ni' },
    ],
    [binary(1, 4, 0, 9), null],
  ])('names the cell: %j', (study, expected) => {
    expect(faultOfBinary(study)).toEqual(expected);
  });

  it('names cells of means, ready estimates and ratios', () => {
    const means = { study: 'A', n1: 10, mean1: 3, sd1: 1, n2: 10, mean2: 4, sd2: 1 };
    expect(faultOfContinuous(means)).toBeNull();
    expect(faultOfContinuous({ ...means, sd2: 0 })).toEqual({ kind: 'not-positive', cell: 'sd2', value: '0' });
    expect(faultOfContinuous({ ...means, n1: 1 })?.cell).toBe('n1');
    expect(faultOfReady({ estimate: 0.1, variance: -0.2 })?.kind).toBe('not-positive');
    expect(faultOfReady({ estimate: Number.POSITIVE_INFINITY, variance: 0.2 })?.kind).toBe('not-number');
    expect(faultOfRatio({ ratio: 0.8, lower: 0.9, upper: 1.2 })?.kind).toBe('interval');
    expect(faultOfRatio({ ratio: 0.8, lower: 0, upper: 1.2 })?.cell).toBe('lower');
    expect(faultOfRatio({ ratio: 0.8, lower: 0.5, upper: 1.2 })).toBeNull();
  });
});
