import { describe, expect, it } from 'vitest';
import { agreementOfRatings } from '../../../shared/agreement/agreement-of-ratings.ts';
import { cohenKappa } from '../../../shared/agreement/cohen-kappa.ts';
import { readRatings, usedCategories } from '../../../shared/agreement/read-ratings.ts';

const both = { hasHeads: true, hasNames: true };
const block = '\tKari\tOla\nA\t1\t1\nB\t2\t1\nC\t2\t2\n\nD\t–\t2\n';

describe('ratings from a spreadsheet', () => {
  it('are read with the names of raters and units, and what is not rated is empty', () => {
    const table = readRatings(block, both);
    expect(table).toEqual({
      raters: ['Kari', 'Ola'],
      units: ['A', 'B', 'C', 'D'],
      cells: [
        ['1', '1'],
        ['2', '1'],
        ['2', '2'],
        ['', '2'],
      ],
    });
    expect(usedCategories(table)).toEqual(['1', '2']);
    expect(readRatings('ja;nei\nnei;NA', { hasHeads: false, hasNames: false })).toEqual({
      ...{ raters: ['1', '2'], units: ['1', '2'] },
      cells: [
        ['ja', 'nei'],
        ['nei', ''],
      ],
    });
    expect(usedCategories(readRatings('10\n9,5\n2', { hasHeads: false, hasNames: false }))).toEqual(['2', '9,5', '10']);
    expect(readRatings('A;1;2;;\nB;2;1;;', { hasHeads: false, hasNames: true }).raters).toEqual(['1', '2']);
    expect(usedCategories(readRatings('å\nz\nø\na', { hasHeads: false, hasNames: false }))).toEqual([
      'a',
      'z',
      'ø',
      'å',
    ]);
    expect(readRatings('', both)).toEqual({ raters: [], units: [], cells: [] });
  });
});

describe('agreement of ratings', () => {
  const of = (text: string, categories?: string[]) => {
    const table = readRatings(text, both);
    return agreementOfRatings(table, categories ?? usedCategories(table));
  };
  const value = (found: ReturnType<typeof of>, measure: string) =>
    found.values.find((each) => each.measure === measure)!;

  it('counts pairs, and gives the coefficients of the same ratings', () => {
    const found = of(block);
    expect(found).toMatchObject({ units: 4, ratings: 7, pairs: 3, samePairs: 2 });
    const { kappa, lower, upper } = cohenKappa(
      [
        [1, 0],
        [1, 1],
      ],
      'unweighted',
    );
    expect(value(found, 'cohen')).toEqual({
      ...{ measure: 'cohen', value: kappa, interval: [lower, upper], because: null },
    });
    expect(value(found, 'fleiss')).toMatchObject({ value: null, because: 'unequal-raters' });
    expect(value(found, 'alpha-interval').value).toBeTypeOf('number');
  });

  it('is not estimable where all is of one category, and says so in the place of a one', () => {
    const alike = of('\tKari\tOla\nA\tja\tja\nB\tja\tja', ['ja', 'nei']);
    expect(alike.samePairs).toBe(2);
    expect(value(alike, 'cohen')).toMatchObject({ value: null, because: 'one-category' });
    expect(value(alike, 'alpha-nominal')).toMatchObject({ value: null, because: 'one-category' });
    expect(value(alike, 'ac1').value).toBe(1);
    expect(value(alike, 'alpha-interval')).toMatchObject({ because: 'no-numbers' });
  });

  it('takes decimal commas for numbers, and tells what stands in the way of Cohen’s kappa', () => {
    expect(value(of('\tKari\tOla\nA\t0,5\t1\nB\t1\t1'), 'alpha-interval').value).toBeTypeOf('number');
    const one = of('\tKari\tOla\nA\tja\tja\nB\tja\tja');
    expect(value(one, 'cohen-linear')).toMatchObject({ value: null, because: 'one-category' });
    expect(value(one, 'ac1')).toMatchObject({ value: null, because: 'one-category' });
  });

  it('names what is none of the categories, and computes nothing of it', () => {
    const found = of('\tKari\tOla\nA\t1\t1\nB\t2\ttre', ['1', '2']);
    expect(found.faults).toEqual([{ unit: 'B', rater: 'Ola', value: 'tre' }]);
    expect(found.values).toEqual([]);
  });

  it('says of three raters that Cohen is for two, and of lone ratings that there are no pairs', () => {
    const three = of('\tKari\tOla\tLiv\nA\t1\t1\t2\nB\t2\t2\t2');
    expect(value(three, 'cohen')).toMatchObject({ because: 'not-two-raters' });
    expect(value(three, 'fleiss').value).toBeTypeOf('number');
    const lone = of('\tKari\tOla\nA\t1\t\nB\t\t2');
    expect(new Set(lone.values.map(({ because }) => because))).toEqual(new Set(['no-pairs']));
  });
});
