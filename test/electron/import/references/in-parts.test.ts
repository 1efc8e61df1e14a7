/** Long files of records are read part by part: the same records as read at once, with the lines of the whole file. */
import { expect, test } from 'vitest';
import { readInParts } from '../../../../electron/import/references/in-parts.ts';
import { parseReferences } from '../../../../electron/import/references/parse-references.ts';
import type { ReferenceRecord } from '../../../../shared/contract/references.ts';
import { risFile } from '../../../long/fiction.ts';
import { randomFrom } from '../../../long/random.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

async function inParts(bytes: Uint8Array) {
  const records: ReferenceRecord[] = [];
  const turns: number[] = [];
  const read = await readInParts(bytes, 'a.ris', async (taken) => {
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
  ['Windows line ends', long.replaceAll('\n', '\r\n')],
  ['byte order marks where files were joined', `\uFEFF${long.replaceAll('\n\nTY', '\n\n\uFEFFTY')}`],
])('with %s', async (_, text) => {
  const { records } = await inParts(bytesOf(text));
  expect(records).toHaveLength(2000);
});

test('a part in an older encoding leaves the others as they are', async () => {
  const old = Uint8Array.from(
    [...'TY  - JOUR\nTI  - Sm\u00e5 tr\u00e6r p\u00e5 \u00f8ya\nER  - \n'].map((letter) => letter.charCodeAt(0)),
  );
  const { records } = await inParts(new Uint8Array([...bytesOf(long), ...old]));
  expect(records.at(-1)?.csl.title).toBe('Små trær på øya');
  expect(records.slice(0, 2000)).toEqual(parseReferences(long, 'a.ris')?.records);
});

test('a file that is cut tells the line of the whole file', async () => {
  const { read } = await inParts(bytesOf(`${long}TY  - JOUR\nTI  - Uten slutt\n`));
  expect(read?.problems).toMatchObject([{ code: 'file-truncated', line: long.split('\n').length }]);
});

test('short files, other formats and prose are read as before', async () => {
  expect((await inParts(bytesOf(risFile(randomFrom(1), 10)))).read).toBeNull();
  expect((await inParts(bytesOf('Ord for ord. '.repeat(300_000)))).read).toBeNull();
});

test('what the taker rejects with ends the reading', async () => {
  const stopped = readInParts(bytesOf(long), 'a.ris', () => Promise.reject(new Error('full')));
  await expect(stopped).rejects.toThrow('full');
});
