/** Long files of records are read part by part: the same records as read at once, with the lines of the whole file. */
import { describe, expect, test } from 'vitest';
import { readInParts } from '../../../../electron/import/references/in-parts.ts';
import { parseReferences } from '../../../../electron/import/references/parse-references.ts';
import type { ReferenceRecord } from '../../../../shared/contract/references.ts';
import { referenceFile, referenceFormats } from '../../../helpers/reference-files.ts';
import { ctgovFile, risFile } from '../../../long/fiction.ts';
import { randomFrom } from '../../../long/random.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

async function inParts(bytes: Uint8Array, name = 'a.ris') {
  const records: ReferenceRecord[] = [];
  const turns: number[] = [];
  const read = await readInParts(bytes, name, async (taken) => {
    turns.push(taken.length);
    records.push(...taken);
  });
  return { read, records, turns };
}

const long = risFile(randomFrom(3), 2000);

test('as read at once, a few hundred records at a time', async () => {
  const { read, records, turns } = await inParts(bytesOf(long));
  expect(read).toMatchObject({ kind: 'references', format: 'ris', records: [], problems: [] });
  expect(records).toEqual(parseReferences(long, 'a.ris')?.records);
  expect(Math.max(...turns)).toBeLessThanOrEqual(200);
  expect(turns.length).toBeGreaterThan(5);
});

test.each([
  ['Mac line ends', long.replaceAll('\n', '\r')],
  ['separators of Unicode', long.replaceAll('\n', '\u2028')],
  ['Windows line ends', long.replaceAll('\n', '\r\n')],
  ['byte order marks where files were joined', `\uFEFF${long.replaceAll('\n\nTY', '\n\n\uFEFFTY')}`],
])('with %s', async (_, text) => {
  const { records, turns } = await inParts(bytesOf(text));
  expect(records).toHaveLength(2000);
  expect(turns.length).toBeGreaterThan(2000 / 200);
});

test('a part in an older encoding leaves the others as they are', async () => {
  const old = Uint8Array.from(
    [...'TY  - JOUR\nTI  - Sm\u00e5 tr\u00e6r p\u00e5 \u00f8ya\nER  - \n'].map((letter) => letter.charCodeAt(0)),
  );
  const { records } = await inParts(new Uint8Array([...bytesOf(long), ...old]));
  expect(records.at(-1)?.csl.title).toBe('Små trær på øya');
  expect(records.slice(0, 2000)).toEqual(parseReferences(long, 'a.ris')?.records);
});

test.each(['\n', '\r', '\u0085'])('a file that is cut tells the line of the whole file (%j)', async (lineEnd) => {
  const { read } = await inParts(bytesOf(`${long}TY  - JOUR\nTI  - Uten slutt\n`.replaceAll('\n', lineEnd)));
  const line = long.split('\n').length;
  const message = `The record that begins on line ${line} has no end.`;
  expect(read?.problems).toEqual([{ code: 'file-truncated', line, message }]);
});

test('a record without a title far down in the file is told with the line of the whole file', async () => {
  const { read, records } = await inParts(bytesOf(`${long}TY  - JOUR\nAU  - Nordfjell, Åse\nER  - \n`));
  const line = String(long.split('\n').length);
  const message = `The record on line ${line} has no title. It was kept.`;
  expect(read?.warnings).toEqual([{ code: 'record-without-title', message, params: { line } }]);
  expect(records).toHaveLength(2001);
});

const invented = parseReferences(risFile(randomFrom(4), 2200), 'a.ris')!.records.map(({ csl }) => csl);

describe.each(referenceFormats)('$name', (format) => {
  const text = referenceFile(format, invented);
  const whole = parseReferences(text, format.name)!;

  test('as read at once, a few hundred records at a time', async () => {
    const { read, records, turns } = await inParts(bytesOf(text), format.name);
    expect(whole.records).toHaveLength(invented.length);
    expect(read).toMatchObject({ format: whole.format, problems: [], warnings: [] });
    expect(records).toEqual(whole.records);
    expect(turns.length).toBeGreaterThan(invented.length / 200);
  });

  test('a file that is cut keeps what stands whole, and tells the line', async () => {
    const cut = text.slice(0, Math.floor(text.length * 0.9));
    const { read, records } = await inParts(bytesOf(cut), format.name);
    expect(records.length).toBeGreaterThan(invented.length * 0.88);
    expect(records.slice(0, 1900)).toEqual(whole.records.slice(0, 1900));
    if (format.name === 'a.nbib') return expect(read?.problems).toEqual([]); // its records have no end mark
    expect(read?.problems).toMatchObject([{ line: expect.any(Number) }]);
    expect(Math.abs((read?.problems[0]?.line ?? 0) - cut.split('\n').length)).toBeLessThan(60);
  });
});

test.each(['a.nbib', 'a.json'])('%s in UTF-16', async (name) => {
  const format = referenceFormats.find((known) => known.name === name)!;
  const { records } = await inParts(Buffer.from(`\uFEFF${referenceFile(format, invented)}`, 'utf16le'), name);
  expect(records.map(({ csl }) => csl.title)).toEqual(invented.map(({ title }) => title));
});

test.each([
  ['a.bib', (text: string) => text.replace(/\}\s*$/, ''), 'record-damaged'],
  ['a.xml', (text: string) => text.replace('</PubmedArticle>', ''), 'record-damaged'],
  ['endnote.xml', (text: string) => text.replace('</record>', ''), 'record-damaged'],
  ['a.json', (text: string) => text.replace('"title"', '"title'), 'record-damaged'],
])('%s: a broken record in the middle costs itself alone', async (name, spoil, code) => {
  const format = referenceFormats.find((known) => known.name === name)!;
  const [first, broken, last] = [invented.slice(0, 900), invented.slice(900, 901), invented.slice(901)].map((items) =>
    format.records(items, 0),
  );
  const start = `${format.head}${first}${format.between}`;
  const text = `${start}${spoil(broken!)}${format.between}${last}${format.end}`;
  const { read, records } = await inParts(bytesOf(text), name);
  expect(records.length).toBeGreaterThanOrEqual(invented.length - 1);
  expect(records.at(-1)?.csl.title).toBe(invented.at(-1)?.title);
  expect(read?.problems).toMatchObject([{ code, line: start.split('\n').length }]);
});

test('a table below a table brings its own columns along, over all parts behind it', async () => {
  const csv = referenceFormats.find(({ name }) => name === 'a.csv')!;
  const other = invented.map(({ title, DOI }) => `${DOI};"${title}";Tidsskrift`.replaceAll(';', ',')).join('\n');
  const text = `${referenceFile(csv, invented)}DOI,Title,Journal\n${other}\n`;
  const { records } = await inParts(bytesOf(text), 'a.csv');
  expect(records).toHaveLength(2 * invented.length);
  expect(records.at(-1)?.csl).toMatchObject({ title: invented.at(-1)?.title, 'container-title': 'Tidsskrift' });
});

test('a quoted cell that is never closed does not take the rows behind it', async () => {
  const csv = referenceFormats.find(({ name }) => name === 'a.csv')!;
  const rows = invented.map(({ title, DOI }) => `A. Nord,${title},2020,Tidsskrift,${DOI},Uten anførselstegn\n`);
  const text = `${csv.head}${rows.join('').repeat(30)}"B. Vest,"Åpen,2020,T,10.5555/a,b\n${rows.join('').repeat(30)}`;
  const { read, records } = await inParts(bytesOf(text), 'a.csv');
  expect(records.length).toBeGreaterThanOrEqual(60 * invented.length);
  expect(read?.problems).toMatchObject([{ code: 'record-damaged', line: 30 * invented.length + 3 }]);
});

test('trials, and a document type of its own, are not read in parts', async () => {
  const pubmed = referenceFormats.find(({ name }) => name === 'a.xml')!;
  const hostile = referenceFile(pubmed, invented).replace('.dtd">', '.dtd" [<!ENTITY a "b">]>');
  expect((await inParts(bytesOf(hostile), 'a.xml')).read).toBeNull();
  expect((await inParts(bytesOf(ctgovFile(randomFrom(2), 900)), 'a.json')).read).toBeNull();
});

test('short files, other formats and prose are read as before', async () => {
  expect((await inParts(bytesOf(risFile(randomFrom(1), 10)))).read).toBeNull();
  expect((await inParts(bytesOf('Ord for ord. '.repeat(300_000)))).read).toBeNull();
});

test('what the taker rejects with ends the reading', async () => {
  const stopped = readInParts(bytesOf(long), 'a.ris', () => Promise.reject(new Error('full')));
  await expect(stopped).rejects.toThrow('full');
});
