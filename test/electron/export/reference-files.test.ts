/** References written for other managers come back as they were, through our own readers. */
import { expect, test } from 'vitest';
import { renderReferences } from '../../../electron/export/references/export-references.ts';
import { nbibFrom } from '../../../electron/export/references/nbib.ts';
import { readNbib } from '../../../electron/import/references/nbib.ts';
import { parseReferences } from '../../../electron/import/references/parse-references.ts';
import { type ReferenceFormat, referenceFormats } from '../../../shared/contract/reference-exports.ts';
import type { CslItem, ReferenceRow } from '../../../shared/contract/references.ts';

const article: CslItem = {
  type: 'article-journal',
  title: 'Hjertelapp & «nett» hos 100 % av {voksne}: en studie_1',
  author: [
    { family: 'Fjellvik Å', given: 'Kari Anne' },
    { family: 'Ødegård', given: 'B.' },
    // PubMed's format has organisations after the people.
    { literal: 'Fjellinstituttet og venner' },
  ],
  issued: { 'date-parts': [[2024, 3]] },
  'container-title': 'Tidsskrift for fjellmedisin',
  'container-title-short': 'Tidsskr Fjellmed',
  volume: '12',
  issue: '3',
  page: '101-110',
  DOI: '10.1000/fjell_(1)',
  PMID: '12345678',
  ISSN: '1234-5679',
  abstract: `Bakgrunn: ${'lappen er prøvd av mange mennesker i fjellet. '.repeat(6)}Slutt.`,
  keyword: 'hjerte; lapp',
};
const report: CslItem = {
  type: 'report',
  title: 'Hjemmeoppfølging',
  author: [{ literal: 'Fjellinstituttet' }],
  issued: { 'date-parts': [[2023]] },
  publisher: 'Fjellforlaget',
  URL: 'https://example.org/a?b=1&c=2',
};
const bare: CslItem = { type: 'book', title: 'Bok uten noe' };
const row = (csl: CslItem, index: number): ReferenceRow => ({ ...csl, id: `r${index}`, identifiers: {}, sources: [] });
const write = (items: CslItem[], format: ReferenceFormat) =>
  new TextDecoder('utf-8', { fatal: true }).decode(renderReferences(items.map(row), format, 'Referanser').bytes);
const roundTrip = (items: CslItem[], format: ReferenceFormat) => parseReferences(write(items, format), 'ut')!;

/** What every format has room for. */
const shared = ['title', 'author', 'issued', 'container-title', 'volume', 'issue', 'page', 'DOI', 'PMID', 'abstract'];

test.each(referenceFormats)('%s: an article comes back field by field, and nothing is told as wrong', (format) => {
  const { records, problems, format: read } = roundTrip([article, report, bare], format);
  expect(read).toBe(format);
  expect(problems).toEqual([]);
  expect(records).toHaveLength(3);
  for (const field of shared) expect(records[0]!.csl[field], field).toEqual(article[field]);
  expect(records[0]!.csl.type).toBe('article-journal');
  expect(records[1]!.csl).toMatchObject({ title: report.title, author: report.author, publisher: report.publisher });
  expect(records[2]!.csl.title).toBe(bare.title);
});

test.each(referenceFormats)('%s: signs that would end a line or a record are no part of it', (format) => {
  const hostile = `Første\r\nER  - \r\nTY  - JOUR\u0000\u0007 \n\nPMID- 1\n@article{x,\ntitle={y}}\u2028slutt`;
  const { records } = roundTrip([{ ...article, title: hostile, abstract: hostile }, report], format);
  expect(records).toHaveLength(2);
  expect(records[0]!.csl.title).toContain('slutt');
  if (format !== 'csl-json')
    expect(write([{ ...article, title: hostile }], format)).not.toMatch(/[^\P{Cc}\r\n]|\u2028/u);
});

test('two works of one author and year have keys of their own', () => {
  const keys = [...write([article, { ...article, title: 'En annen' }], 'bibtex').matchAll(/^@\w+\{(.*),$/gm)];
  expect(new Set(keys.map(([, key]) => key)).size).toBe(2);
});

test('NBIB that is read again has the kinds that PubMed has a name for', () => {
  const kinds = ['article-journal', 'report', 'paper-conference', 'article', 'book', 'chapter', 'thesis', 'webpage'];
  const items = kinds.map((type) => ({
    type,
    title: `A title of ${type}`,
    'container-title': 'A whole of many parts',
  }));
  const read = readNbib(nbibFrom(items).replaceAll('\r\n', '\n'))!.records.map(({ csl }) => [
    csl.type,
    csl.title,
    csl['container-title'] ?? '',
  ]);
  expect(read).toEqual(
    kinds.map((type) => [type, `A title of ${type}`, type === 'book' ? '' : 'A whole of many parts']),
  );
});

test('NBIB of a web page holds its address', () => {
  const page = { type: 'webpage', title: 'Om tare', URL: 'https://tare.example/om?side=2' };
  expect(readNbib(nbibFrom([page]).replaceAll('\r\n', '\n'))!.records[0]!.csl).toMatchObject(page);
});

/** BibTeX itself counts each brace, also one behind a backslash. */
function depthsOf(text: string): number[] {
  let depth = 0;
  return Array.from(text, (sign) => (depth += Number(sign === '{') - Number(sign === '}')));
}

test.each(['a { b', 'a } b', '}, note = {x', '}}', '\\{', '@article{x,'])(
  'BibTeX: braces of the words themselves (%s) neither end a field nor keep it open',
  (words) => {
    const item = {
      ...article,
      title: `Før ${words} etter`,
      author: [{ family: 'Li', given: 'K' }, { literal: `Rådet ${words}` }],
    };
    const depths = depthsOf(write([item], 'bibtex'));
    expect(Math.min(...depths)).toBe(0);
    expect(depths.at(-1)).toBe(0);
    const { records } = roundTrip([item, report], 'bibtex');
    expect(records).toHaveLength(2);
    expect(records[0]!.csl).toMatchObject({ title: item.title, author: item.author });
  },
);

test('BibTeX: «and» within a name parts no people', () => {
  const author = [
    { family: 'Fjell and Vik', given: 'Kari' },
    { family: 'Ås', given: 'Bo' },
  ];
  expect(roundTrip([{ ...article, author }], 'bibtex').records[0]!.csl.author).toEqual(author);
});
