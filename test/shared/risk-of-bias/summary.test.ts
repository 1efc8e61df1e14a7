/** What pictures of several studies are made of: a light for each study and domain, and shares of the weight. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AppraisedStudy, trafficLights, weightedSummary } from '../../../shared/risk-of-bias/summary.ts';
import { toolOf } from './tools.ts';

const tool = toolOf('rob-2');

const study = (label: string, levels: Record<string, string>, more: Partial<AppraisedStudy> = {}): AppraisedStudy => ({
  ...{ id: label, label, levels, weight: null, overall: null },
  ...more,
});

describe('lights', () => {
  const { columns, rows } = trafficLights(tool, [
    study('Aas 2021', { '1': 'low', '2': 'high', '9': 'low', '3': 'awful' }, { overall: 'high' }),
  ]);

  test('a domain of two variants stands once, and the whole last', () => {
    expect(columns.map(({ id }) => id)).toEqual(['1', '2', '3', '4', '5', null]);
  });

  test('what is not judged, or by a level that the tool does not know, has no light', () => {
    expect(rows[0]!.cells.map((level) => level?.id ?? null)).toEqual(['low', 'high', null, null, null, 'high']);
  });

  test('the whole has lights of its own', () => {
    const { rows: reviews } = trafficLights(toolOf('amstar-2'), [
      study('Berg 2020', { '1': 'weak' }, { overall: 'critically-low' }),
    ]);
    expect([reviews[0]!.cells[0]!.symbol, reviews[0]!.cells.at(-1)!.symbol]).toEqual(['–', '×']);
  });
});

describe('shares', () => {
  const shares = (studies: AppraisedStudy[], at = 0) => {
    const { basis, withoutWeight, bars } = weightedSummary(trafficLights(tool, studies));
    const told = bars[at]!.shares.map(({ level, share, studies: count }) => [level?.id ?? null, share, count]);
    return { basis, without: withoutWeight.map(({ id }) => id), told };
  };
  const a = (weight: number | null) => study('A', { '1': 'low' }, { weight });
  const b = (weight: number | null) => study('B', { '1': 'high' }, { weight });
  const c = (weight: number | null) => study('C', {}, { weight });

  test('by weight, in the order of the levels, what is not judged last', () => {
    expect(shares([b(30), c(20), a(50)])).toEqual({
      basis: 'weights',
      without: [],
      told: [
        ['low', 0.5, 1],
        ['high', 0.3, 1],
        [null, 0.2, 1],
      ],
    });
  });

  test.each([
    ['missing', null],
    ['negative', -1],
    ['no number', Number.NaN],
    ['endless', Number.POSITIVE_INFINITY],
  ])('every study counts the same where one weight is %s, and it is told which', (_, weight) => {
    expect(shares([a(50), b(weight)])).toEqual({
      basis: 'equal',
      without: ['B'],
      told: [
        ['low', 0.5, 1],
        ['high', 0.5, 1],
      ],
    });
  });

  test('weights that are all zero, or sum up to no number, say nothing', () => {
    expect(shares([a(0), b(0)])).toMatchObject({ basis: 'equal', without: [] });
    expect(shares([a(1e308), b(1e308)])).toMatchObject({
      basis: 'equal',
      told: [
        ['low', 0.5, 1],
        ['high', 0.5, 1],
      ],
    });
  });

  test('no study: bars without shares', () => {
    expect(shares([])).toEqual({ basis: 'equal', without: [], told: [] });
  });

  test('they make one, whatever the order and the unit of the weights', () => {
    const levels = fc.constantFrom('low', 'some', 'high', null);
    const studies = fc.array(fc.record({ weight: fc.double({ min: 0.001, max: 1e6, noNaN: true }), level: levels }), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(studies, fc.double({ min: 0.01, max: 100, noNaN: true }), (list, unit) => {
        const made = list.map(({ weight, level }, at) =>
          study(String(at), level === null ? {} : { '1': level }, { weight }),
        );
        const { told } = shares(made);
        expect(told.reduce((sum, [, share]) => sum + (share as number), 0)).toBeCloseTo(1, 9);
        const other = shares(made.toReversed().map((each) => ({ ...each, weight: each.weight! * unit }))).told;
        expect(other.map(([level, , count]) => [level, count])).toEqual(told.map(([level, , count]) => [level, count]));
        for (const [at, [, share]] of other.entries()) expect(share).toBeCloseTo(told[at]![1] as number, 9);
      }),
    );
  });
});
