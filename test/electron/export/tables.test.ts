import { expect, test } from 'vitest';
import { buildTable, buildTables } from '../../../electron/export/tables/build-table.ts';
import type { DocumentRow } from '../../../shared/contract/documents.ts';
import { type TableKind, tableKinds, tableSchema } from '../../../shared/contract/exports.ts';
import type { HistoryEntry } from '../../../shared/contract/history.ts';
import { emptyPico } from '../../../shared/contract/projects.ts';
import { buildSearch } from '../../helpers/build-search.ts';
import { buildDocument, buildOutcome, buildTag, buildTrial } from '../../shared/cards/card-builder.ts';
import { buildCostNote } from '../../shared/costs/cost-builder.ts';
import { buildGrade } from '../../shared/grade/grade-builder.ts';
import { buildTableInput } from './table-input-builder.ts';

const buildRow = (over: Partial<DocumentRow> = {}): DocumentRow => ({
  id: 'd1',
  title: 'Rapport',
  kind: 'guideline',
  language: 'nb',
  issuer: null,
  year: 2021,
  pageCount: 12,
  format: 'pdf',
  textOrigin: 'file',
  sourceName: 'rapport.pdf',
  sha256: 'ab'.repeat(32),
  byteLength: 1000,
  importedAt: '2026-02-01T12:00:00.000Z',
  importedBy: 'Kari',
  warningCount: 0,
  erasedAt: null,
  version: 1,
  newerId: null,
  tagCounts: { P: 0, I: 0, C: 0, O: 0 },
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

test.each(tableKinds)('%s: heads in both languages, empty project', (kind) => {
  for (const language of ['nb', 'en'] as const) {
    const table = tableSchema.parse(buildTable(kind, buildTableInput({ language })));
    expect(table.columns.length).toBeGreaterThan(3);
    expect(table.columns).not.toContain('');
    expect(table.rows).toEqual([]);
    expect(table.title).toContain('Hjertelapp');
  }
  const heads = (language: 'nb' | 'en') => buildTable(kind, buildTableInput({ language })).columns.join();
  expect(heads('nb')).not.toBe(heads('en'));
});

test('evidence profile: most important first, judgements with letters, critical outcomes without a grade stay', () => {
  const table = buildTable('evidence-profile', buildTableInput({ outcomes, grades }));
  expect(table.rows.map((row) => row[0])).toEqual(['død', 'tung pust', 'livskvalitet']);
  expect(table.rows[0]?.[12]).toBe('ikke vurdert');
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
    '',
    'RR 0,8',
    '',
    '⊕◯◯◯ Svært lav',
    '8 – kritisk',
  ]);
  expect(table.rows[2]?.slice(0, 4)).toEqual(['livskvalitet', 'ingen studier', 'randomiserte studier', 'alvorlig (a)']);
  expect(table.layout?.wide).toContainEqual({ row: 1, column: 10, span: 2 });
  expect(table.layout?.groups.map(({ title }) => title)).toEqual([
    '',
    'Vurdering av tillit',
    'Antall pasienter',
    'Effekt',
    '',
  ]);
  expect(table.notes).toEqual([
    'Samlet tillit (laveste blant kritiske utfall): ⊕◯◯◯ Svært lav',
    'Den samlede tilliten bygger på 1 av 2 kritiske utfall.',
    'Samlet tillit er foreløpig. Kritiske utfall som ikke er vurdert ennå: 1.',
    'Forkortelser: KI: konfidensintervall; RR: relativ risiko.',
    'a. Nedgradert ett nivå for risiko for systematiske skjevheter: Åpen.',
    'b. Nedgradert to nivåer for manglende presisjon: Åpen.',
  ]);
  for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
});

test('summary of findings in English: head, words in the place of figures, a statement, the meanings below', () => {
  const project = {
    title: 'Hjertelapp',
    pico: { ...emptyPico, population: ['adults'] },
    setting: 'at home',
    language: 'en' as const,
  };
  const table = buildTable('sof', buildTableInput({ project, outcomes, grades, language: 'en' }));
  expect(table.rows[1]).toEqual([
    'breathlessness',
    'RR 0,8',
    '',
    '',
    '1,234 (3 studies)',
    '⊕◯◯◯ Very low (a, b)',
    'The evidence is very uncertain about the effect of the intervention on breathlessness.',
  ]);
  expect(table.layout?.wide).toContainEqual({ row: 1, column: 1, span: 3 });
  expect(table.layout?.lead).toEqual(['Patient or population: adults', 'Setting: at home']);
  expect(table.notes.some((note) => note.startsWith('⊕◯◯◯ Very low: '))).toBe(true);
  expect(table.notes.at(-1)).toMatch(/^b\. Downgraded two levels for imprecision/);
});

test('more than seven outcomes are told', () => {
  const many = Array.from({ length: 8 }, (_, index) => buildOutcome({ id: `o${index}`, position: index }));
  expect(buildTable('sof', buildTableInput({ outcomes: many })).notes.join()).toContain('flere enn sju');
});

test('PICO matrix counts passages and quotes the first in reading order', () => {
  const tags = [
    buildTag({ id: 'b', start: 90, quote: 'senere' }),
    buildTag({ start: 5, quote: 'først\n i teksten' }),
    buildTag({ id: 'c', element: 'harm' }),
  ];
  const table = buildTable(
    'pico-matrix',
    buildTableInput({
      tags,
      documentRows: [
        buildRow({ title: 'Forslag', textOrigin: 'ocr-unsure' }),
        buildRow({ id: 'd9', title: 'Tom' }),
        buildRow({ id: 'd8' }),
      ],
      decisions: [{ projectId: 'p', kind: 'document', itemId: 'd8', decision: 'excluded', reason: '' }],
    }),
  );
  expect(table.rows).toEqual([
    ['Forslag (OCR, usikker)', '2\n«først i teksten»', '–', '–', '–'],
    ['Tom', '–', '–', '–', '–'],
  ]);
});

test('trials, indicators and references', () => {
  const trials = buildTable(
    'ongoing-trials',
    buildTableInput({ trials: [buildTrial(), buildTrial({ asOf: '2026-02-03' })] }),
  );
  expect(trials.rows).toHaveLength(2);
  expect(trials.notes).toEqual(['Registeropplysninger per 2025-01-01 – 2026-02-03.']);
  const indicators = [{ code: '2', name: 'Lite tung pust', definition: 'd', thresholds: { high: '< 3 %' } }];
  const recognised = { ...buildDocument().recognised, indicators };
  const documents = [{ ...buildRow({ title: 'Forslag', textOrigin: 'ocr' }), recognised }];
  expect(buildTable('indicators', buildTableInput({ documents })).rows).toEqual([
    ['Forslag (OCR)', '2', 'Lite tung pust', 'd', '< 3 %', 'ikke definert', 'ikke definert'],
  ]);
  const references = [
    { id: 'r', type: 'article', title: 'T', DOI: '10.1/x', issued: { raw: '2020' }, identifiers: {}, sources: [] },
  ];
  expect(buildTable('references' satisfies TableKind, buildTableInput({ references })).rows).toEqual([
    ['1', 'T. 2020. doi:10.1/x', '2020', '10.1/x', ''],
  ]);
});

test('documents with what was decided about them, excluded ones last', () => {
  const rows = [buildRow({ id: 'd1', title: 'Rapport' }), buildRow({ id: 'd2', title: 'Veileder', year: null })];
  const decisions = [
    { projectId: 'p', kind: 'document', itemId: 'd1', decision: 'excluded', reason: 'feil populasjon' } as const,
  ];
  const table = buildTable('documents', buildTableInput({ documentRows: rows, decisions }));
  expect(table.rows.map((row) => [row[0], row[1], row[3], row[6], row[7]])).toEqual([
    ['Veileder', 'Retningslinje', '', 'Uavklart', ''],
    ['Rapport', 'Retningslinje', '2021', 'Ekskludert', 'feil populasjon'],
  ]);
  expect(table.types?.[3]).toBe('year');
  expect(table.rows[0]?.[9]).toMatch(/^2026-02-0[12]$/);
});

test('passages in reading order, with the tag’s own word, and told where OCR read them', () => {
  const tags = [
    buildTag({ id: 'b', start: 90, element: 'own', label: 'utstyr', quote: 'lapp' }),
    buildTag({ id: 'a', start: 5, quote: 'voksne\nmed' }),
  ];
  const table = buildTable(
    'passages',
    buildTableInput({ tags, documentRows: [buildRow({ id: tags[0]!.documentId, textOrigin: 'ocr' })] }),
  );
  expect(table.rows.map((row) => row.slice(0, 3))).toEqual([
    ['Populasjon', 'voksne med', 'Rapport (OCR)'],
    ['utstyr', 'lapp', 'Rapport (OCR)'],
  ]);
});

test('outcomes in the project’s order: judgement, reasons in words; one not judged says so', () => {
  const table = buildTable('outcomes', buildTableInput({ outcomes, grades, language: 'en' }));
  expect(table.rows.map((row) => [row[0], row[1], row[7], row[9]])).toEqual([
    ['1', 'livskvalitet', expect.anything(), '⊕⊕⊕◯ Moderate'],
    ['2', 'breathlessness', '1234', '⊕◯◯◯ Very low'],
    ['3', 'death', '', 'not rated'],
  ]);
  expect(table.rows[1]?.[10]).toBe(
    'Downgraded one level for risk of bias: Åpen.\nDowngraded two levels for imprecision: Åpen.',
  );
});

test('history in words and local time, searches, findings of cards and documents', () => {
  const entry = { id: 'h', person: 'Kari', projectId: 'p', isBarrier: false, undoneAt: null };
  const history: HistoryEntry[] = [
    { ...entry, at: '2026-02-01T11:00:00.000Z', action: 'import.files', params: { count: 2 } },
    { ...entry, at: '2026-02-01T10:00:00.000Z', action: 'tag.add', params: { element: 'P', title: 'Rapport' } },
    { ...entry, at: '2026-02-01T09:00:00.000Z', action: 'unknown.thing', params: {} },
  ];
  const rows = buildTable('history', buildTableInput({ history })).rows;
  expect(rows.map((row) => row[2])).toEqual(['importerte 2 filer', 'merket populasjon i «Rapport»', 'unknown.thing']);
  expect(rows[0]?.[0]).toMatch(/^2026-02-01T\d\d:00$/);
  const told = { source: 'MEDLINE', platform: 'Ovid', strategy: 'a OR b', limits: '2015–', hits: 41 };
  const searches = [
    buildSearch({ ...told, files: 1, records: 40, references: 38, person: 'Kari', searcher: 'Bibliotekar' }),
    buildSearch({ kind: 'registry', source: 'ISRCTN', person: 'Kari' }),
  ];
  expect(buildTable('search-log', buildTableInput({ searches })).rows).toEqual([
    ['2026-01-09', 'MEDLINE', 'Ovid', 'a OR b', '2015–', '41', '40', '38', 'Bibliotekar'],
    ['2026-01-09', 'ISRCTN', '', '', '', '–', '–', '–', 'Kari'],
  ]);
  const warnings = [{ code: 'empty-field', message: 'Field 2 is empty.', page: 3 }];
  const recognised = { ...buildDocument().recognised, warnings };
  const documents = [{ ...buildRow({ title: 'Forslag', warningCount: 1 }), recognised }];
  const cardFindings = [{ title: 'Varsel', place: 'Sammendrag', message: 'Mangler.' }];
  expect(buildTable('findings', buildTableInput({ cardFindings, documents })).rows).toEqual([
    ['Kort', 'Varsel', 'Sammendrag', 'Mangler.'],
    ['Dokument', 'Forslag', 'side 3', 'Et felt er tomt.'],
  ]);
});

test('trials whole: counts and dates as such', () => {
  const table = buildTable(
    'trials',
    buildTableInput({ trials: [buildTrial({ startDate: '2025-03', hasResults: true })] }),
  );
  expect(table.rows[0]?.slice(12, 15)).toEqual(['2025-03', expect.any(String), 'ja']);
  expect(table.types?.[9]).toBe('number');
});

test('all tables: every kind once', () => {
  expect(
    buildTables(buildTableInput())
      .map(({ kind }) => kind)
      .toSorted(),
  ).toEqual(tableKinds.toSorted());
  expect(buildTables(buildTableInput(), ['history', 'sof']).map(({ kind }) => kind)).toEqual(['sof', 'history']);
});

test('costs stand as they were typed, beside what they are by their parts and where they are from', () => {
  const factors = [
    { amount: '500 000', unit: 'kr', name: 'Pris' },
    { amount: '300', unit: '', name: 'Pasienter' },
  ];
  const tag = buildTag({ id: 't1', documentId: 'd1', page: 4 });
  const table = buildTable(
    'costs',
    buildTableInput({
      tags: [tag],
      documentRows: [buildRow()],
      costs: [
        buildCostNote({
          ...{ name: 'I alt', amount: '15 mill.', currency: 'NOK', year: 2024, factors },
          sources: [
            { kind: 'tag', id: 't1' },
            { kind: 'trial', id: 'gone' },
          ],
        }),
        buildCostNote({ name: 'Utlandet', amount: '2 €', year: 2020 }),
      ],
    }),
  );
  expect(table.rows[0]!.map((cell) => cell.replaceAll('\u00a0', ' '))).toEqual([
    ...['I alt', 'kostnad', '15 mill.', 'NOK', '', '2024', 'Pris: 500 000 kr\nPasienter: 300'],
    ...['500 000 kr × 300 = 150 millioner, men oppgitt er 15 mill.', 'Rapport, side 4\n–', ''],
  ]);
  expect(table.notes).toHaveLength(2);
  const parts = [{ amount: '1,5 mill.', unit: '', name: 'Pris' }];
  const costs = [buildCostNote({ amount: '43,5 millioner', factors: parts })];
  const [english] = buildTable('costs', buildTableInput({ language: 'en', costs })).rows;
  expect([english![2], english![6]]).toEqual(['43.5\u00a0million', 'Pris: 1.5\u00a0million']);
  expect(buildTable('costs', buildTableInput()).rows).toEqual([]);
});
