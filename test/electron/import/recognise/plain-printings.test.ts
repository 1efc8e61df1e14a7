/** What is read from the invented text files is read from them as Word documents and PDFs as well. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { extractBytes } from '../../../../electron/import/extract-file.ts';
import { plainAsDocx, plainAsPdf } from '../../../fixtures/documents/plain-printings.ts';
import { withoutPlaces } from './without-places.ts';

const folder = new URL('../../../fixtures/documents/kinds/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));

async function recognised(bytes: Uint8Array, name: string) {
  const read = await extractBytes(bytes, name, () => undefined);
  if (read.kind !== 'document') throw new Error(read.kind);
  // A bound that the PDF cannot draw is written as on a keyboard.
  return JSON.parse(JSON.stringify(withoutPlaces(read.recognised)).replaceAll('≥', '>=')) as typeof read.recognised;
}

describe.each(names)('%s', (name) => {
  const text = readFileSync(new URL(name, folder), 'utf8');
  test.each([
    ['a.docx', plainAsDocx],
    ['a.pdf', plainAsPdf],
  ])('as %s', async (file, print) => {
    const expected = await recognised(new Uint8Array(Buffer.from(text)), 'a.txt');
    expect(await recognised(print(text), file)).toEqual(expected);
  });
});

const alert = (areas: string): string =>
  readFileSync(new URL('alert-one-field.txt', folder), 'utf8').replace(/^Ortopedi$/m, areas);

test.each([
  ['one ticked value', '☒ Ortopedi', ['Ortopedi']],
  ['the ticked ones of a list', '☐ Kreft\n☒ Ortopedi\n☐ Nyre\n☒ Hjerte og kar', ['Ortopedi', 'Hjerte og kar']],
  ['none where none is ticked', '☐ Kreft\n☐ Ortopedi', []],
])('Fagområde with boxes: %s', async (_, areas, expected) => {
  const text = alert(areas);
  for (const [name, bytes] of [
    ['a.txt', new Uint8Array(Buffer.from(text))],
    ['a.docx', plainAsDocx(text)],
    ['a.pdf', plainAsPdf(text)],
  ] as const) {
    const { fields } = await recognised(bytes, name);
    const told = fields!.filter(({ label }) => label === 'Fagområde');
    expect([name, told.map(({ text: value }) => value)]).toEqual([name, expected]);
  }
});
