import { describe, expect, it } from 'vitest';
import { amountInWords, amountText } from '../../../shared/costs/amount-text.ts';
import { readAmount } from '../../../shared/costs/read-amount.ts';

describe('amounts in words', () => {
  it.each([
    [150_000_000, '150 millioner', '150 million'],
    [1_000_000, '1 million', '1 million'],
    [1_250_000, '1,25 millioner', '1.25 million'],
    [1_125_000, '1,125 millioner', '1.125 million'],
    [3_703_650, '3 703 650', '3 703 650'],
    [500_000_000_000, '500 milliarder', '500 billion'],
    [12_345.5, '12 345,50', '12 345.50'],
    [-600, '−600', '−600'],
    [-0.001, '0', '0'],
    [-1e30, '−∞', '−∞'],
    [Number.POSITIVE_INFINITY, '∞', '∞'],
  ])('writes %d', (value, nb, en) => {
    expect(amountInWords(value, 'nb').replaceAll('\u00a0', ' ')).toBe(nb);
    expect(amountInWords(value, 'en').replaceAll('\u00a0', ' ')).toBe(en);
  });

  it('is read back as what it says', () => {
    for (const value of [0, 7, 999, 1000, 12_345.5, 1_000_000, 1_250_000, 3_703_650, -600, 2e9, 45e10]) {
      for (const locale of ['nb', 'en'] as const) {
        expect(readAmount(amountText(value, locale))).toMatchObject({ value });
        if (locale === 'nb') expect(readAmount(amountInWords(value, locale))).toMatchObject({ value });
      }
    }
  });
});
