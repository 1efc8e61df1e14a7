import { describe, expect, it } from 'vitest';
import { readAmount } from '../../../shared/costs/read-amount.ts';

const read = (words: string) => {
  const reading = readAmount(words);
  return reading.kind === 'amount' ? reading.value : reading.kind;
};

describe('amounts as people write them', () => {
  it.each([
    ['500 000', 500_000],
    ['500\u00a0000', 500_000],
    ['500 000', 500_000],
    ['1,2 mill.', 1_200_000],
    ['1,2 millioner kroner', 1_200_000],
    ['150 millioner', 150_000_000],
    ['kr 12 345,50', 12_345.5],
    ['12.345,50 kr', 12_345.5],
    ['12,345.50', 12_345.5],
    ['1.234.567', 1_234_567],
    ['0,5 mrd.', 500_000_000],
    ['0,500', 0.5],
    ['£1.2bn', 1_200_000_000],
    ['€ 20 000', 20_000],
    ['20k', 20_000],
    ['US$ 4.5 million', 4_500_000],
    ['MNOK 1,5', 1_500_000],
    ['1,5 MNOK', 1_500_000],
    ['500,-', 500],
    ['ca. 300', 300],
    ['−12 000', -12_000],
    ["1'250'000", 1_250_000],
    ['2 billioner', 2e12],
    ['2 billions', 2e9],
    ['12 345,500', 12_345.5],
    ['0,07 mill.', 70_000],
  ])('reads «%s» as %d', (words, value) => {
    expect(read(words)).toBe(value);
  });

  it.each([
    ['1.234', [1234, 1.234]],
    ['12,500', [12_500, 12.5]],
    ['1 billion', [1e9, 1e12]],
  ])('says that «%s» can be read in two ways', (words, values) => {
    expect(readAmount(words)).toEqual({ kind: 'ambiguous', values });
  });

  it.each([
    'mange',
    '300 pasienter',
    '12 34',
    '1.23.456',
    '1,2,3 mill.',
    '1.234,567,8',
    'kr 5 EUR',
    '10-20',
    '5 %',
    '²',
    '9'.repeat(400),
  ])('refuses «%s»', (words) => {
    expect(readAmount(words)).toEqual({ kind: 'unreadable' });
  });

  it('tells an empty cell', () => {
    expect(readAmount('  ')).toEqual({ kind: 'empty' });
  });

  it.each([
    ['kr 12 345,50', 'NOK', 0.005],
    ['1,2 mill.', null, 50_000],
    ['150 millioner kroner', 'NOK', 500_000],
    ['500 000', null, 0],
    ['EUR 20', 'EUR', 0],
    ['1,5 MNOK', 'NOK', 50_000],
  ])('tells the currency of «%s» and what rounding may hide', (words, currency, half) => {
    expect(readAmount(words)).toMatchObject({ currency });
    expect((readAmount(words) as { half: number }).half).toBeCloseTo(half, 9);
  });

  it('is done at once with a long cell', () => {
    const start = performance.now();
    for (const piece of ['1 000', '1.', 'kr ', '1,2 mill. '])
      expect(readAmount(piece.repeat(25_000)).kind).toBe('unreadable');
    expect(performance.now() - start).toBeLessThan(500);
  });
});
