import { expect, test } from 'vitest';
import { studyFiguresTable } from '../../../electron/export/tables/study-figures-table.ts';
import type { Study } from '../../../shared/contract/studies.ts';
import { buildOutcome, buildTag } from '../../shared/cards/card-builder.ts';
import { buildResult, choose, counts } from '../../shared/synthesis/synthesis-builder.ts';
import { buildTableInput } from './table-input-builder.ts';

const study = (id: string, name: string): Study => ({
  ...{ id, projectId: 'p', name, year: 2023, design: 'rct', sources: [], note: '', updatedAt: '', updatedBy: '' },
  arms: [
    { id: 'a', name: 'Lapp', participants: 1200 },
    { id: 'b', name: 'Vanlig', participants: null },
  ],
});
const outcomes = [
  buildOutcome({ id: 'o2', name: 'Poeng', nameEn: 'Score', position: 1 }),
  buildOutcome({ id: 'o1', name: 'Død', nameEn: 'Death', position: 0 }),
];

test('figures stand by outcome and study in the language of the table, with effect and source', () => {
  const results = [
    buildResult({
      ...{ outcomeId: 'o2', studyId: 's1', kind: 'difference', timePoint: '6 md.' },
      numbers: { difference: '-1.50', lower: '-2,25', upper: '−0.75' },
    }),
    counts([12, 120, 21, 118], {
      ...{ outcomeId: 'o1', studyId: 's1', arm: 'a', comparator: 'b', note: 'Etter protokoll' },
      sources: [{ kind: 'tag', id: 't1' }],
    }),
  ];
  const from = {
    ...{ outcomes, tags: [buildTag({ id: 't1', documentId: 'gone', page: 7 })] },
    studyList: { studies: [study('s1', 'Haugen 2023'), study('s2', 'Uten tall')], results },
  };
  const { rows, types } = studyFiguresTable(buildTableInput(from));
  expect(types?.[2]).toBe('year');
  expect(rows).toEqual([
    [
      ...['Død', 'Haugen 2023', '2023', 'randomisert studie', ''],
      'Lapp\nHendelser, tiltak: 12\nAntall, tiltak: 120',
      'Vanlig\nHendelser, sammenl.: 21\nAntall, sammenl.: 118',
      ...['RR 0,56 (0,29 til 1,09)', '–, s. 7', 'Etter protokoll'],
    ],
    [
      ...['Poeng', 'Haugen 2023', '2023', 'randomisert studie', '6 md.'],
      'Forskjell: −1,50\nNedre grense: −2,25\nØvre grense: −0,75',
      ...['', 'MD −1,50 (−2,25 til −0,75)', '', ''],
    ],
    ['–', 'Uten tall', '2023', 'randomisert studie', '', 'Lapp (n = 1\u00a0200)\nVanlig', '', '–', '', ''],
  ]);
  const english = studyFiguresTable(buildTableInput({ ...from, language: 'en' })).rows;
  expect(english[0]![7]).toBe('RR 0.56 (0.29 to 1.09)');
  expect(english[1]![5]).toBe('Difference: −1.50\nLower limit: −2.25\nUpper limit: −0.75');
});

test('what cannot be, is missing or says nothing is told in the place of the effect', () => {
  const results = [
    counts([60, 50, 1, 50], { studyId: 's1' }),
    counts([1, 50, 2, 50], { studyId: 's1', numbers: { events1: 'fem', total1: '50' } }),
    counts([1, 50, 2, 50], { studyId: 's1', numbers: { events1: '5' } }),
    counts([0, 50, 0, 50], { studyId: 's1' }),
  ];
  const studyList = { studies: [study('s1', 'Haugen 2023')], results };
  const effects = studyFiguresTable(buildTableInput({ outcomes, studyList })).rows.map((row) => row[7]);
  expect(effects).toEqual([
    'Hendelser, tiltak: 60 er flere enn gruppens 50',
    'Hendelser, tiltak: «fem» er ikke et tall',
    'Mangler: Antall, tiltak, Hendelser, sammenl., Antall, sammenl.',
    'Ingen hendelser i noen av gruppene: sier ikke noe om forholdet',
  ]);
});

test('the effect is that of the measure the outcome is analysed by', () => {
  const studyList = { studies: [study('s1', 'Haugen 2023')], results: [counts([10, 100, 20, 100], { studyId: 's1' })] };
  const analyses = [
    {
      id: 'a',
      projectId: 'p',
      outcomeId: 'o1',
      name: '',
      choices: choose({ measure: 'RD' }),
      updatedAt: '',
      updatedBy: '',
    },
  ];
  expect(studyFiguresTable(buildTableInput({ outcomes, studyList, analyses })).rows[0]![7]).toMatch(/^RD −0,10/);
});
