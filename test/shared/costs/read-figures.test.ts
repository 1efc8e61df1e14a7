import { describe, expect, it } from 'vitest';
import { readFigures } from '../../../shared/costs/read-figures.ts';

const short = (text: string) =>
  readFigures(text).map(({ kind, amount, unit, currency }) => [kind, amount, unit, currency].join('|'));

describe('figures of a passage', () => {
  it.each([
    ['Utstyret koster kr 12 345,50 per pasient.', ['cost|kr 12 345,50|per pasient|NOK']],
    ['Det er 300 pasienter i året, og 12 % trenger mer.', ['volume|300|pasienter i året|']],
    ['Ca. 1 200 nye pasienter per år.', ['volume|1 200|nye pasienter per år|']],
    ['ICER ble 275 000 kroner.', ['icer|275 000 kroner||NOK']],
    ['An ICER of £18,500.50 per QALY gained', ['icer|£18,500.50|per QALY|GBP']],
    ['It would cost 1.2 million euros.', ['cost|1.2 million euros||EUR']],
    ['I 2023 ble dette vurdert (n = 40, p = 0,04).', []],
    ['Se side 12–14 og tabell 3.2.1', []],
  ])('reads «%s»', (text, found) => {
    expect(short(text)).toEqual(found);
  });

  it('sees that a sum is the product of a price and a number', () => {
    const found = readFigures('Med 300 pasienter à 500 000 kr blir det 150 millioner kroner (2024-kroner).');
    expect(found.map(({ amount }) => amount)).toEqual(['300', '500 000 kr', '150 millioner kroner']);
    expect(found[2]).toMatchObject({ year: 2024, factors: [{ amount: '300' }, { amount: '500 000 kr' }] });
    expect(found[0]).toMatchObject({ year: null, factors: [] });
  });

  it('takes the parts that a wrong product says it has', () => {
    const found = readFigures('500 000 kr × 300 = 15 millioner kroner');
    expect(found.at(-1)).toMatchObject({
      amount: '15 millioner kroner',
      factors: [{ amount: '500 000 kr' }, { amount: '300' }],
    });
  });

  it('tells where a figure stands', () => {
    const text = 'Prisen er  4 000 NOK.';
    expect(text.slice(readFigures(text)[0]!.start)).toBe('4 000 NOK.');
  });

  it('is done soon with a long text', () => {
    const start = performance.now();
    for (const piece of ['1 000 ', '1.2.3,', 'kr ', '300 nye pasienter ', '500 000 × 300 = ', 'per ', '2024 '])
      readFigures(piece.repeat(Math.ceil(100_000 / piece.length)));
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
