import { describe, expect, it } from 'vitest';
import type { CostFigures } from '../../../shared/costs/check-cost.ts';
import { costCellName, costLines, costMixtureLines } from '../../../shared/costs/words.ts';

const note = (part: Partial<CostFigures>): CostFigures => ({
  ...{ kind: 'cost', amount: '', unit: '', currency: 'NOK', year: 2024, factors: [] },
  ...part,
});
const factors = [
  { amount: '500 000', unit: 'kr', name: '' },
  { amount: '300', unit: 'pasienter', name: '' },
];
const lines = (part: Partial<CostFigures>, locale: 'nb' | 'en' = 'nb') =>
  costLines(note(part), locale).map(({ level, text }) => `${level}: ${text.replaceAll('\u00a0', ' ')}`);

describe('what a check of a cost note says', () => {
  it('shows the product in words beside what is stated', () => {
    expect(lines({ amount: '150 millioner', factors })).toEqual([
      'told: 500 000 kr × 300 pasienter = 150 millioner, som oppgitt',
    ]);
    expect(lines({ amount: '15 millioner', factors })).toEqual([
      'fault: 500 000 kr × 300 pasienter = 150 millioner, men oppgitt er 15 millioner',
    ]);
    expect(lines({ amount: '15 million', factors }, 'en')).toEqual([
      'fault: 500 000 kr × 300 pasienter = 150 million, but stated is 15 million',
    ]);
  });

  it('divides in a ratio, warns where less is had for less, and tells what nobody stated', () => {
    const ratio = (costs: string, effects: string) => [
      { amount: costs, unit: 'kr', name: '' },
      { amount: effects, unit: 'QALY', name: '' },
    ];
    expect(lines({ kind: 'icer', amount: '375 000', factors: ratio('-150 000', '-0,4') })).toEqual([
      'told: -150 000 kr / -0,4 QALY = 375 000, som oppgitt',
      expect.stringMatching(/^warning: /),
    ]);
    expect(lines({ factors })).toEqual(['told: 500 000 kr × 300 pasienter = 150 millioner']);
  });

  it('names each cell of a product and of a ratio', () => {
    const names = (kind: CostFigures['kind']) => [null, 0, 1, 2].map((factor) => costCellName(kind, factor, 'en'));
    expect(names('cost')).toEqual(['amount or number', 'part 1', 'part 2', 'part 3']);
    expect(names('icer')).toEqual(['amount or number', 'difference in costs', 'difference in effects', 'part 3']);
  });

  it('names the cell and both readings of a figure that has two', () => {
    expect(lines({ amount: '1.234' })).toEqual([
      'fault: «1.234» (beløp eller antall) kan være 1 234 eller 1,234: skriv mellomrom mellom tusener',
    ]);
  });

  it('prints no ratio where one of the two dominates, and tells of one that is stated', () => {
    const ratio = [
      { amount: '-100', unit: '', name: '' },
      { amount: '0,4', unit: 'QALY', name: '' },
    ];
    expect(lines({ kind: 'icer', amount: '250', factors: ratio })).toEqual([
      'told: ikke dyrere og mer effekt (dominerer): ingen IKER',
      'fault: En IKER er oppgitt: 250',
    ]);
  });

  it('says what money lacks, and what several notes may not be added for', () => {
    expect(lines({ amount: '12', currency: '', year: null }, 'en')).toEqual([
      'warning: currency not stated',
      'warning: price year not stated',
    ]);
    expect(costMixtureLines([note({ amount: '1', year: 2020 }), note({ amount: '2 €', currency: '' })], 'en')).toEqual([
      'The amounts are in several currencies (EUR, NOK): convert them before they are added or compared.',
      'The amounts are in prices of several years (2020, 2024): adjust them before they are added or compared.',
    ]);
  });
});
