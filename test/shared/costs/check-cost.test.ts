import { describe, expect, it } from 'vitest';
import { type CostFigures, checkCost } from '../../../shared/costs/check-cost.ts';
import { compareCosts } from '../../../shared/costs/compare-costs.ts';

const note = (part: Partial<CostFigures> & { parts?: string[] }): CostFigures => ({
  ...{ kind: 'cost', amount: '', unit: '', currency: 'NOK', year: 2024 },
  ...part,
  factors: part.factors ?? (part.parts ?? []).map((amount) => ({ amount, unit: '', name: '' })),
});

describe('a figure against its parts', () => {
  it.each([
    ['150 millioner', ['500 000', '300'], 150_000_000, 'same'],
    ['150 000 000', ['500 000', '300'], 150_000_000, 'same'],
    ['149,9 mill.', ['500 000', '300'], 150_000_000, 'differs'],
    ['150 millioner', ['499 500', '300'], 149_850_000, 'rounded'],
    ['150 000 000', ['499 500', '300'], 149_850_000, 'rounded'],
    ['200 000 000', ['500 000', '300'], 150_000_000, 'differs'],
    ['15 millioner', ['500 000', '300'], 150_000_000, 'differs'],
    // 1,2 mill. may be 1,15 to 1,25: 345 to 375 in all.
    ['350 millioner', ['1,2 mill.', '300'], 360_000_000, 'rounded'],
    ['400 millioner', ['1,2 mill.', '300'], 360_000_000, 'differs'],
    ['3,7 mill.', ['12 345,50', '300'], 3_703_650, 'rounded'],
    ['30', ['0,1', '0,3', '1000'], 30, 'same'],
    ['-600', ['-2', '300'], -600, 'same'],
  ])('holds %s against the product of %j', (amount, parts, reckoned, agrees) => {
    expect(checkCost(note({ amount, parts }))).toMatchObject({ reckoned, agrees, faults: [] });
  });

  it('reckons nothing from what cannot be read, and names it', () => {
    const check = checkCost(note({ amount: '1.500', parts: ['500 000', '3OO', ''] }));
    expect(check).toMatchObject({ reckoned: null, agrees: null });
    expect(check.faults).toEqual([
      { factor: null, kind: 'ambiguous', words: '1.500', values: [1500, 1.5] },
      { factor: 1, kind: 'unreadable', words: '3OO' },
      { factor: 2, kind: 'missing' },
    ]);
  });

  it('reckons an amount that nobody wrote yet', () => {
    expect(checkCost(note({ parts: ['500 000', '300'] }))).toMatchObject({
      reckoned: 150_000_000,
      agrees: null,
      faults: [],
    });
  });

  it.each([
    ['375 000', ['150 000', '0,4'], 375_000, 'same', null],
    ['375 000', ['149 900', '0,4'], 374_750, 'rounded', null],
    ['500 000', ['150 000', '0,4'], 375_000, 'differs', null],
    ['', ['-150 000', '0,4'], null, null, 'dominant'],
    ['375 000', ['150 000', '-0,4'], null, null, 'dominated'],
    ['375 000', ['150 000', '0'], null, null, 'no-difference'],
    ['375 000', ['-150 000', '-0,4'], 375_000, 'same', 'saves-and-loses'],
    ['', ['0', '0,4'], null, null, 'dominant'],
    ['', ['0', '-0,4'], null, null, 'dominated'],
    ['375 000', ['150 000', '0,4', '2'], null, null, null],
    ['3 000 000', ['150 000', '0,05'], 3_000_000, 'same', null],
    ['-9 000 000', ['150 000', '0,0001'], 1_500_000_000, 'differs', null],
  ])('holds an ICER of %s against %j', (amount, parts, reckoned, agrees, ratio) => {
    const check = checkCost(note({ kind: 'icer', amount, parts }));
    expect(check).toMatchObject({ agrees, ratio });
    if (reckoned === null) expect(check.reckoned).toBeNull();
    else expect(check.reckoned).toBeCloseTo(reckoned, 6);
  });

  it('agrees with no figure that is beyond all amounts', () => {
    const vast = Array.from({ length: 12 }, () => '999 999 999 999 999 billioner');
    for (const parts of [vast, vast.slice(0, 2), [...vast, '−1']]) {
      const found = checkCost(note({ amount: '1', parts }));
      expect(found).toMatchObject({ agrees: 'differs', faults: [] });
      expect(Number.isFinite(found.reckoned)).toBe(false);
    }
    expect(checkCost(note({ amount: '0', parts: [...vast, '0'] }))).toMatchObject({ reckoned: 0, agrees: 'same' });
  });

  it('wants an amount of a note that is reckoned from nothing, and one part is enough of what is no ratio', () => {
    expect(checkCost(note({})).faults).toEqual([{ factor: null, kind: 'missing' }]);
    expect(checkCost(note({ amount: '5', parts: ['5'] })).faults).toEqual([]);
  });

  it('wants both differences of a ratio', () => {
    expect(checkCost(note({ kind: 'icer', amount: '5', parts: ['10'] }))).toMatchObject({
      reckoned: null,
      faults: [{ factor: 1, kind: 'missing' }],
    });
  });

  it('warns of money of several currencies, of none, and of no year', () => {
    const mixed = note({ amount: '12 kr', currency: '', parts: ['3 €', '4'] });
    expect(checkCost(mixed).currencies).toEqual(['NOK', 'EUR']);
    expect(checkCost(note({ amount: '12', currency: '', year: null })).lacks).toEqual(['currency', 'year']);
    expect(checkCost(note({ amount: 'mange', currency: '', year: null })).lacks).toEqual([]);
    const counted = note({ kind: 'volume', amount: '12', parts: ['3 kr', '4 €'] });
    expect(checkCost(counted).currencies).toEqual([]);
    expect(checkCost(note({ amount: '12', unit: 'DKK', currency: 'US$' })).currencies).toEqual(['USD', 'DKK']);
    expect(checkCost(note({ kind: 'volume', amount: '12', currency: '', year: null }))).toMatchObject({
      ...{ lacks: [], currencies: [] },
    });
  });

  it('warns of notes in several currencies and price years, volumes left out', () => {
    const notes = [
      note({ currency: '', factors: [{ amount: '1 mill.', unit: 'kr', name: '' }] }),
      note({ amount: '£2 million', currency: '', year: 2019 }),
      note({ kind: 'volume', amount: '300', currency: 'USD', year: 1999 }),
    ];
    expect(compareCosts(notes)).toEqual({ currencies: ['GBP', 'NOK'], years: [2019, 2024] });
    expect(compareCosts(notes.slice(0, 1))).toEqual({ currencies: [], years: [] });
  });
});
