import { spawnSync } from 'node:child_process';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { renderCard } from '../../../electron/export/export-card.ts';
import { renderTable, renderWorkbook } from '../../../electron/export/export-table.ts';
import type { PdfRenderer } from '../../../electron/export/typst/pdf-renderer.ts';
import { cardFileSchema, type ExportFormat, type Table, tableFileSchema } from '../../../shared/contract/exports.ts';
import { sampleCard, template } from './sample-card.ts';
import { unzip, xmlText } from './unzip.ts';

const hasPandoc = spawnSync('pandoc', ['--version']).status === 0;
const renderer = {} as PdfRenderer;
const hostile = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=1\nlinje', '<b>&"x"', '| pipe\\ *a*', '– strek'];
const table: Table = {
  kind: 'references',
  title: 'Tabell: <æøå>/1',
  language: 'nb',
  columns: ['Nr.', 'Tekst; med skille'],
  rows: hostile.map((text, index) => [String(index), text]),
  notes: ['a. Note'],
};
const render = async (format: ExportFormat, over: Partial<Table> = {}) =>
  renderTable({ ...table, ...over }, format, { renderer, date: '2026-01-15' });
const textOf = async (format: ExportFormat, over: Partial<Table> = {}) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode((await render(format, over)).bytes);
const card = (format: ExportFormat) => renderCard(sampleCard(), template, format, { renderer });

test('CSV has a byte order mark, the separator of its language, and no cell a spreadsheet would run', async () => {
  const text = await textOf('csv');
  expect(text.startsWith('\ufeff"Nr.";"Tekst; med skille"\r\n')).toBe(true);
  const { data } = Papa.parse<string[]>(text.slice(1), { delimiter: ';', newline: '\r\n', skipEmptyLines: true });
  expect(data).toHaveLength(hostile.length + 1);
  for (const [, cell] of data) expect(cell).not.toMatch(/^\s*[=+\-@\t\r]/);
  expect(data[7]?.[1]).toBe("'=1\nlinje");
  expect(data.at(-1)?.[1]).toBe('– strek');
  expect((await textOf('csv', { language: 'en' })).startsWith('\ufeff"Nr.","Tekst; med skille"\r\n')).toBe(true);
});

test('XLSX holds text only, wrapped, under a styled head that stays', async () => {
  const { bytes, fileName } = await render('xlsx');
  expect(fileName).toBe('Tabell æøå 1.xlsx');
  const files = await unzip(bytes);
  const sheet = files.get('xl/worksheets/sheet1.xml') ?? '';
  expect(sheet).not.toMatch(/<f[ >]/);
  expect(sheet).toMatch(/<pane [^>]*ySplit="1"/);
  const shared = files.get('xl/sharedStrings.xml') ?? '';
  for (const text of ['=1+1', '@SUM(A1)', '– strek', 'a. Note']) expect(xmlText(shared)).toContain(text);
  expect(files.get('xl/styles.xml')).toContain('wrapText="1"');
  expect(files.get('xl/workbook.xml')).toContain('name="Referanser"');
});

test('XLSX is printed as wide as a page with its head on each, and rows are as high as their text', async () => {
  const rows = [
    ['1', 'kort'],
    ['2', 'Et ord til '.repeat(40)],
    ['3', 'én\nto\ntre'],
  ];
  const { bytes } = await render('xlsx', {
    title: "Kari's",
    columns: ['Nr.', 'Tekst'],
    rows,
    notes: ['n'.repeat(300)],
  });
  const files = await unzip(bytes);
  const sheet = files.get('xl/worksheets/sheet1.xml') ?? '';
  expect(sheet).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>');
  expect(sheet).toMatch(/<pageSetup [^>]*fitToWidth="1" fitToHeight="0"/);
  const height = (row: number) => new RegExp(`<row r="${row}"(?: ht="(\\d+)")?>`).exec(sheet)?.[1];
  expect([height(1), height(2), height(4)]).toEqual([undefined, undefined, '45']);
  expect(Number(height(3))).toBeGreaterThan(60);
  // The note goes over both columns, below an empty row.
  expect(sheet).toContain('<mergeCell ref="A6:B6"');
  expect(Number(height(6))).toBeGreaterThan(45);
  expect(files.get('xl/workbook.xml')).toMatch(
    /<definedName name="_xlnm\.Print_Titles" localSheetId="0">&#39;.+&#39;!\$1:\$1<\/definedName>/,
  );
  expect(files.get('xl/styles.xml')).toContain('<name val="Calibri"/>');
});

test('XLSX: numbers, years and dates are real ones, what is none stays text', async () => {
  const rows = [
    ['1234', '2024', '2026-03-01', '0.5'],
    ['–', '', '2026-03', '2026-03-01T14:32'],
  ];
  const types = ['number', 'year', 'date', 'number'] as const;
  const { bytes } = await render('xlsx', { columns: ['a', 'b', 'c', 'd'], types: [...types], rows });
  const files = await unzip(bytes);
  const sheet = files.get('xl/worksheets/sheet1.xml') ?? '';
  const cell = (place: string) => new RegExp(`<c r="${place}"([^>]*)>(?:<v>([^<]*)</v>)?`).exec(sheet)?.slice(1) ?? [];
  for (const [place, value] of [
    ['A2', '1234'],
    ['B2', '2024'],
    ['C2', '46082'],
    ['D2', '0.5'],
  ] as const) {
    expect(cell(place)[1]).toBe(value);
    expect(cell(place)[0]).not.toContain('t="s"');
  }
  for (const place of ['A3', 'C3', 'D3']) expect(cell(place)[0]).toContain('t="s"');
  expect(files.get('xl/styles.xml')).toContain('dd.mm.yyyy');
});

test('a workbook has a sheet a table, named in its language, no name twice', async () => {
  const { bytes, fileName } = await renderWorkbook(
    [
      { ...table, kind: 'documents', language: 'en' },
      table,
      { ...table, kind: 'risk-of-bias' },
      { ...table, kind: 'risk-of-bias' },
    ],
    'Hjerte: lapp',
  );
  expect(fileName).toBe('Hjerte lapp.xlsx');
  const names = [...((await unzip(bytes)).get('xl/workbook.xml') ?? '').matchAll(/<sheet [^>]*?name="([^"]*)"/g)];
  expect(names.map(([, name]) => name)).toEqual([
    'Documents',
    'Referanser',
    'Risiko for skjevheter',
    'Risiko for skjevheter 2',
  ]);
});

test('text formats write numbers and dates the way of their language, CSV in the separator asked for', async () => {
  const typed = {
    columns: ['n', 'd'],
    types: ['number', 'date'] as ('number' | 'date')[],
    rows: [['1234.5', '2026-03-01T14:32']],
  };
  expect(await textOf('md', typed)).toContain('| 1\u00a0234,5 | 01.03.2026 14.32 |');
  expect(await textOf('html', { ...typed, language: 'en' })).toContain(
    '<th scope="row">1,234.5</th><td>2026-03-01 14:32</td>',
  );
  expect(await textOf('csv', typed)).toContain('"1234,5";"2026-03-01 14:32"');
  const { bytes } = await renderTable({ ...table, ...typed }, 'csv', {
    renderer,
    date: '2026-01-15',
    separator: 'tab',
  });
  expect(new TextDecoder().decode(bytes)).toContain('"1234,5"\t"2026-03-01 14:32"');
  expect(tableFileSchema.parse(JSON.parse(await textOf('json', typed))).rows).toEqual(typed.rows);
});

test('an exported page stands by itself: language, title, heads with scope, no script', async () => {
  for (const html of [await textOf('html'), new TextDecoder().decode((await card('html')).bytes)]) {
    expect(html).toMatch(/^<!doctype html>\n<html lang="nb">/);
    expect(html).toContain("default-src 'none'");
    expect(html).toContain('@media print');
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html).toContain('<th scope="col">');
    expect(html).toContain('<th scope="row">');
    expect(html).not.toMatch(/<script|<link|<img| src=| on\w+=/);
  }
});

test.skipIf(!hasPandoc)('pandoc reads the Markdown table cell by cell', async () => {
  const markdown = await textOf('md');
  const { stdout } = spawnSync('pandoc', ['-f', 'gfm', '-t', 'json'], { input: markdown, encoding: 'utf8' });
  const blocks = JSON.parse(stdout).blocks as { t: string; c: unknown[] }[];
  const read = blocks.find(({ t }) => t === 'Table')!;
  const bodies = read.c[4] as [
    unknown,
    unknown,
    unknown,
    [unknown, [unknown, unknown, unknown, unknown, unknown][]][],
  ][];
  const rows = bodies.flatMap((body) => body[3].map((row) => row[1].map((each) => plain(each[4]))));
  expect(rows).toEqual(hostile.map((text, index) => [String(index), text.trim()]));
});

/** The text of pandoc's inline elements. */
function plain(node: unknown): string {
  if (Array.isArray(node)) return node.map(plain).join('');
  if (typeof node !== 'object' || node === null) return '';
  const { t, c } = node as { t?: string; c?: unknown };
  if (t === 'Str') return String(c);
  if (t === 'Space') return ' ';
  if (t === 'RawInline') return (c as string[])[1] === '<br>' ? '\n' : `raw ${(c as string[])[1]}`;
  return plain(c);
}

test('table as DOCX: repeated head, heading, properties, landscape', async () => {
  const files = await unzip((await render('docx')).bytes);
  const xml = files.get('word/document.xml') ?? '';
  expect(xml).toContain('<w:tblHeader/>');
  expect(xml).toContain('w:orient="landscape"');
  expect(xml).toMatch(/<w:pStyle w:val="Heading1"\/>/);
  expect(xmlText(xml)).toContain('<b>&"x"');
  const core = files.get('docProps/core.xml') ?? '';
  expect(core).toContain('<dc:title>Tabell: &lt;æøå&gt;/1</dc:title>');
  expect(core).toContain('<dc:language>nb</dc:language>');
});

test('card as DOCX: headings, ticked and empty boxes, PICO, trials, references, sources; equal content, equal bytes', async () => {
  const { bytes, mediaType } = await card('docx');
  expect(mediaType).toContain('wordprocessingml');
  const files = await unzip(bytes);
  const xml = files.get('word/document.xml') ?? '';
  const headings = [...xml.matchAll(/<w:pStyle w:val="Heading[12]"\/>/g)];
  expect(headings).toHaveLength(template.sections.length + 1);
  expect([...xml.matchAll(/☒/g)]).toHaveLength(11);
  expect([...xml.matchAll(/☐/g)]).toHaveLength(32 - 11);
  expect([...xml.matchAll(/<w14:checkbox>/g)]).toHaveLength(32);
  const text = xmlText(xml);
  for (const part of ['Populasjon: voksne med', 'Rekrutterer', '2. Vik S', 'Kilder til feltene', 'Første utkast']) {
    expect(text).toContain(part);
  }
  expect(files.get('docProps/core.xml')).toContain('<dc:creator>Direktoratet for medisinske produkter</dc:creator>');
  expect(files.get('word/styles.xml')).toContain('nb-NO');
  expect(await unzip((await card('docx')).bytes)).toEqual(files);
});

test('control characters cannot break a Word or Excel file', async () => {
  const rows = [['1', 'a\u0000b\u0008c\ud800d']];
  for (const [format, path] of [
    ['docx', 'word/document.xml'],
    ['xlsx', 'xl/sharedStrings.xml'],
  ] as const) {
    const xml = (await unzip((await render(format, { rows })).bytes)).get(path) ?? '';
    expect(xmlText(xml)).toContain('abcd');
  }
});

test('HTML and Markdown escape what people write', async () => {
  const html = await textOf('html');
  expect(html).toContain('<html lang="nb">');
  expect(html).toContain('<td>&lt;b&gt;&amp;&quot;x&quot;</td>');
  expect(html).not.toContain('<b>');
  const markdown = await textOf('md');
  expect(markdown).toContain('\\| pipe\\\\ \\*a\\*');
  expect(markdown).toContain('=1<br>linje');
  expect(JSON.parse(await textOf('json'))).toEqual({ format: 'metodebenk-table/1', ...table });
});

test('card as HTML, Markdown, JSON and as a sheet', async () => {
  const decode = async (format: ExportFormat) => new TextDecoder().decode((await card(format)).bytes);
  expect(await decode('html')).toContain('<h3>1.8 Bestillingsanbefaling</h3>');
  expect(await decode('html')).toContain('☒ Effekt');
  expect(await decode('md')).toContain('**Populasjon:** voksne med');
  expect(await decode('md')).toContain('  - A: ☐ Effekt, sikkerhet og helseøkonomi');
  const { format, ...read } = cardFileSchema.parse(JSON.parse(await decode('json')));
  expect({ format, read }).toEqual({ format: 'metodebenk-card/1', read: sampleCard() });
  expect(await decode('csv')).toContain('"1.6";"Finansieringsansvar";"☒ Spesialisthelsetjenesten"');
});

test('a card without text exports no placeholder', async () => {
  const empty = sampleCard();
  for (const field of Object.values(empty.fields)) field.value = Array.isArray(field.value) ? [] : '';
  const markdown = new TextDecoder().decode((await renderCard(empty, template, 'md', { renderer })).bytes);
  expect(markdown).not.toMatch(/Velg |Klikk |undefined|null/);
  expect(markdown).not.toContain('Kommentar');
});
