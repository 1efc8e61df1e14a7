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

  it.each([
    ['250 000 kr per QALY er en kostnad per helsegevinst.', 'icer'],
    ['250 000 pasienter per leveår', 'volume'],
    ['250 000 kr per pasient', 'cost'],
  ])('tells the kind of «%s»', (text, kind) => {
    expect(readFigures(text)[0]).toMatchObject({ kind });
  });

  it('makes no product of a ratio, of ones, nor of two amounts of money', () => {
    const factors = (text: string) => readFigures(text).map((each) => each.factors.length);
    expect(factors('IKER er 600 kr per QALY: 2 kr og 300 pasienter.')).toEqual([0, 0, 0]);
    expect(factors('Det er 1 sykehus, 300 kr per dag og 300 kr i alt.')).toEqual([0, 0, 0]);
    expect(factors('Prisen er 20 kr, frakten 30 kr, til sammen 600 kr.')).toEqual([0, 0, 0]);
    expect(factors('20 sykehus har 30 pasienter hver, 600 pasienter i alt.')).toEqual([0, 0, 2]);
    // Rounded: 499 500 × 300 is 149.85 million.
    expect(factors('300 pasienter og 499 500 kr per pasient er 150 millioner kroner.')).toEqual([0, 0, 2]);
    // What is said to be a product stands close together.
    const far = `500 000 kr × ${'x '.repeat(20)}300 = 15 millioner kroner`;
    expect(factors(far)).toEqual([0, 0, 2]);
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
