import { describe, expect, it } from 'vitest';
import type { ResultKind } from '../../../shared/model/studies.ts';
import { readPastedBlock, readPastedTable, resultsOfPaste } from '../../../shared/synthesis/paste-table.ts';

function read(text: string, kind: ResultKind) {
  const block = readPastedBlock(text, kind);
  return { ...readPastedTable(block, kind, block.columns), columns: block.columns };
}
const untold = { timePoint: '', subgroup: '' };

it('reads a line a study, with or without a heading, and leaves empty cells and lines out', () => {
  const block = 'Studie\thend.\tn\thend.\tn\r\nHaugen 2023\t12\t120\t21\t118\r\n\r\nLie 2024\t8\t\t15\t66\textra\r\n';
  const { rows, unnamed } = read(block, 'counts');
  expect(unnamed).toEqual([]);
  expect(rows).toEqual([
    {
      ...{ study: 'Haugen 2023', ...untold, faulty: [] },
      numbers: { events1: '12', total1: '120', events2: '21', total2: '118' },
    },
    { study: 'Lie 2024', ...untold, numbers: { events1: '8', events2: '15', total2: '66' }, faulty: [] },
  ]);
  expect(read('Haugen 2023\t0,7\t0,5\t0,98', 'risk-ratio').rows).toHaveLength(1);
});

it('keeps what is no number, and names its cell; a line without a study is told by its number', () => {
  const { rows, unnamed } = read('A\t1\t2\t3\t4\nB\t1\tto\t3\t4\n\n\t5\t6\t7\t8', 'counts');
  expect(rows[1]).toEqual({
    ...{ study: 'B', ...untold, faulty: ['total1'] },
    numbers: { events1: '1', total1: 'to', events2: '3', total2: '4' },
  });
  expect(unnamed).toEqual([4]);
});

describe('the columns of a heading', () => {
  const columnsOf = (heading: string, kind: ResultKind) =>
    read(`${heading}\nHaugen${'\t1'.repeat(heading.split('\t').length - 1)}`, kind).columns;

  it.each<[string, ResultKind, (string | null)[]]>([
    [
      'Total (control)\tEvents (control)\tStudy\tTotal (treatment)\tEvents (treatment)',
      'counts',
      ['total2', 'events2', 'study', 'total1', 'events1'],
    ],
    [
      'Forfatter\tÅr\tn tiltak\tHendelser tiltak\tn kontroll\tHendelser kontroll\tMerknad',
      'counts',
      ['study', 'year', 'total1', 'events1', 'total2', 'events2', null],
    ],
    ['slab\tai\tn1i\tci\tn2i', 'counts', ['study', 'events1', 'total1', 'events2', 'total2']],
    ['Study\tmean1\tsd1\tn1\tmean2\tsd2\tn2', 'means', ['study', 'mean1', 'sd1', 'n1', 'mean2', 'sd2', 'n2']],
    ['m1i\tm2i\tsd1i\tsd2i\tn1i\tn2i\tauthor', 'means', ['mean1', 'mean2', 'sd1', 'sd2', 'n1', 'n2', 'study']],
    [
      'Studie\tGj.snitt intervensjon\tSD intervensjon\tAntall intervensjon\tGj.snitt kontroll\tSD kontroll\tAntall kontroll',
      'means',
      ['study', 'mean1', 'sd1', 'n1', 'mean2', 'sd2', 'n2'],
    ],
    [
      'Studie\tOppfølging\tHR\tNedre 95 % KI\tØvre 95 % KI',
      'hazard-ratio',
      ['study', 'timePoint', 'ratio', 'lower', 'upper'],
    ],
    ['Study\tUpper\tLower\tRR', 'risk-ratio', ['study', 'upper', 'lower', 'ratio']],
    ['Trial\tMean difference\tSE', 'difference', ['study', 'difference', 'se']],
    ['Study\tO-E\tVariance', 'log-rank', ['study', 'oMinusE', 'variance']],
    ['Registry\tN\tEvents\tSubgroup', 'proportion', ['study', 'total1', 'events1', 'subgroup']],
  ])('%s', (heading, kind, columns) => {
    expect(columnsOf(heading, kind)).toEqual(columns);
  });

  it('reads arms that stand above what was measured', () => {
    const text = '\tExperimental\t\tControl\t\nStudy\tEvents\tTotal\tEvents\tTotal\nLie 2024\t8\t64\t15\t66';
    expect(read(text, 'counts').rows).toMatchObject([
      { study: 'Lie 2024', numbers: { events1: '8', total1: '64', events2: '15', total2: '66' } },
    ]);
    const turned = '\tKontroll\t\tTiltak\t\nStudie\tHendelser\tn\tHendelser\tn\nLie 2024\t8\t64\t15\t66';
    expect(read(turned, 'counts').rows[0]!.numbers).toMatchObject({ events2: '8', events1: '15' });
  });

  it('is the order of the grid where the words tell of no figure', () => {
    expect(columnsOf('a\tb\tc\td\te\tf', 'counts')).toEqual(['study', 'events1', 'total1', 'events2', 'total2', null]);
  });
});

it('keeps the lines of a quoted cell together, as spreadsheets copy headings that are wrapped', () => {
  const block = [
    'Study\t"Events\r\n(intervention)"\t"N\n(intervention)"\t"Events\n(control)"\t"N\n(control)"',
    '"Haugen ""A""\n2023"\t3\t40\t5\t41',
    'Lie 5" 2024\t1\t50\t"2\t52',
    '\t1\t2\t3\t4',
  ].join('\r\n');
  const { rows, unnamed } = read(block, 'counts');
  expect(rows).toMatchObject([
    { study: 'Haugen "A" 2023', numbers: { events1: '3', total1: '40', events2: '5', total2: '41' }, faulty: [] },
    { study: 'Lie 5" 2024', numbers: { events1: '1', total1: '50', events2: '"2', total2: '52' }, faulty: ['events2'] },
  ]);
  expect(unnamed).toEqual([9]);
  // Two figures in one cell are not one of more digits.
  const stacked = read('Haugen\t"12\n345"\t"40"\t5\t41', 'counts').rows[0]!;
  expect(stacked).toMatchObject({ numbers: { events1: '12; 345', total1: '40' }, faulty: ['events1'] });
});

it('knows a study again however its letters are put together, and with marks that nobody sees', () => {
  const known = [{ id: 's1', name: 'Lervåg 2022' }];
  for (const name of ['Lerva\u030ag 2022', 'lervåg\u00a02022', '\u200bLervåg  2022\u200f', '\ufeffLERVÅG 2022']) {
    const { rows } = read(`${name}\t3\t40\t5\t41`, 'counts');
    expect(resultsOfPaste(rows, known, { outcomeId: 'o1', kind: 'counts' })).toMatchObject([{ studyId: 's1' }]);
  }
});

it('joins a year to a name that has none, and takes time and subgroup along', () => {
  const block =
    'Forfatter\tÅr\tTidspunkt\tUndergruppe\tn\tHendelser\nHaugen\t2023\t6 md.\tKvinner\t40\t3\nLie 2024\t2024\t\t\t50\t4';
  expect(read(block, 'proportion').rows).toEqual([
    ...[
      {
        study: 'Haugen 2023',
        timePoint: '6 md.',
        subgroup: 'Kvinner',
        numbers: { events1: '3', total1: '40' },
        faulty: [],
      },
    ],
    ...[{ study: 'Lie 2024', ...untold, numbers: { events1: '4', total1: '50' }, faulty: [] }],
  ]);
});

it('follows the columns that a person chose', () => {
  const block = readPastedBlock('4\tHaugen\t50', 'proportion');
  expect(readPastedTable(block, 'proportion', ['events1', 'study', 'total1']).rows).toEqual([
    { study: 'Haugen', ...untold, numbers: { events1: '4', total1: '50' }, faulty: [] },
  ]);
});

it('is quick with a hundred thousand lines', () => {
  const started = performance.now();
  expect(read('Haugen 2023\t12\t120\t21\t118\n'.repeat(100_000), 'counts').rows).toHaveLength(100_000);
  expect(read('"Haugen\t12\t120\t21\t118\n'.repeat(100_000), 'counts').rows).toHaveLength(100_000);
  expect(performance.now() - started).toBeLessThan(12_000);
});
