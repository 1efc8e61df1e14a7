/** What an alert tells in sentences where its template has a table, and a log without a number. */
import { expect, test } from 'vitest';
import { extractBytes } from '../../../../electron/import/extract-file.ts';

async function recognised(ongoing: string, end: string) {
  const text = [
    'Metodevarsel',
    '1. Status og oppsummering\nKikkhull ved ryggmargsbrokk',
    '1.1 Oppsummering\nMetoden er ny (1).',
    'Populasjon: voksne med ryggmargsbrokk\nKomparator: åpen kirurgi\nIntervensjon: kikkhull\nUtfall: smerte',
    '1.2 Metodetype\nProsedyrer og organisatoriske tiltak',
    '4. Dokumentasjonsgrunnlag',
    `4.2 Pågående kliniske studier\n${ongoing}`,
    `4.4 Referanser\n1. Lie O. Brokk. Rygg. 2022;1:2-3.\n\n${end}`,
  ].join('\n\n');
  const read = await extractBytes(new Uint8Array(Buffer.from(text)), 'a.txt', () => undefined);
  if (read.kind !== 'document') throw new Error(read.kind);
  return read.recognised;
}

test.each([
  'Vi fant to pågående studier: NCT05550001 og NCT05550002. Den ene er ferdig i 2027.',
  'Det pågår tre studier: NCT05550001, ISRCTN05550002 og NCT05550003.',
  'En studie i Norge (NCT05550001) og en i Sverige (NCT05550002) pågår.',
  'Studien SPINE (NCT05550001) er ikke ferdig.',
])('numbers in sentences are numbers, not rows: %s', async (sentence) => {
  const { ongoingTrials, registryIds } = await recognised(sentence, '');
  expect(ongoingTrials).toEqual([]);
  expect(registryIds).toHaveLength(sentence.match(/NCT|ISRCTN/g)!.length);
});

test('a row is a row, also where a sentence stands before it', async () => {
  const { ongoingTrials } = await recognised(
    'Vi fant én studie.\n\nVoksne med brokk (n=40)  Kikkhull  Åpen kirurgi  Smerte  NCT05550004\nRandomisert studie\nNorge\n2027',
    '',
  );
  expect(ongoingTrials!.map(({ n, outcome, registryId }) => [n, outcome, registryId])).toEqual([
    [40, 'Smerte', 'NCT05550004'],
  ]);
});

test.each(['Versjonslogg', 'Endringslogg:'])(
  '«%s» without a number has its rows and ends the references',
  async (head) => {
    const log = `${head}\nDato   Endringer gjort i dokument\n12.01.2026   Opprettet\n03.02.2026   Ny studie lagt til`;
    const { versionLog, references } = await recognised('Ingen.', log);
    expect(versionLog).toEqual([
      { date: '2026-01-12', change: 'Opprettet' },
      { date: '2026-02-03', change: 'Ny studie lagt til' },
    ]);
    expect(references!.map(({ text }) => text)).toEqual(['Lie O. Brokk. Rygg. 2022;1:2-3.']);
  },
);
