import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { renderTable } from '../../../electron/export/export-table.ts';
import { metaAnalysisTable } from '../../../electron/export/tables/meta-analysis-table.ts';
import { createPdfRenderer } from '../../../electron/export/typst/pdf-renderer.ts';
import type { ExportFormat, Table } from '../../../shared/contract/exports.ts';
import { createMasking } from '../../../shared/exemptions/mask.ts';
import { maskTable } from '../../../shared/exemptions/mask-table.ts';
import { buildOutcome } from '../../shared/cards/card-builder.ts';
import { buildAnalysis, listOf } from '../../shared/grade/tables/evidence-builder.ts';
import { counts } from '../../shared/synthesis/synthesis-builder.ts';
import { readPdf } from './read-pdf.ts';
import { buildTableInput } from './table-input-builder.ts';
import { unzip } from './unzip.ts';

const resourcesDirectory = fileURLToPath(new URL('../../../resources', import.meta.url));
const renderer = createPdfRenderer({ resourcesDirectory });

const svg = (words: string, height = 60) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 ${height}" width="300" height="${height}" role="img"><rect width="300" height="${height}" fill="#fff"/><text x="8" y="24" font-family="Inter, Arial, sans-serif" font-size="13">${words}</text></svg>`;
const table: Table = {
  kind: 'outcomes',
  title: 'Figurer',
  language: 'nb',
  columns: ['Studie'],
  rows: [['Haugen 2021']],
  notes: [],
  pictures: [
    { title: 'Skogplott: død', svg: svg('Tegnet én'), alt: 'Haugen 2021: 0,80' },
    { title: '', svg: svg('Tegnet høyt', 2400), alt: 'Alle studiene' },
  ],
};
const made = async (format: ExportFormat) => (await renderTable(table, format, { renderer, date: '2026-01-15' })).bytes;
const textOf = async (format: ExportFormat) => new TextDecoder().decode(await made(format));

test('the pictures of a table stand above it in a PDF, with words for those who do not see them', async () => {
  const pdf = await readPdf(await made('pdf'));
  const text = pdf.pages.join('\n');
  expect(text).toContain('Tegnet én');
  expect(text).toContain('Tegnet høyt');
  expect(pdf.roles.filter((role) => role === 'Figure')).toHaveLength(2);
  // As large as drawn: 13 px.
  expect(pdf.sizes.get('Tegnet én')).toBeCloseTo(9.75, 0);
  expect(text.indexOf('Tegnet én')).toBeLessThan(text.indexOf('Haugen 2021'));
});

test('a Word file holds each picture as drawn and as pixels, with its caption, and words for those who do not see it', async () => {
  const bytes = await made('docx');
  const files = await unzip(bytes);
  const media = [...files.keys()].filter((name) => name.startsWith('word/media/'));
  expect(media.map((name) => name.slice(-3)).toSorted()).toEqual(['png', 'png', 'svg', 'svg']);
  const drawn = media.filter((name) => name.endsWith('.svg')).map((name) => files.get(name));
  expect(drawn[0]).toContain('>Tegnet én</text>');
  const xml = files.get('word/document.xml')!;
  expect(xml.match(/<asvg:svgBlip/g)).toHaveLength(2);
  expect(xml).toContain('descr="Haugen 2021: 0,80"');
  expect(xml).toContain('descr="Alle studiene"');
  expect(xml.match(/<w:pStyle w:val="Caption"\/>/g)).toHaveLength(1);
  expect(xml.indexOf('>Skogplott: død<')).toBeLessThan(xml.indexOf('Haugen 2021</w:t>'));
  // One is as large as drawn, the other as high as a page leaves room for; in points.
  const sizes = [...xml.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"/g)].map(([, x, y]) => [+x! / 12_700, +y! / 12_700]);
  expect(sizes[0]).toEqual([225, 45]);
  expect(sizes[1]![1]).toBeLessThan(420);
  expect(await unzip(await made('docx'))).toEqual(files);
});

test('a forest plot of 100 studies is read on several pages of a PDF, in letters of nearly 8 points or more', async () => {
  const results = Array.from({ length: 100 }, (_, at) => counts([9 + at, 400, 60, 410], { studyName: `Studie ${at}` }));
  const input = buildTableInput({
    outcomes: [buildOutcome({ id: 'o1', name: 'Død' })],
    studyList: listOf(results),
    analyses: [buildAnalysis()],
  });
  const drawn = { ...metaAnalysisTable(input), rows: [], notes: [] };
  const pdf = await readPdf((await renderTable(drawn, 'pdf', { renderer, date: '2026-01-15' })).bytes);
  const withStudies = pdf.pages.filter((text) => /Studie \d/.test(text));
  expect(withStudies.length).toBeGreaterThan(3);
  for (const text of withStudies) expect(text).toContain('Vekt');
  for (let at = 0; at < 100; at++) expect(pdf.sizes.get(`Studie ${at}`), `${at}`).toBeGreaterThanOrEqual(7.8);
});

test('what cannot be in an XML file is left out of the pictures of a Word file', async () => {
  const pictures = [{ title: 'a\u0001b', svg: svg('Tegnet\u0001 én'), alt: 'a\ufffeb' }];
  const { bytes } = await renderTable({ ...table, pictures }, 'docx', { renderer, date: '2026-01-15' });
  const files = await unzip(bytes);
  expect(files.get('word/document.xml')).toContain('descr="ab"');
  expect([...files].find(([name]) => name.endsWith('.svg'))![1]).toContain('Tegnet én');
});

test('a picture that cannot be painted is told', async () => {
  const pictures = [{ title: '', svg: '<svg width="1" height="1"><', alt: '' }];
  await expect(renderTable({ ...table, pictures }, 'docx', { renderer, date: '2026-01-15' })).rejects.toMatchObject({
    code: 'export-failed',
    details: { file: 'DOCX' },
  });
});

test('a web page holds the pictures, plain formats the table alone', async () => {
  expect(await textOf('html')).toContain('>Tegnet én</text>');
  for (const format of ['json', 'csv', 'md'] as const) expect(await textOf(format), format).not.toContain('Tegnet');
});

test('the flow of studies is a picture in PDF and Word too', async () => {
  const flow: Table = {
    kind: 'prisma-flow',
    title: 'Flyt',
    language: 'en',
    columns: ['Phase', 'Step', 'Part', 'Number'],
    rows: [['Identification', 'Records identified', 'Embase', '12']],
    notes: [],
  };
  const pdf = await readPdf((await renderTable(flow, 'pdf', { renderer, date: '2026-01-15' })).bytes);
  expect(pdf.roles).toContain('Figure');
  const { bytes } = await renderTable(flow, 'docx', { renderer, date: '2026-01-15' });
  expect([...(await unzip(bytes)).keys()].filter((name) => name.endsWith('.svg'))).toHaveLength(1);
});

test('a picture leaves only with a table in which nothing is masked', () => {
  const exemption = { id: 'x', subject: 'passage', itemId: 'd', field: '', reason: 'business' };
  const withheld = { exemption, texts: ['Haugen 2021'], titles: [], identifiers: [] } as never;
  const masking = createMasking([withheld], { locale: 'nb' });
  expect(maskTable(table, [table, table], createMasking([], { locale: 'nb' })).pictures).toHaveLength(2);
  const drawnElse = { ...table, pictures: [] };
  expect(maskTable(table, [drawnElse, drawnElse], createMasking([], { locale: 'nb' })).pictures).toEqual([]);
  const masked = maskTable(table, [table, table], masking);
  expect(masked.rows).not.toEqual(table.rows);
  expect(masked.pictures).toEqual([]);
});
