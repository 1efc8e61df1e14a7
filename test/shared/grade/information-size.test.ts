import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bodyOfEvidence } from '../../../shared/grade/body-of-evidence.ts';
import { imprecisionProposal } from '../../../shared/grade/propose/imprecision.ts';
import { informationSize } from '../../../shared/grade/propose/information-size.ts';
import { readSize, usualSize } from '../../../shared/grade/propose/optimal-size.ts';
import type { AnalysedResult } from '../../../shared/synthesis/run-analysis.ts';
import { buildResult, choose, counts } from '../synthesis/synthesis-builder.ts';

const body = (results: AnalysedResult[], over: Parameters<typeof choose>[0] = {}) =>
  bodyOfEvidence({ results, studies: [], choices: choose({ model: 'fixed', ...over }) });
const trial = counts([15, 300, 30, 300]);
const means = buildResult({
  kind: 'means',
  numbers: { n1: '50', mean1: '4', sd1: '2', n2: '50', mean2: '6', sd2: '2' },
});

test('events: what is needed at the risk without the intervention, beside what there is', () => {
  expect(informationSize(body([trial]))).toEqual({
    ...{ needed: 4004, missing: null, risk: 0.1, participants: 600, events: 45 },
  });
  const given = [{ name: '', perThousand: 0, source: '' }];
  expect(informationSize(body([trial], { baselineRisks: given }))).toMatchObject({ needed: null, missing: 'risk' });
});

test('means: for the threshold of what is important', () => {
  const mean = { measure: 'MD' as const };
  expect(informationSize(body([means], mean))).toMatchObject({ needed: null, missing: 'threshold', events: null });
  const thresholds = { small: null, important: 1, large: null };
  expect(informationSize(body([means], { ...mean, thresholds }))).toMatchObject({ needed: 126, participants: 100 });
});

test('means: for the smallest that matters where nothing is called important, and of standardised ones too', () => {
  const thresholds = { small: -1, important: null, large: null };
  expect(informationSize(body([means], { measure: 'MD', thresholds }))).toMatchObject({ needed: 126, risk: null });
  const standardised = { measure: 'SMD' as const, thresholds: { ...thresholds, important: 0.5 } };
  expect(informationSize(body([means], standardised))).toMatchObject({ events: null, risk: null });
});

test('means: says that the spread is missing where only differences are known', () => {
  const ready = buildResult({ kind: 'difference', numbers: { difference: '2', lower: '1', upper: '3' } });
  const thresholds = { small: null, important: 1, large: null };
  expect(informationSize(body([ready], { measure: 'MD', thresholds }))).toMatchObject({
    ...{ needed: null, missing: 'deviation' },
  });
});

test('events: at the middle one of the risks that were written down in any order, of two the lower', () => {
  const given = [400, 50, 100].map((perThousand) => ({ name: '', perThousand, source: '' }));
  expect(informationSize(body([trial], { baselineRisks: given }))).toMatchObject({ needed: 4004, risk: 0.1 });
  expect(informationSize(body([trial], { baselineRisks: given.slice(0, 2) }))).toMatchObject({ risk: 0.05 });
});

test('other choices change the proposal where the effect is large', () => {
  const large = counts([12, 700, 40, 700]);
  expect(imprecisionProposal(body([large])).levels).toBe(-2);
  expect(imprecisionProposal(body([large], { size: { ...usualSize, reduction: 0.7 } })).levels).toBe(0);
});

test('a greater power, a smaller α and a smaller reduction never need fewer', () => {
  const share = (min: number, max: number) => fc.double({ min, max, noNaN: true });
  const size = fc.record({ alpha: share(0.001, 0.4), power: share(0.5, 0.99), reduction: share(0.02, 0.9) });
  const needed = (over: typeof usualSize) => informationSize(body([trial], { size: over })).needed!;
  fc.assert(
    fc.property(size, size, (one, other) => {
      const strict = {
        alpha: Math.min(one.alpha, other.alpha),
        power: Math.max(one.power, other.power),
        reduction: Math.min(one.reduction, other.reduction),
      };
      expect(needed(strict)).toBeGreaterThanOrEqual(needed(one));
    }),
  );
});

test.each([
  ['alpha', '0,01', { value: 0.01 }],
  ['power', '90', { value: 0.9 }],
  ['reduction', ' 20 ', { value: 0.2 }],
  ['reduction', '12,5', { value: 0.125 }],
  ['alpha', '0,5', { value: 0.5 }],
  ['power', '50', { value: 0.5 }],
  ['reduction', '99', { value: 0.99 }],
  ['reduction', '1', { value: 0.01 }],
  ['alpha', 'fem', { fault: 'not-number' }],
  ['alpha', '', { fault: 'not-number' }],
  ['alpha', '0', { fault: 'outside' }],
  ['alpha', '5', { fault: 'outside' }],
  ['power', '0,8', { fault: 'outside' }],
  ['power', '100', { fault: 'outside' }],
  ['reduction', '-25', { fault: 'outside' }],
] as const)('%s typed as “%s”', (field, words, read) => {
  expect(readSize(field, words)).toEqual(read);
});
