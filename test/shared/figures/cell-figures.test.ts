import { describe, expect, test } from 'vitest';
import type { RecognisedTable } from '../../../shared/contract/recognised.ts';
import { cellShareWarnings } from '../../../shared/figures/cell-shares.ts';
import { percentageWarnings } from '../../../shared/figures/percentages.ts';
import { sumWarnings } from '../../../shared/figures/sums.ts';
import { cellFigures, tableOfFigures } from '../../../shared/figures/table-figures.ts';

describe('figures of one cell', () => {
  test.each([
    ['50 (49.5)', { count: '50', beside: '49.5' }],
    ['50 (49,5 %)', { count: '50', beside: '49,5 %' }],
    ['50/101 (49.5 %)', { count: '50', of: '101', beside: '49.5 %' }],
    ['1 204 / 2 408 (50.0)%', { count: '1 204', of: '2 408', beside: '50.0 %' }],
    ['49.5 % (50/101)', { count: '50', of: '101', beside: '49.5 %' }],
    ['50/101', { count: '50', of: '101' }],
    ['50 (49.5)†', { count: '50', beside: '49.5' }],
    ['12.3 (4.5)', { count: '12.3', beside: '4.5' }],
    ['12.3 ± 4.5', null],
    ['1.2 [0.8–1.7]', null],
    ['1,2 (0,8 til 1,7)', null],
    ['50', null],
    ['Oslo (2031)', null],
    ['', null],
  ])('%s', (cell, figures) => {
    expect(cellFigures(cell)).toEqual(figures);
  });

  test('a cell of 100 000 characters takes no time', () => {
    const start = performance.now();
    for (const part of ['1 ', '1.', '(', '1/']) cellFigures(part.repeat(50_000));
    expect(performance.now() - start).toBeLessThan(200);
  });
});

const told = (columns: string[], rows: string[][], caption = '') => {
  const table: RecognisedTable = { number: '1', caption, columns, rows, page: 1, start: 0, end: 1 };
  const figures = [tableOfFigures(table)];
  return [
    ...sumWarnings(figures, () => ({})),
    ...percentageWarnings(figures, () => ({})),
    ...cellShareWarnings([table], () => ({})),
  ].map(({ code, quote, params }) => ({ code, quote, params }));
};

describe('checks of cells that hold several figures', () => {
  const columns = ['', 'Warm socks (n = 101)', 'Usual care (n = 99)'];

  test('a share that is not of its column’s people is told, with the row as printed', () => {
    const rows = [
      ['Age, mean (SD)', '63.1 (10.2)', '62.8 (9.9)'],
      ['Sex, n (%)', '', ''],
      ['Women', '50 (49.5)', '47 (47.5)'],
      ['Men', '51 (50.5)', '52 (52.5)'],
      ['Smokers, n (%)', '20 (19.8)', '21 (21.2)'],
      ['Living alone, n (%)', '33 (23.7)', '30 (30.3)'],
    ];
    expect(told(columns, rows)).toEqual([
      {
        code: 'percentage-mismatch',
        quote: 'Living alone, n (%) 33 (23.7) 30 (30.3)',
        params: { count: 33, share: 32.7, of: 101, printed: 23.7, table: '1' },
      },
    ]);
  });

  test('right shares, means and missing answers are not told', () => {
    const rows = [
      ['Women, n (%)', '50 (49.5)', '47 (47.5)'],
      ['Weight, kg, mean (SD)', '71.2 (12.0)', '70.9 (11.4)'],
      ['Smokers, n/N (%)', '20/98 (20.4)', '21/99 (21.2)'],
      ['Score, median (IQR)', '12 (9)', '13 (8)'],
    ];
    expect(told(columns, rows)).toEqual([]);
  });

  test('a cell that tells both numbers is enough by itself', () => {
    expect(told(['', 'Events'], [['Blisters', '12/101 (21.9 %)']])).toMatchObject([
      { code: 'percentage-mismatch', params: { count: 12, of: 101, share: 11.9, printed: 21.9 } },
    ]);
  });

  test('counts before brackets are summed', () => {
    const rows = [
      ['Skarvøy', '96 (48.0)'],
      ['Terneholmen', '104 (52.0)'],
      ['Total', '210 (100)'],
    ];
    expect(told(['Clinic', 'Visitors, n (%)'], rows)).toMatchObject([
      { code: 'sum-mismatch', quote: 'Total 210 (100)', params: { sum: 200, printed: 210, label: 'Visitors, n' } },
    ]);
  });

  test('a total is that of the group it stands in', () => {
    const rows = [
      ['North', ''],
      ['Skarvøy', '96'],
      ['Terneholmen', '104'],
      ['South', ''],
      ['Lundeøy', '7'],
      ['Havhestvika', '8'],
      ['Total', '15'],
    ];
    expect(told(['Clinic', 'Visitors'], rows)).toEqual([]);
  });
});

describe('what a careful reader would not call wrong', () => {
  const shares = [
    ['Women', '50 (49.5)'],
    ['Diabetes', '20 (19.8)'],
    ['Smokers', '10 (9.9)'],
  ];

  test.each(['', 'Baseline characteristics, n (%) or mean (SD)'])(
    'averages among shares of one column: «%s»',
    (caption) => {
      const rows = [...shares, ['Age, years', '54 (12)'], ['BMI', '27.1 (4.2)'], ['Walking test', '54 (12)']];
      expect(told(['', 'Intervention (n = 101)'], rows, caption)).toEqual([]);
    },
  );

  test('a share that is off by its digits is told all the same', () => {
    expect(told(['', 'Intervention (n = 101)'], [...shares, ['Married', '30 (27.9)']])).toHaveLength(1);
  });

  test('averages with their spread are added up by nobody', () => {
    const rows = (cell: (mean: number) => string) => [
      ['Menn', cell(54)],
      ['Kvinner', cell(61)],
      ['Totalt', cell(57)],
    ];
    expect(
      told(
        ['', 'Tiltak'],
        rows((mean) => `${mean} ± 12`),
        'Alder, gjennomsnitt ± SD',
      ),
    ).toEqual([]);
    expect(
      told(
        ['', 'Tiltak'],
        rows((mean) => `${mean} (12)`),
        'Alder, gjennomsnitt (SD)',
      ),
    ).toEqual([]);
  });

  test('four thousand rows take no time', () => {
    const rows = Array.from({ length: 4000 }, (_, at) => [`Rad ${at}`, '50 (49.5)', '50 (49.5)', '50 (49.5)']);
    const start = performance.now();
    told(['', 'A (n = 101)', 'B (n = 101)', 'C (n = 101)'], rows);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
