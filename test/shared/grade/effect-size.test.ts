/** What is said of an effect in words and by its size, which sentences and reasons begin with. */
import { describe, expect, it } from 'vitest';
import { bodyOfEvidence } from '../../../shared/grade/body-of-evidence.ts';
import { effectInWords } from '../../../shared/grade/propose/effect-in-words.ts';
import { sizeOfEffect } from '../../../shared/grade/propose/effect-size.ts';
import { type Finding, finding, findingText, nothingFor, proposalText } from '../../../shared/grade/propose/finding.ts';
import type { AnalysedResult } from '../../../shared/synthesis/run-analysis.ts';
import { buildResult, choose, counts } from '../synthesis/synthesis-builder.ts';

const body = (results: AnalysedResult[], over: Parameters<typeof choose>[0] = {}) =>
  bodyOfEvidence({ results, studies: [], choices: choose({ model: 'fixed', ...over }) });
const limits = (small: number | null, important: number | null = null, large: number | null = null) => ({
  thresholds: { small, important, large },
});
const risk = (name: string, perThousand: number) => ({ name, perThousand, source: '' });
const mean = (mean1: string) =>
  buildResult({ kind: 'means', numbers: { n1: '50', mean1, sd1: '4', n2: '50', mean2: '12', sd2: '4' } });

describe('the size of an effect', () => {
  const half = [counts([100, 1000, 200, 1000])];

  it('reaches a threshold at it, whatever its sign, and whichever of the three are set', () => {
    const exact = [counts([125, 1000, 250, 1000])];
    expect(sizeOfEffect(body(exact, limits(null, 125)))).toBe('important');
    expect(sizeOfEffect(body(exact, limits(null, -126)))).toBe('trivial');
    expect(sizeOfEffect(body(exact, limits(null, -50)))).toBe('important');
    expect(sizeOfEffect(body(exact, limits(20)))).toBe('small');
    expect(sizeOfEffect(body(exact, limits(null, null, 100)))).toBe('large');
  });

  it('is that at the middle one of the risks that were written down in any order, of two the lower', () => {
    const three = [risk('høy', 800), risk('lav', 20), risk('middels', 100)];
    expect(sizeOfEffect(body(half, { ...limits(20, 45, 300), baselineRisks: three }))).toBe('important');
    expect(sizeOfEffect(body(half, { ...limits(20, 45, 300), baselineRisks: three.slice(0, 2) }))).toBe('trivial');
  });

  it('is not told of a ratio at comparison arms without events: it would be no difference, whatever the ratio', () => {
    expect(sizeOfEffect(body([counts([20, 100, 0, 100])], limits(20, 50, 100)))).toBeNull();
  });

  it('is told of means in their unit and of standardised ones in deviations, whichever way they go', () => {
    expect(sizeOfEffect(body([mean('9')], { measure: 'MD', ...limits(1, 3) }))).toBe('important');
    expect(sizeOfEffect(body([mean('15')], { measure: 'MD', ...limits(1, 3) }))).toBe('important');
    expect(sizeOfEffect(body([mean('9')], { measure: 'SMD', ...limits(0.2, 0.5, 0.8) }))).toBe('important');
  });
});

describe('an effect in words', () => {
  it('has the ratio and the absolute effect among 1000 at each risk', () => {
    const found = body([counts([100, 1000, 200, 1000])], { baselineRisks: [risk('lav', 50), risk('høy', 400)] });
    expect(effectInWords(found, '', 'nb')).toMatch(
      /^RR 0,50 \(0,40 til 0,63\); 25 færre per 1000 \(fra .+\); 200 færre per 1000 \(fra .+\)$/,
    );
  });

  it('has no ratio where there is none, and the unit of means only', () => {
    const risks = body([counts([100, 1000, 200, 1000])], { measure: 'RD' });
    expect(effectInWords(risks, '', 'en')).toMatch(/^100 fewer per 1000 \(from \d+ fewer to \d+ fewer\)$/);
    expect(effectInWords(body([mean('9')], { measure: 'MD' }), 'poeng', 'nb')).toBe(
      'MD 3 poeng lavere (4,57 lavere til 1,43 lavere)',
    );
    const inUnits = (...units: string[]) =>
      body(
        units.map((unit) => ({ ...mean('9'), unit })),
        { measure: 'MD' },
      );
    expect(effectInWords(inUnits('mm', ' MM'), 'poeng', 'nb')).toMatch(/^MD 3 mm lavere/);
    expect(effectInWords(inUnits('mm', 'cm'), 'poeng', 'nb')).toMatch(/^MD 3 poeng lavere/);
    expect(effectInWords(body([mean('9')], { measure: 'SMD' }), 'poeng', 'nb')).toMatch(/^SMD 0,74 lavere \(/);
    expect(effectInWords(body([]), '', 'nb')).toBeNull();
  });
});

describe('what a proposal rests on', () => {
  it('says whether it is the analysis that is missing or the studies', () => {
    expect(proposalText(nothingFor('imprecision', null), 'en')).toBe('The outcome has no analysis to reckon from.');
    expect(proposalText(nothingFor('imprecision', body([])), 'en')).toBe('No study has figures for the outcome.');
  });

  it.each([
    [0.0004, '< 0.001'],
    [0.001, '0.001'],
    [0.0494, '0.049'],
    [0.0994, '0.099'],
    [0.1, '0.10'],
    [0.456, '0.46'],
  ])('prints p %d as %s', (p, printed) => {
    const told: Finding = finding('explained', { p: { p } });
    expect(findingText(told, 'en')).toContain(`(p = ${printed})`);
  });
});
