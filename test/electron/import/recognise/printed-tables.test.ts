import { describe, expect, test } from 'vitest';
import { extractPdf } from '../../../../electron/import/formats/pdf/extract-pdf.ts';
import type { RecognisedTable } from '../../../../shared/contract/recognised.ts';
import { type PagePart, pageOf, pdfOf } from '../../../fixtures/documents/drawn-table.ts';
import { writePdf } from '../../../fixtures/pdf/write-pdf.ts';

async function read(...pages: readonly (readonly PagePart[])[]) {
  const document = await extractPdf(pdfOf(pages), 'fixture.pdf', () => undefined);
  if (document.kind !== 'document') throw new Error('refused');
  return document;
}

const told = ({ number, caption, columns, rows }: RecognisedTable) => ({ number, caption, columns, rows });
const prose =
  'Clinics by the sea were asked to count their visitors, and those who came back within the month\nwere counted once. The figures are shown below and are those of the spring.';

describe('tables of a PDF that nothing marks as such', () => {
  test('a small table without a caption is found, and its sum is checked', async () => {
    const table = {
      at: [50, 200, 280],
      rows: [
        ['Clinic', 'Visitors', 'Returned'],
        ['Skarvøy', '96', '12'],
        ['Terneholmen', '104', '9'],
        ['Total', '210', '21'],
      ],
    };
    const { recognised } = await read(['Visitors to two clinics by the sea', prose, table, prose]);
    expect(recognised.tables?.map(told)).toEqual([
      {
        number: '',
        caption: 'Clinic · Visitors · Returned',
        columns: ['Clinic', 'Visitors', 'Returned'],
        rows: [
          ['Skarvøy', '96', '12'],
          ['Terneholmen', '104', '9'],
          ['Total', '210', '21'],
        ],
      },
    ]);
    expect(recognised.warnings.map(({ code, params }) => ({ code, params }))).toContainEqual({
      code: 'sum-mismatch',
      params: { sum: 200, printed: 210, label: 'Visitors' },
    });
  });

  test('a baseline table: heads over two lines and two columns, names of groups, wrapped names, a caption without a mark', async () => {
    const table = {
      at: [50, 260, 380],
      shifted: { '0.1': 330 },
      rows: [
        [null, 'Treatment group'],
        ['Characteristic', 'Warm socks\n(n = 101)', 'Usual care\n(n = 99)'],
        ['Age, years, mean (SD)', '63.1 (10.2)', '62.8 (9.9)'],
        ['Sex, n (%)'],
        ['Women', '50 (49.5)', '47 (47.5)'],
        ['Men', '51 (50.5)', '52 (52.5)'],
        ['Living alone and without\nhelp at home, n (%)', '20 (19.8)', '21 (21.2)'],
      ],
    };
    const { recognised } = await read([
      'Warm socks against cold feet',
      prose,
      'Table 1 Baseline characteristics of those who took part',
      table,
      'SD, standard deviation.',
      prose,
    ]);
    expect(recognised.tables?.map(told)).toEqual([
      {
        number: '1',
        caption: 'Baseline characteristics of those who took part',
        columns: ['Characteristic', 'Treatment group Warm socks (n = 101)', 'Treatment group Usual care (n = 99)'],
        rows: [
          ['Age, years, mean (SD)', '63.1 (10.2)', '62.8 (9.9)'],
          ['Sex, n (%)', '', ''],
          ['Women', '50 (49.5)', '47 (47.5)'],
          ['Men', '51 (50.5)', '52 (52.5)'],
          ['Living alone and without help at home, n (%)', '20 (19.8)', '21 (21.2)'],
        ],
      },
    ]);
  });

  test('footnotes are tied to the cells that bear their marks, and figures are summed without them', async () => {
    const table = {
      at: [50, 200, 300],
      rows: [
        ['Clinic', 'Visitors*', 'Returned'],
        ['Skarvøy', '96', '12'],
        ['Terneholmen', '104a', '9'],
        ['Total', '210', '21a,b'],
      ],
    };
    const notes = '* Of all ages.\na Counted in two weeks only,\nas the boat was late. b With those from afar.';
    const { text, recognised } = await read(['Visitors to two clinics by the sea', prose, table, notes, prose]);
    const [found] = recognised.tables!;
    expect(found!.notes?.map(({ mark, text: words, cells }) => [mark, words, cells])).toEqual([
      ['*', 'Of all ages.', [{ row: null, column: 1 }]],
      [
        'a',
        'Counted in two weeks only, as the boat was late.',
        [
          { row: 1, column: 1 },
          { row: 2, column: 2 },
        ],
      ],
      ['b', 'With those from afar.', [{ row: 2, column: 2 }]],
    ]);
    expect(text.slice(found!.notes![2]!.start, found!.notes![2]!.end)).toBe('b With those from afar.');
    expect(recognised.warnings.map(({ code, params }) => ({ code, params }))).toEqual([
      { code: 'sum-mismatch', params: { sum: 200, printed: 210, label: 'Visitors*' } },
    ]);
  });

  test('a row cut by the page’s end, of whose name two lines are left and no head is printed anew', async () => {
    const at = [50, 250, 330, 410];
    const heads = ['Sykehus', 'Antall', 'Andel', 'Median'];
    const filler = Array.from({ length: 9 }, () => prose).join('\n');
    const first = {
      at,
      rows: [heads, ['Fjellsykehuset', '41', '20,5 %', '3,1'], ['Sykehuset ved', '59', '29,5 %', '2,8']],
    };
    const rest = ['den smale fjorden\nved havet i nord'];
    const second = {
      at,
      rows: [rest, ['Øysykehuset', '100', '50,0 %', '2,2'], ['Sjøsykehuset', '10', '5,0 %', '2,0']],
    };
    const { recognised } = await read(['Om ventetid', filler, 'Tabell 3. Ventetid i uker', first], [second, prose]);
    expect(recognised.tables?.map(told)).toMatchObject([
      {
        columns: heads,
        rows: [
          ['Fjellsykehuset', '41', '20,5 %', '3,1'],
          ['Sykehuset ved den smale fjorden ved havet i nord', '59', '29,5 %', '2,8'],
          ['Øysykehuset', '100', '50,0 %', '2,2'],
          ['Sjøsykehuset', '10', '5,0 %', '2,0'],
        ],
      },
    ]);
  });

  test('a small raised mark is one after a word, and where it is a figure', async () => {
    const table = {
      at: [50, 200, 300],
      rows: [
        ['Clinic', 'Visitors', 'Returned'],
        ['Skarvøy', '96', '12'],
        ['Terneholmen', '104', '9'],
        ['Lomvik', '200', 'Few'],
      ],
    };
    const notes = 'a Counted in two weeks only.\n* Of all ages.\n2 Not counted at night.';
    const page = pageOf(['Visitors to two clinics by the sea', prose, table, notes, prose]);
    const marked: Record<string, [number, string]> = {
      Visitors: [34, '1'],
      '104': [15.2, '1'],
      Few: [17.5, 'a'],
      Skarvøy: [32, '2'],
    };
    const texts = page.texts.flatMap((drawn) => {
      const [across, text] = marked[drawn.text] ?? [0, ''];
      if (drawn.text.startsWith('* '))
        return [
          { ...drawn, y: drawn.y + 3, text: '1', size: 5.5 },
          { ...drawn, x: drawn.x + 4, text: drawn.text.slice(2) },
        ];
      return text === '' ? [drawn] : [drawn, { x: drawn.x + across, y: drawn.y + 3, text, size: 5.5 }];
    });
    const document = await extractPdf(writePdf([{ ...page, texts }]), 'fixture.pdf', () => undefined);
    if (document.kind !== 'document') throw new Error('refused');
    expect(document.recognised.tables![0]!.notes).toMatchObject([
      { mark: 'a', text: 'Counted in two weeks only.', cells: [{ row: 2, column: 2 }] },
      {
        mark: '1',
        text: 'Of all ages.',
        cells: [
          { row: null, column: 1 },
          { row: 1, column: 1 },
        ],
      },
    ]);
  });

  test('a table of words with room between its rows, below its number alone', async () => {
    const table = {
      at: [50, 160, 300, 440],
      padding: 8,
      rows: [
        ['Study', 'People', 'Treatment', 'Compared with'],
        [
          'Lomvi 2031',
          'Adults with cold feet\nin two towns',
          'Warm socks of wool,\nworn day and night for\nsix weeks',
          'Usual care',
        ],
        ['Teist 2032', 'Fishermen', 'Warm socks', 'Socks of cotton, worn\nday and night'],
      ],
    };
    const { recognised } = await read([
      'Socks: a review of trials',
      prose,
      'Table 2\nTrials that were included',
      table,
      prose,
    ]);
    expect(recognised.tables?.map(told)).toEqual([
      {
        number: '2',
        caption: 'Trials that were included',
        columns: ['Study', 'People', 'Treatment', 'Compared with'],
        rows: [
          [
            'Lomvi 2031',
            'Adults with cold feet in two towns',
            'Warm socks of wool, worn day and night for six weeks',
            'Usual care',
          ],
          ['Teist 2032', 'Fishermen', 'Warm socks', 'Socks of cotton, worn day and night'],
        ],
      },
    ]);
  });

  test('a Norwegian table that runs on over a page, its head printed anew and a row cut in two', async () => {
    const at = [50, 250, 330, 410];
    const heads = ['Sykehus', 'Antall', 'Andel', 'Median'];
    const filler = Array.from({ length: 9 }, () => prose).join('\n');
    const first = {
      at,
      rows: [heads, ['Fjellsykehuset', '41', '20,5 %', '3,1'], ['Sykehuset ved den lange', '59', '29,5 %', '2,8']],
    };
    const second = { at, rows: [heads, ['og smale fjorden'], ['Øysykehuset', '100', '50,0 %', '2,2']] };
    const { recognised } = await read(
      ['Om ventetid', filler, 'Tabell 3. Ventetid i uker', first],
      ['Tabell 3 (fortsatt)', second, prose],
    );
    expect(recognised.tables?.map(told)).toEqual([
      {
        number: '3',
        caption: 'Ventetid i uker',
        columns: heads,
        rows: [
          ['Fjellsykehuset', '41', '20,5 %', '3,1'],
          ['Sykehuset ved den lange og smale fjorden', '59', '29,5 %', '2,8'],
          ['Øysykehuset', '100', '50,0 %', '2,2'],
        ],
      },
    ]);
  });

  test('figures in the middle of names of two lines', async () => {
    const rows = [
      ['Outcome', 'Events', 'Risk ratio (95 % CI)'],
      ['Blisters after\nsix weeks', null, null],
    ];
    const page = [
      { x: 50, y: 760, text: 'Blisters in two trials', size: 14 },
      { x: 50, y: 700, text: rows[0]![0]!, size: 9 },
      { x: 220, y: 700, text: rows[0]![1]!, size: 9 },
      { x: 300, y: 700, text: rows[0]![2]!, size: 9 },
    ];
    for (const [index, [above, below, events, ratio]] of [
      ['Blisters after', 'six weeks', '12/101', '0.80 (0.61 to 1.05)'],
      ['Cold feet at', 'night', '7/99', '1.10 (0.70 to 1.73)'],
    ].entries()) {
      const y = 680 - index * 32;
      page.push({ x: 50, y, text: above!, size: 9 }, { x: 50, y: y - 11, text: below!, size: 9 });
      page.push({ x: 220, y: y - 5.5, text: events!, size: 9 }, { x: 300, y: y - 5.5, text: ratio!, size: 9 });
    }
    const document = await extractPdf(writePdf([{ texts: page }]), 'fixture.pdf', () => undefined);
    if (document.kind !== 'document') throw new Error('refused');
    expect(document.recognised.tables?.[0]).toMatchObject({
      columns: rows[0],
      rows: [
        ['Blisters after six weeks', '12/101', '0.80 (0.61 to 1.05)'],
        ['Cold feet at night', '7/99', '1.10 (0.70 to 1.73)'],
      ],
    });
  });
});

describe('what is no table', () => {
  test.each<[string, readonly PagePart[]]>([
    [
      'a list of contents',
      [
        {
          at: [50, 400],
          rows: [
            ['Introduction', '3'],
            ['Methods', '5'],
            ['Results', '9'],
            ['Discussion', '14'],
          ],
        },
      ],
    ],
    [
      'the lines of a letter',
      [
        {
          at: [50, 150],
          rows: [
            ['Date:', '3.4.2031'],
            ['Our reference:', '31/0042'],
            ['Telephone:', '22 33 44 55'],
          ],
        },
      ],
    ],
    [
      'two columns of running text',
      [
        {
          at: [50, 310],
          rows: Array.from({ length: 20 }, (_, row) => [
            `In the year ${2031 + row} the clinics counted all of them`,
            `and ${row * 7} of those who came were counted twice`,
          ]),
        },
      ],
    ],
  ])('%s', async (_, parts) => {
    const { recognised } = await read(['Clinics by the sea', prose, ...parts]);
    expect(recognised.tables).toEqual([]);
  });
});
