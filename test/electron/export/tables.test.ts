import { expect, test } from 'vitest';
import { buildTable } from '../../../electron/export/tables/build-table.ts';
import type { TableInput } from '../../../electron/export/tables/table-input.ts';
import { type TableKind, tableKinds, tableSchema } from '../../../shared/contract/exports.ts';
import { emptyPico } from '../../../shared/contract/projects.ts';
import { buildDocument, buildOutcome, buildTag, buildTrial } from '../../shared/cards/card-builder.ts';
import { buildGrade } from '../../shared/grade/grade-builder.ts';

const input = (over: Partial<TableInput> = {}): TableInput => ({
  project: { title: 'Hjertelapp', pico: emptyPico },
  outcomes: [],
  grades: [],
  tags: [],
  trials: [],
  references: [],
  documents: [],
  language: 'nb',
  ...over,
});
const outcomes = [
  buildOutcome({ id: 'o2', name: 'livskvalitet', nameEn: '', importance: 5, position: 0 }),
  buildOutcome({ id: 'o1', importance: 8, position: 1 }),
  buildOutcome({ id: 'o3', name: 'død', nameEn: 'death', importance: 9, position: 2 }),
];
const grades = [
  buildGrade(
    { riskOfBias: -1, imprecision: -2 },
    { id: 'g1', outcomeId: 'o1', studies: 3, participants: 1234, effect: 'RR 0,8' },
    'Åpen',
  ),
  buildGrade({ riskOfBias: -1 }, { id: 'g2', outcomeId: 'o2', studies: 0 }, 'Åpen'),
];

test.each(tableKinds.filter((kind) => kind !== 'risk-of-bias'))(
  '%s: heads in both languages, empty project',
  (kind) => {
    for (const language of ['nb', 'en'] as const) {
      const table = tableSchema.parse(buildTable(kind, input({ language })));
      expect(table.columns.length).toBeGreaterThan(3);
      expect(table.columns).not.toContain('');
      expect(table.rows).toEqual([]);
      expect(table.title).toContain('Hjertelapp');
    }
    const heads = (language: 'nb' | 'en') => buildTable(kind, input({ language })).columns.join();
    expect(heads('nb')).not.toBe(heads('en'));
  },
);

test('the risk-of-bias table is refused with its reason', () => {
  const make = () => buildTable('risk-of-bias', input());
  expect(make).toThrowError(
    expect.objectContaining({ code: 'invalid-input', details: expect.objectContaining({ field: 'risk-of-bias' }) }),
  );
});

test('evidence profile: most important first, judgements with letters, critical outcomes without a grade stay', () => {
  const table = buildTable('evidence-profile', input({ outcomes, grades }));
  expect(table.rows.map((row) => row[0])).toEqual(['død', 'tung pust', 'livskvalitet']);
  expect(table.rows[0]?.[10]).toBe('ikke vurdert');
  expect(table.rows[1]).toEqual([
    'tung pust',
    '3',
    'randomiserte studier',
    'alvorlig (a)',
    'ikke alvorlig',
    'ikke alvorlig',
    'svært alvorlig (b)',
    'ingen',
    '1\u00a0234',
    'RR 0,8',
    '⊕◯◯◯ Svært lav',
    '8 – kritisk',
  ]);
  expect(table.rows[2]?.slice(0, 4)).toEqual(['livskvalitet', 'ingen studier', 'randomiserte studier', 'alvorlig (a)']);
  expect(table.notes).toEqual([
    'Samlet tillit (laveste blant kritiske utfall): ⊕◯◯◯ Svært lav',
    'Samlet tillit er foreløpig. Kritiske utfall som ikke er vurdert ennå: 1.',
    'a. Nedgradert ett nivå for risiko for systematiske skjevheter: Åpen.',
    'b. Nedgradert to nivåer for manglende presisjon: Åpen.',
  ]);
  for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
});

test('summary of findings in English, with the same levels as the profile and the meanings below', () => {
  const project = { title: 'Hjertelapp', pico: { ...emptyPico, population: ['adults'] } };
  const table = buildTable('sof', input({ project, outcomes, grades, language: 'en' }));
  expect(table.rows[1]).toEqual(['breathlessness', 'RR 0,8', '1,234 (3 studies)', '⊕◯◯◯ Very low (a, b)', '']);
  expect(table.notes[0]).toBe('Patient or population: adults');
  expect(table.notes.at(-1)).toMatch(/^⊕◯◯◯ Very low: /);
});

test('more than seven outcomes are told', () => {
  const many = Array.from({ length: 8 }, (_, index) => buildOutcome({ id: `o${index}`, position: index }));
  expect(buildTable('sof', input({ outcomes: many })).notes.join()).toContain('flere enn sju');
});

test('PICO matrix counts passages and quotes the first in reading order', () => {
  const tags = [
    buildTag({ id: 'b', start: 90, quote: 'senere' }),
    buildTag({ start: 5, quote: 'først\n i teksten' }),
    buildTag({ id: 'c', element: 'harm' }),
  ];
  const table = buildTable(
    'pico-matrix',
    input({ tags, documents: [buildDocument(), buildDocument({ id: 'd9', title: 'Tom' })] }),
  );
  expect(table.rows).toEqual([
    ['Forslag', '2\n«først i teksten»', '–', '–', '–'],
    ['Tom', '–', '–', '–', '–'],
  ]);
});

test('trials, indicators and references', () => {
  const trials = buildTable('ongoing-trials', input({ trials: [buildTrial(), buildTrial({ asOf: '2026-02-03' })] }));
  expect(trials.rows).toHaveLength(2);
  expect(trials.notes).toEqual(['Registeropplysninger per 2025-01-01 – 2026-02-03.']);
  const indicators = [{ code: '2', name: 'Lite tung pust', definition: 'd', thresholds: { high: '< 3 %' } }];
  const documents = [buildDocument({ recognised: { ...buildDocument().recognised, indicators } })];
  expect(buildTable('indicators', input({ documents })).rows).toEqual([
    ['Forslag', '2', 'Lite tung pust', 'd', '< 3 %', 'ikke definert', 'ikke definert'],
  ]);
  const references = [
    { id: 'r', type: 'article', title: 'T', DOI: '10.1/x', issued: { raw: '2020' }, identifiers: {}, sources: [] },
  ];
  expect(buildTable('references' satisfies TableKind, input({ references })).rows).toEqual([
    ['1', 'T. 2020. doi:10.1/x', '2020', '10.1/x', ''],
  ]);
});
