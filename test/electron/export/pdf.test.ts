import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { renderCard } from '../../../electron/export/export-card.ts';
import { renderTable } from '../../../electron/export/export-table.ts';
import { createPdfRenderer } from '../../../electron/export/typst/pdf-renderer.ts';
import type { Table } from '../../../shared/contract/exports.ts';
import { readPdf } from './read-pdf.ts';
import { sampleCard, template } from './sample-card.ts';

const resourcesDirectory = fileURLToPath(new URL('../../../resources', import.meta.url));
const renderer = createPdfRenderer({ resourcesDirectory });
/** pdf.js splits runs at hyphens and line ends: text is compared without either. */
const flat = (text: string) => text.normalize('NFKC').replace(/[\s-]+/g, '');

test('the card is a tagged PDF with title, language, headings, tables and page numbers', async () => {
  const { bytes, fileName, mediaType } = await renderCard(sampleCard(), template, 'pdf', { renderer });
  expect(mediaType).toBe('application/pdf');
  expect(fileName).toBe('Hjertelapp for voksne med hjertesvikt, etter utskrivning fra sykehus.pdf');
  const pdf = await readPdf(bytes);
  expect(pdf.isTagged).toBe(true);
  expect(pdf.title).toBe(sampleCard().title);
  expect(pdf.language).toBe('nb');
  for (const role of ['H2', 'H3', 'Table', 'TH', 'L']) expect(pdf.roles, role).toContain(role);
  const text = flat(pdf.pages.join('\n'));
  expect(text).toContain(flat(`Side 1 av ${pdf.pages.length}`));
  expect(text).toContain(flat('Utkast · Versjon 1'));
  for (const { number, title } of template.sections) expect(text).toContain(flat(`${number} ${title.nb}`));
  expect(text).toContain(flat('☒ FDA godkjenning'));
  expect(text).toContain(flat('☐ Genterapi'));
  expect(text).toContain(flat('NCT99000001'));
  expect(text).toContain(flat('dødeligheten var den samme» [sha256 0123456789ab]'));
});

test('the same card in English, frozen, without its sources', async () => {
  const card = sampleCard({ language: 'en', state: 'frozen' });
  const pdf = await readPdf((await renderCard(card, template, 'pdf', { renderer, withSources: false })).bytes);
  const text = flat(pdf.pages.join('\n'));
  expect(pdf.language).toBe('en');
  expect(text).toContain(flat(`Page 1 of ${pdf.pages.length}`));
  expect(text).toContain(flat('1.8 Recommended type of assessment'));
  expect(text).not.toContain(flat('Draft'));
  expect(text).not.toContain(flat('sha256'));
});

test('nothing a person writes runs as markup', async () => {
  const hostile =
    '#panic("ran") $x^2$ *bold* @ref <label> `raw` = Heading\n= Heading\n- item // gone /* gone */ \\u{41} #sys.inputs';
  const card = sampleCard({ title: '#panic("title") "}' });
  card.fields.benefit!.value = hostile;
  card.fields.pointsMethod!.value = ['#eval("1+1")'];
  card.fields.ongoingTrials!.value = [['#read("/main.typ")', '', '', '', '', '']];
  const pdf = await readPdf((await renderCard(card, template, 'pdf', { renderer })).bytes);
  const text = flat(pdf.pages.join('\n'));
  for (const line of hostile.split('\n')) expect(text).toContain(flat(line));
  expect(text).toContain(flat('#eval("1+1")'));
  expect(text).toContain(flat('#read("/main.typ")'));
  expect(pdf.title).toBe('#panic("title") "}');
});

test('a character no bundled font holds is refused by name and place, and the renderer goes on', async () => {
  const card = sampleCard();
  card.fields.safety!.value = 'Smerte 漢';
  await expect(renderCard(card, template, 'pdf', { renderer })).rejects.toMatchObject({
    code: 'export-glyph-missing',
    details: { character: '漢 (U+6F22)', field: 'Sikkerhetsaspekter og risikoforhold' },
  });
  await expect(renderer.renderPdf('#panic("x")', {})).rejects.toMatchObject({ code: 'export-failed' });
  await expect(renderer.renderPdf('#import "@preview/cetz:0.3.1"', {})).rejects.toMatchObject({
    code: 'export-failed',
  });
  expect((await renderCard(sampleCard(), template, 'pdf', { renderer })).bytes.length).toBeGreaterThan(1000);
});

test('å in two code points, ⊕◯≥☐ and long text are printed', async () => {
  const card = sampleCard();
  card.fields.benefit!.value = `a\u030a ⊕⊕◯ ≥ ± µ – ${'Langt avsnitt med ord. '.repeat(800)}Slutt.`;
  const pdf = await readPdf((await renderCard(card, template, 'pdf', { renderer })).bytes);
  expect(pdf.pages.length).toBeGreaterThan(4);
  const text = flat(pdf.pages.join('\n'));
  expect(text).toContain(flat('å ⊕⊕◯ ≥ ± µ –'));
  expect(text).toContain(flat('Slutt.'));
});

test('a table with heads over heads repeats both, joins cells and raises the letters of its notes', async () => {
  const table: Table = {
    kind: 'sof',
    title: 'Oppsummering',
    language: 'nb',
    columns: ['Utfall', 'Uten', 'Med'],
    rows: Array.from({ length: 120 }, (_, n) => [`utfall ${Math.floor(n / 2)}`, 'i ord (a)', '']),
    notes: ['a. Åpen.'],
    layout: {
      ...{ lead: ['Hvem: voksne'], runs: Array<number>(60).fill(2), sharedColumns: [0], about: [] },
      groups: [
        { title: '', span: 1 },
        { title: 'Virkning', span: 2 },
      ],
      wide: Array.from({ length: 120 }, (_, row) => ({ row, column: 1, span: 2 })),
      ...{ markedColumns: [1], letters: ['a'] },
    },
  };
  const { pages } = await readPdf((await renderTable(table, 'pdf', { renderer, date: '2026-01-15' })).bytes);
  expect(pages.length).toBeGreaterThan(1);
  for (const page of pages) for (const head of ['Utfall', 'Virkning', 'Uten']) expect(page).toContain(head);
  expect(pages[0]).toContain('Hvem: voksne');
  expect(pages.join('')).not.toContain('(a)');
  expect(pages.join('').match(/utfall 7(?!\d)/g)).toHaveLength(1);
});

test('a table over several pages repeats its head', async () => {
  const rows = Array.from({ length: 120 }, (_, index) => [`Rad ${index + 1}`, 'tekst\nandre linje']);
  const table: Table = {
    kind: 'references',
    title: 'Tabell',
    language: 'nb',
    columns: ['Hode', 'Andre'],
    rows,
    notes: ['Merknad'],
  };
  const file = await renderTable(table, 'pdf', { renderer, date: '2026-01-15' });
  const pdf = await readPdf(file.bytes);
  expect(pdf.pages.length).toBeGreaterThan(2);
  for (const page of pdf.pages) expect(page).toContain('Hode');
  expect(pdf.pages.at(-1)).toContain('Merknad');
  expect(pdf.isTagged).toBe(true);
});
