import { expect, test } from 'vitest';
import { tableHtml } from '../../../electron/export/formats/table-text.ts';
import { riskOfBiasTable } from '../../../electron/export/tables/risk-of-bias-table.ts';
import type { Study } from '../../../shared/contract/studies.ts';
import { answers, buildForm, decided } from '../../shared/risk-of-bias/form-builder.ts';
import { toolOf } from '../../shared/risk-of-bias/tools.ts';
import { buildTableInput } from './table-input-builder.ts';

const study = (id: string, name: string): Study => ({
  ...{ id, name, projectId: 'p', year: 2023, design: 'rct', arms: [], sources: [], note: '' },
  ...{ updatedAt: '2026-01-05', updatedBy: 'Kari' },
});
const outcome = {
  ...{ id: 'o', projectId: 'p', name: 'Smerte', nameEn: 'Pain', description: '', importance: 8, position: 0 },
  ...{ unit: '', better: '' as const },
};
const low = answers({ '1.1': 'Y', '1.2': 'Y', '1.3': 'N' });
const input = (language: 'nb' | 'en' = 'nb', forms = [buildForm({ answers: low, overall: decided('some', 'Få.') })]) =>
  buildTableInput({
    ...{ language, outcomes: [outcome] },
    studyList: { studies: [study('s', 'Haugen 2023'), study('t', 'Lie 2024')], results: [] },
    riskOfBias: { tools: [toolOf('rob-2'), toolOf('amstar-2')], forms, choices: {} },
  });

test('a row tells tool, each domain by sign and word, the whole, who judged and why; a study that nobody judged stays', () => {
  const table = riskOfBiasTable(input());
  expect(table.rows[0]!.slice(0, 2)).toEqual(['Smerte', 'Haugen 2023']);
  expect(table.rows[0]![2]).toBe('RoB 2 (randomiserte studier)\nEffekt av å bli tildelt tiltaket');
  expect(table.rows[0]![3]!.split('\n')[0]).toMatch(/: \+ Lav risiko$/);
  expect(table.rows[0]!.slice(4)).toEqual(['! Noe bekymring', 'vurdert av én (ikke ferdig)', 'Samlet: Få.']);
  expect(table.rows[1]).toEqual(['–', 'Lie 2024', '–', '', 'Ikke vurdert', '', '']);
  expect(riskOfBiasTable(input('en')).rows[0]!.slice(4, 6)).toEqual(['! Some concerns', 'judged by one (unfinished)']);
});

test('both pictures of each outcome and effect of interest go along, named by them', () => {
  const forms = [buildForm({ answers: low }), buildForm({ answers: low, studyId: 't', variant: 'adhering' })];
  const table = riskOfBiasTable(input('en', forms));
  expect(table.pictures).toHaveLength(4);
  expect(table.pictures![0]!.alt).toMatch(
    /^Pain, Effect of assignment to the intervention\. RoB 2 .*: one by one\. Haugen 2023/,
  );
  expect(tableHtml(table)).toContain('<svg');
});

test('what was judged of a study as a whole stands once, and nothing is told of a form that may not be seen', () => {
  const whole = buildForm({ tool: 'amstar-2', outcomeId: null, variant: null, overall: decided('high') });
  expect(riskOfBiasTable(input('nb', [whole])).rows[0]!.slice(0, 2)).toEqual(['studien som helhet', 'Haugen 2023']);
  const hidden = riskOfBiasTable(input('nb', [buildForm({ answers: low, isHidden: true })]));
  expect(hidden.rows.map((row) => row[4])).toEqual(['Ikke vurdert', 'Ikke vurdert']);
  expect(hidden.pictures).toBeUndefined();
});

test('a form whose tool is not here is named below the table, and one that may not be seen is not', () => {
  const gone = buildForm({ answers: low, tool: 'kappe-9', toolVersion: '2', person: 'Ola', studyId: 't' });
  const { rows, notes } = riskOfBiasTable(input('nb', [gone, { ...gone, id: 'x', person: 'Eva', isHidden: true }]));
  expect(rows.map((row) => row[4])).toEqual(['Ikke vurdert', 'Ikke vurdert']);
  const told = notes.filter((note) => note.includes('kappe-9'));
  expect(told).toEqual([
    'Lie 2024: Ola har et skjema med verktøyet kappe-9, versjon 2, som ikke er her; skjemaet er ikke med i tabellen.',
  ]);
  expect(riskOfBiasTable(input('en', [buildForm({ answers: low })])).notes).toEqual([]);
});
