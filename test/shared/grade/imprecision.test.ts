/** Where each limit of the proposal for imprecision lies: a person would be told another step, or of a doubt that is none. */
import { describe, expect, it } from 'vitest';
import { bodyOfEvidence } from '../../../shared/grade/body-of-evidence.ts';
import { proposalText } from '../../../shared/grade/propose/finding.ts';
import { imprecisionProposal } from '../../../shared/grade/propose/imprecision.ts';
import { usualSize } from '../../../shared/grade/propose/optimal-size.ts';
import type { AnalysedResult } from '../../../shared/synthesis/run-analysis.ts';
import { buildResult, choose, counts } from '../synthesis/synthesis-builder.ts';

const propose = (results: AnalysedResult[], over: Parameters<typeof choose>[0] = {}) =>
  imprecisionProposal(bodyOfEvidence({ results, studies: [], choices: choose({ model: 'fixed', ...over }) }));
const codes = (...given: Parameters<typeof propose>) => propose(...given).findings.map(({ code }) => code);
const sizes = (small: number | null, important: number | null, large: number | null = null) => ({
  thresholds: { small, important, large },
});
const ready = (kind: 'risk-ratio' | 'odds-ratio' | 'hazard-ratio', ratio: string, lower: string, upper: string) =>
  buildResult({ kind, numbers: { ratio, lower, upper } });
const mean = (over: Record<string, string> = {}) =>
  buildResult({
    kind: 'means',
    numbers: { n1: '50', mean1: '5', sd1: '2', n2: '50', mean2: '8', sd2: '2', ...over },
  });

describe('the information size', () => {
  const asked = /^size-/;
  it.each([
    [[6900, 100_000, 10_000, 100_000], true],
    [[7000, 100_000, 10_000, 100_000], true],
    [[7100, 100_000, 10_000, 100_000], false],
    [[14_200, 100_000, 10_000, 100_000], false],
    [[14_400, 100_000, 10_000, 100_000], true],
  ] as const)('is asked of a relative change of 30 %% or more, either way: %j', (cells, isAsked) => {
    expect(codes([counts(cells)]).some((code) => asked.test(code))).toBe(isAsked);
  });

  it('is asked of differences from the size that was called large on, in the unit of the thresholds', () => {
    const risks = { measure: 'RD', ...sizes(10, 20, 80) } as const;
    expect(codes([counts([1000, 10_000, 2000, 10_000])], risks).some((code) => asked.test(code))).toBe(true);
    expect(codes([counts([1400, 10_000, 2000, 10_000])], risks).some((code) => asked.test(code))).toBe(false);
    const means = { measure: 'MD', ...sizes(null, 1, 3) } as const;
    expect(codes([mean({ mean1: '4' })], means)).toContain('size-unmet');
    expect(codes([mean({ mean1: '4' })], { ...means, ...sizes(null, 1) }).some((code) => asked.test(code))).toBe(false);
  });

  it('lowers by one where it is not met, by two below 30 % of it, and by none where it is just met', () => {
    const baselineRisks = [{ name: '', perThousand: 100, source: '' }];
    const half = { baselineRisks, size: { ...usualSize, reduction: 0.5 } };
    // 432 people a group: (1.959964 + 0.841621)² · (0.1·0.9 + 0.05·0.95) / 0.05² = 431.7.
    const of = (people: number) => [counts([Math.round(people / 100), people, Math.round(people / 10), people])];
    expect(propose(of(129), half)).toMatchObject({ levels: -2 });
    expect(propose(of(130), half)).toMatchObject({ levels: -1 });
    expect(codes(of(130), half)).toContain('size-unmet');
    expect(propose(of(431), half)).toMatchObject({ levels: -1 });
    expect(propose(of(432), half)).toMatchObject({ levels: 0 });
    expect(codes(of(432), half)).toContain('size-met');
  });

  it('excuses no interval that crosses a threshold', () => {
    const crossing = [counts([30_000, 100_000, 60_000, 100_000])];
    expect(propose(crossing, sizes(null, 300))).toMatchObject({ levels: -1 });
    expect(codes(crossing, sizes(null, 300)).some((code) => asked.test(code))).toBe(false);
  });
});

describe('thresholds', () => {
  it('of a ratio without a risk are none but no effect, which is one on its scale', () => {
    const beyond = [ready('hazard-ratio', '0.8', '0.6', '1.0667')];
    expect(propose(beyond, { measure: 'HR' })).toMatchObject({ levels: -1 });
    expect(proposalText(propose(beyond, { measure: 'HR' }), 'en')).toContain('It crosses one threshold: no effect.');
  });

  it('are told from the lowest up, each once, whatever their sign, and a size of nothing is none', () => {
    const wide = [mean({ sd1: '20', sd2: '20' })];
    const told = proposalText(propose(wide, { measure: 'MD', ...sizes(-1, 2, -2) }), 'nb');
    expect(told).toContain('Det krysser 4 grenser: −2, −1, 1, 2.');
    expect(propose(wide, { measure: 'MD', ...sizes(-1, 2, -2) }).levels).toBe(-3);
    expect(propose(wide, { measure: 'MD', ...sizes(0, 2) }).levels).toBe(-2);
    expect(codes(wide, { measure: 'MD', ...sizes(0, null) })).toContain('no-thresholds');
  });
});

describe('the risk that the absolute effect is at', () => {
  const risk = (name: string, perThousand: number) => ({ name, perThousand, source: '' });
  const told = (baselineRisks: ReturnType<typeof risk>[]) =>
    proposalText(propose([counts([100, 1000, 140, 1000])], { baselineRisks }), 'en');

  it('is the middle one of those that were written down in any order, of two the lower', () => {
    const three = [risk('høy', 400), risk('lav', 50), risk('middels', 200)];
    expect(told(three)).toContain('at a risk of 200 per 1000');
    expect(told(three.slice(0, 2))).toContain('at a risk of 50 per 1000');
  });

  it('is none where it lets no ratio make a difference: nobody is told that such an effect is precise', () => {
    const none = [counts([6, 100, 0, 100])];
    expect(codes(none)[0]).toBe('ci-ratio');
    expect(propose(none).levels).toBe(-1);
    expect(told([risk('ingen', 0), risk('lav', 50), risk('høy', 400)])).toContain('at a risk of 50 per 1000');
    // A difference of risks needs no events without the intervention.
    expect(codes(none, { measure: 'RD' })[0]).toBe('ci-at-risk');
  });
});

describe('old rules of thumb, told for information', () => {
  it.each([
    [[100, 5000, 199, 5000], true],
    [[100, 5000, 200, 5000], false],
  ] as const)('events below 300: %j', (cells, isTold) => {
    expect(codes([counts(cells)]).includes('few-events')).toBe(isTold);
  });

  it('people below 400, where events are not counted', () => {
    const of = (n: string) => codes([mean({ n1: '200', n2: n })], { measure: 'MD' });
    expect(of('199')).toContain('few-people');
    expect(of('200')).not.toContain('few-people');
    expect(codes([counts([20, 100, 40, 100])])).not.toContain('few-people');
  });

  it.each([
    ['risk-ratio', 'RR', '1', '0.56', '1.73', true],
    ['risk-ratio', 'RR', '1', '0.59', '1.7', false],
    ['odds-ratio', 'OR', '1', '0.62', '1.6', true],
    ['odds-ratio', 'OR', '1', '0.645', '1.55', false],
    ['hazard-ratio', 'HR', '1', '0.5', '2', false],
  ] as const)('a wide %s, %s %s (%s to %s)', (kind, measure, ratio, lower, upper, isTold) => {
    expect(codes([ready(kind, ratio, lower, upper)], { measure }).includes('wide-ratio')).toBe(isTold);
  });

  it.each([
    ['risk-ratio', 'RR', '0.4740', '0.3', '0.749', null],
    ['risk-ratio', 'RR', '0.4747', '0.3', '0.751', '0.75'],
    ['risk-ratio', 'RR', '0.9684', '0.751', '1.249', null],
    ['risk-ratio', 'RR', '1.0004', '0.8', '1.251', '1.25'],
    ['risk-ratio', 'RR', '1.5', '1.249', '1.801', '1.25'],
    ['risk-ratio', 'RR', '0.9899', '0.7', '1.4', '0.75; 1.25'],
    ['odds-ratio', 'OR', '0.9899', '0.7', '1.4', null],
  ] as const)('limits that a %s includes, %s %s (%s to %s): %s', (kind, measure, ratio, lower, upper, within) => {
    const text = proposalText(propose([ready(kind, ratio, lower, upper)], { measure }), 'en');
    expect(/interval of RR includes (.+) \(old rule/.exec(text)?.[1] ?? null).toBe(within);
  });
});
