import { describe, expect, it } from 'vitest';
import { absoluteEffect } from '../../../../shared/grade/absolute-effect.ts';
import {
  decimalText,
  differenceText,
  interventionRiskText,
  meanDifferenceText,
  perText,
  relativeText,
  riskText,
  shareText,
  vanishes,
} from '../../../../shared/grade/tables/figure-text.ts';

const ratio = (effect: number, lower: number, upper: number, risk: number) =>
  absoluteEffect({ measure: 'RR', effect, lower, upper }, risk);

describe('figures of evidence tables', () => {
  it('are the same in both languages, but for the decimal sign and the words', () => {
    const effect = ratio(0.8, 0.65, 0.98, 0.3);
    expect(differenceText(effect, 1000, 'nb')).toBe('60 færre per 1000 (fra 105 færre til 6 færre)');
    expect(differenceText(effect, 1000, 'en')).toBe('60 fewer per 1000 (from 105 fewer to 6 fewer)');
    expect(riskText(effect.baseline, 1000, 'nb')).toBe('300 per 1000');
    expect(interventionRiskText(effect, 1000, 'en')).toBe('240 per 1000 (195 to 294)');
    const told = { measure: 'RR', estimate: 0.8, lower: 0.65, upper: 0.984 } as const;
    expect(relativeText(told, 'nb')).toBe('RR 0,80 (0,65 til 0,98)');
    expect(relativeText(told, 'en')).toBe('RR 0.80 (0.65 to 0.98)');
  });

  it('have the limit of the lower ratio first, whichever way it goes', () => {
    expect(differenceText(ratio(1.3, 0.9, 1.9, 0.04), 1000, 'en')).toBe('12 more per 1000 (from 4 fewer to 36 more)');
  });

  it('say that a difference which rounds to nothing is one, and count it among more people', () => {
    const rare = ratio(0.5, 0.25, 1.2, 0.0005);
    expect(differenceText(rare, 1000, 'nb')).toBe('0 færre per 1000 (fra 0 færre til 0 flere)');
    expect(vanishes(rare, 1000)).toBe(true);
    expect(differenceText(rare, 10_000, 'nb')).toBe('3 færre per 10\u00a0000 (fra 4 færre til 1 flere)');
    expect(vanishes(rare, 10_000)).toBe(false);
    expect(vanishes(ratio(1, 0.9, 1.1, 0.1), 1000)).toBe(false);
    expect(perText(100_000, 'en')).toBe('100,000');
  });

  it('are told as beyond all measure where they are, as plots tell them', () => {
    const wide = { measure: 'OR', estimate: 2, lower: 0, upper: 6.6e30 } as const;
    expect(relativeText(wide, 'nb')).toBe('OR 2,00 (0,00 til ∞)');
    expect(relativeText({ ...wide, upper: Number.POSITIVE_INFINITY }, 'en')).toBe('OR 2.00 (0.00 to ∞)');
    expect(relativeText({ ...wide, upper: 999_999_999 }, 'en')).toBe('OR 2.00 (0.00 to 999,999,999.00)');
    expect(decimalText(-1e22, 2, 'nb')).toBe('−∞');
    expect(decimalText(Number.NaN, 2, 'nb')).toBe('–');
    expect(decimalText(5_200_000_000, 0, 'en')).toBe('5,200,000,000');
  });

  it('round last, half away from zero, and print no minus before a zero', () => {
    expect(decimalText(1.005, 2, 'nb')).toBe('1,01');
    expect(decimalText(-1.005, 2, 'en')).toBe('−1.01');
    expect(decimalText(-0.004, 2, 'nb')).toBe('0,00');
    expect(decimalText(12345.6, 1, 'nb')).toBe('12\u00a0345,6');
    expect(decimalText(3.1, 2, 'nb', true)).toBe('3,1');
    expect(decimalText(5, 2, 'nb', true)).toBe('5');
    expect(decimalText(1e15, 2, 'en', true)).toBe('1,000,000,000,000,000');
  });

  it('tell differences of means with their unit, and no relative effect of them', () => {
    const told = { measure: 'MD', estimate: -3.1, lower: -5, upper: 1.2 } as const;
    expect(meanDifferenceText(told, 'poeng', 'nb')).toBe('3,1 poeng lavere (5 lavere til 1,2 høyere)');
    expect(meanDifferenceText(told, '', 'en')).toBe('3.1 lower (5 lower to 1.2 higher)');
    expect(relativeText(told, 'nb')).toBeNull();
  });

  it('tell n/N with the percentage, of nobody without one', () => {
    expect(shareText({ events: 30, total: 1300 }, 'nb')).toBe('30/1\u00a0300 (2,3\u00a0%)');
    expect(shareText({ events: 30, total: 1300 }, 'en')).toBe('30/1,300 (2.3%)');
    expect(shareText({ events: 0, total: 0 }, 'en')).toBe('0/0');
  });
});
