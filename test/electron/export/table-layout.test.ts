import { expect, test } from 'vitest';
import { renderTable } from '../../../electron/export/export-table.ts';
import type { PdfRenderer } from '../../../electron/export/typst/pdf-renderer.ts';
import type { ExportFormat, Table } from '../../../shared/contract/exports.ts';
import { maskTable } from '../../../shared/exemptions/mask-table.ts';
import { unzip } from './unzip.ts';

/** Two baseline risks of one outcome, and one that is told in words. */
const table: Table = {
  kind: 'sof',
  title: 'Oppsummering',
  language: 'nb',
  columns: ['Utfall', 'Uten', 'Med', 'Tillit'],
  rows: [
    ['Død', '100 per 1000', '80 per 1000', 'Lav (a, b)'],
    ['Død', '300 per 1000', '240 per 1000', 'Lav (a, b)'],
    ['Fall', '=SUM(A1)', '', 'Høy'],
  ],
  notes: ['a. Åpen.', 'b. Få.', 'c'],
  layout: {
    lead: ['Hvem: <voksne>'],
    groups: [
      { title: '', span: 1 },
      { title: 'Effekt', span: 2 },
      { title: '', span: 1 },
    ],
    runs: [2, 1],
    sharedColumns: [0, 3],
    about: ['o1', 'o2'],
    wide: [{ row: 2, column: 1, span: 2 }],
    markedColumns: [3],
    letters: ['a', 'b'],
  },
};
const render = async (format: ExportFormat) =>
  (await renderTable(table, format, { renderer: {} as PdfRenderer, date: '2026-01-15' })).bytes;
const text = async (format: ExportFormat) => new TextDecoder().decode(await render(format));

test('HTML: heads over heads, groups of rows, raised letters that lead to their notes', async () => {
  const html = await text('html');
  expect(html).toContain('<p>Hvem: &lt;voksne&gt;</p>');
  expect(html).toContain('<colgroup span="1"></colgroup><colgroup span="2"></colgroup>');
  expect(html).toContain('<tr><th scope="col" rowspan="2">Utfall</th><th scope="colgroup" colspan="2">Effekt</th>');
  expect(html).toContain('<th scope="rowgroup" rowspan="2">Død</th>');
  expect(html).toContain('Lav<sup><a href="#note-a">a</a>,<a href="#note-b">b</a></sup>');
  expect(html).toContain('<p id="note-a">a. Åpen.</p>');
  expect(html.match(/<tbody>/g)).toHaveLength(2);
  expect(html).toContain('<td colspan="2">=SUM(A1)</td>');
});

test('Word: joined cells, both rows of heads repeated, raised letters', async () => {
  const files = await unzip(await render('docx'));
  const xml = files.get('word/document.xml') ?? '';
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(2);
  expect(xml.match(/<w:gridSpan w:val="2"\/>/g)).toHaveLength(2);
  expect(xml.match(/<w:vMerge w:val="restart"\/>/g)).toHaveLength(4);
  expect(xml).toMatch(/<w:vertAlign w:val="superscript"\/><\/w:rPr><w:t[^>]*>a,b</);
  expect(xml).toContain('Hvem: &lt;voksne&gt;');
});

test('Word: columns have widths of their own that fill the page, circles of one size, notes in a style of theirs', async () => {
  const notes = ['⊕⊕◯◯ Lav', 'a. Åpen.'];
  const { bytes } = await renderTable({ ...table, notes }, 'docx', { renderer: {} as PdfRenderer, date: '2026-01-15' });
  const xml = (await unzip(bytes)).get('word/document.xml')!;
  const columns = [...xml.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width));
  expect(columns).toHaveLength(4);
  const total = columns.reduce((sum, width) => sum + width, 0);
  expect(total).toBeGreaterThan(14_590);
  expect(total).toBeLessThanOrEqual(14_638);
  expect(xml).toContain(`<w:tcW w:type="dxa" w:w="${columns[1]! + columns[2]!}"/>`);
  expect(xml).toMatch(/<w:sz w:val="13"\/>.{0,80}>◯◯</);
  expect(xml.match(/<w:pStyle w:val="TableNote"\/>/g)).toHaveLength(3);
});

test('Excel: joined cells, text stays text, all heads stay in view', async () => {
  const files = await unzip(await render('xlsx'));
  const sheet = files.get('xl/worksheets/sheet1.xml') ?? '';
  const joined = [...sheet.matchAll(/<mergeCell ref="([^"]+)"/g)].map(([, cells]) => cells).sort();
  expect(joined).toEqual([
    ...['A10:D10', 'A1:D1', 'A2:A3', 'A4:A5', 'A8:D8', 'A9:D9', 'B2:C2', 'B6:C6', 'D2:D3', 'D4:D5'],
  ]);
  expect(sheet).toMatch(/<pane [^>]*ySplit="3"/);
  // The line above the head is of the first page alone.
  expect(files.get('xl/workbook.xml')).toContain('!$2:$3<');
  expect(sheet).not.toMatch(/<f[ >]/);
  expect(files.get('xl/sharedStrings.xml')).toContain('100 per 1000');
});

test('CSV has every cell in every row and heads of one line; Markdown says what rows share once', async () => {
  const csv = await text('csv');
  expect(csv).toContain('"Utfall";"Effekt: Uten";"Effekt: Med";"Tillit"');
  expect(csv).toContain('"Død";"300 per 1000";"240 per 1000";"Lav (a, b)"');
  expect(csv).toContain(`"Fall";"'=SUM(A1)";"";"Høy"`);
  const markdown = await text('md');
  expect(markdown).toContain('| Utfall | Effekt: Uten | Effekt: Med | Tillit |');
  expect(markdown).toContain('|  | 300 per 1000 | 240 per 1000 |  |');
  expect(markdown).toContain('Hvem: ');
});

test('a public table masks its lead, and of one with other rows the layout of that is used', () => {
  const masking = {
    text: (words: string) => words.replace('voksne', '▒'),
    origin: () => '▒',
    locale: 'nb',
    all: [],
  } as unknown as Parameters<typeof maskTable>[2];
  expect(maskTable(table, [table], masking).layout?.lead).toEqual(['Hvem: <▒>']);
  const fewer = { ...table, rows: table.rows.slice(1), layout: { ...table.layout!, runs: [1, 1] } };
  expect(maskTable(table, [fewer], masking).layout?.runs).toEqual([1, 1]);
});
