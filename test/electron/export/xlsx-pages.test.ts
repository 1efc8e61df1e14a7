import { expect, test } from 'vitest';
import { renderXlsx } from '../../../electron/export/formats/table-xlsx.ts';
import { rowHeight } from '../../../electron/export/formats/xlsx-pages.ts';
import { unzip } from './unzip.ts';

const text = (over: Partial<Parameters<typeof rowHeight>[0][number]>) => ({
  ...{ text: 'a'.repeat(40), width: 20, isBold: false, rows: 1 },
  ...over,
});

test('a row is as high as its longest text in lines of 15 points; one of one line is left to the program', () => {
  expect(rowHeight([])).toBeUndefined();
  expect(rowHeight([text({ width: 40 })])).toBeUndefined();
  expect(rowHeight([text({ width: 40 }), text({})])).toBe(30);
  expect(rowHeight([text({ text: `${'a'.repeat(20)}\n\nb` })])).toBe(45);
});

test('bold letters take a tenth more, and rows that share a text share its lines', () => {
  expect(rowHeight([text({ width: 40, isBold: true })])).toBe(30);
  expect(rowHeight([text({ width: 10, rows: 2 })])).toBe(30);
  expect(rowHeight([text({ width: 20, rows: 2 })])).toBeUndefined();
});

const plain = { title: 'T', name: 'T', rows: [['b']], notes: [], language: 'nb' } as const;

test('a head that is as wide as its column takes a second line, as its letters are bold', async () => {
  const files = await unzip(await renderXlsx([{ ...plain, columns: ['abc def ghi j'] }] as never));
  const sheet = files.get('xl/worksheets/sheet1.xml') ?? '';
  expect(sheet).toContain('<col min="1" max="1" width="13"');
  expect(sheet).toContain('<row r="1" ht="30">');
});

test('figures and their heads stand at the right, a step from the next column', async () => {
  const table = { ...plain, columns: ['n', 'Tekst'], rows: [['12', 'b']], types: ['number', 'text'] };
  const files = await unzip(await renderXlsx([table] as never));
  const styles = [...(files.get('xl/styles.xml') ?? '').matchAll(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/g)].map(([xf]) => xf);
  const styleOf = (place: string) =>
    styles[Number(new RegExp(`<c r="${place}" s="(\\d+)"`).exec(files.get('xl/worksheets/sheet1.xml') ?? '')?.[1])];
  for (const place of ['A1', 'A2']) expect(styleOf(place)).toMatch(/horizontal="right"[^>]*indent="1"/);
  for (const place of ['B1', 'B2']) expect(styleOf(place)).not.toContain('right');
});

test('a sheet is called what people call it, also by signs that mean something where text is replaced', async () => {
  const table = { ...plain, columns: ['a'] };
  const sheets = ["Kari's $& pris", "50 $' & 60 $1"].map((name) => ({ ...table, name }));
  const workbook = (await unzip(await renderXlsx(sheets as never))).get('xl/workbook.xml') ?? '';
  const names = [...workbook.matchAll(/<definedName [^>]*>([^<]*)</g)].map(([, place]) =>
    place!.replaceAll('&#39;', "'").replaceAll('&amp;', '&'),
  );
  expect(names).toEqual(["'Kari''s $& pris'!$1:$1", "'50 $'' & 60 $1'!$1:$1"]);
});
