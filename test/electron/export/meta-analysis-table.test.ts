import { expect, test } from 'vitest';
import { metaAnalysisTable } from '../../../electron/export/tables/meta-analysis-table.ts';
import { buildOutcome } from '../../shared/cards/card-builder.ts';
import { choose, counts } from '../../shared/synthesis/synthesis-builder.ts';
import { buildTableInput } from './table-input-builder.ts';

const outcomes = [buildOutcome({ id: 'o1', name: 'Død', nameEn: 'Death' })];
const study = (id: string, name: string) => ({
  ...{ id, projectId: 'p', name, year: 2023, design: 'rct' as const, arms: [], sources: [] },
  ...{ note: '', updatedAt: '', updatedBy: '' },
});
const results = [
  counts([10, 100, 20, 100], { studyId: 's1' }),
  counts([20, 200, 40, 200], { studyId: 's2' }),
  counts([0, 50, 0, 50], { studyId: 's3' }),
];
const studyList = { studies: [study('s1', 'Haugen'), study('s2', 'Lie'), study('s3', 'Tom')], results };
const analyses = [
  {
    ...{ id: 'a', projectId: 'p', outcomeId: 'o1', name: '', updatedAt: '', updatedBy: '' },
    choices: choose({ model: 'fixed' }),
  },
];
const plain = (row: readonly string[]) => row.map((cell) => cell.replaceAll('\u00a0', ' '));

test('rows are those of the forest plot, with what was chosen and found below, and both plots', () => {
  const table = metaAnalysisTable(buildTableInput({ outcomes, studyList, analyses }));
  expect(table.rows.map(plain)).toEqual([
    ['Død', 'Haugen', '10/100', '20/100', '33,3 %', 'RR 0,50 [0,25; 1,01]'],
    ['Død', 'Lie', '20/200', '40/200', '66,7 %', 'RR 0,50 [0,30; 0,82]'],
    ['Død', 'Samlet', '30/300', '60/300', '100,0 %', 'RR 0,50 [0,33; 0,75]'],
    ['Død', 'Ikke med i analysen', '', '', '', ''],
    ['Død', 'Tom', '0/50', '0/50', '', 'ingen (eller bare) hendelser i begge grupper'],
  ]);
  expect(table.notes[0]).toMatch(/^Død: Valg: relativ risiko \(RR\); felles effekt, invers varians/);
  expect(table.notes.some((note) => note.includes('I² = 0,0'))).toBe(true);
  expect(table.pictures).toHaveLength(2);
  expect(table.pictures![0]!.svg).toContain('0,50 [0,33; 0,75]');
  expect(new Set(table.pictures!.map(({ svg }) => /id="([^"]+)-title"/.exec(svg)![1])).size).toBe(2);
});

test('English has the same numbers, and a project without analyses no rows', () => {
  const english = metaAnalysisTable(buildTableInput({ outcomes, studyList, analyses, language: 'en' }));
  expect(english.rows[2]).toEqual(['Death', 'Total', '30/300', '60/300', '100.0%', 'RR 0.50 [0.33, 0.75]']);
  expect(metaAnalysisTable(buildTableInput({ outcomes, studyList }))).toMatchObject({ rows: [], notes: [] });
});
