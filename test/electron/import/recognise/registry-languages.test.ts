/** Registries' reports in nynorsk and English, whose words and layout no template knows. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { recogniseDocument } from '../../../../electron/import/recognise/recognise.ts';
import { withoutPlaces } from './without-places.ts';

function recognise(name: string) {
  const text = readFileSync(new URL(`../../../fixtures/documents/kinds/${name}.txt`, import.meta.url), 'utf8');
  const input = { text, pages: [{ start: 0, end: text.length }], fileName: 'a.txt', format: 'text' as const };
  return withoutPlaces(recogniseDocument(input)) as ReturnType<typeof recogniseDocument>;
}
const nynorsk = recognise('registry-nynorsk');
const english = recognise('registry-english');

test('they are told as registry reports, with name, year, issuer, ISBN and the month of the cover', () => {
  const told = [nynorsk, english].map(({ kind, language, title, issuer, dates, identifiers }) => [
    [kind, language, title, issuer],
    dates,
    identifiers.map(({ value }) => value),
  ]);
  expect(told).toEqual([
    [
      ['registry-report', 'nn', 'Norsk kvalitetsregister for astma hos vaksne – årsmelding for 2024', 'Helse Fjordane'],
      { reportingYear: '2024', published: '2025-06' },
      ['978-82-000-0000-2'],
    ],
    [
      ['registry-report', 'en', 'Norwegian Registry of Childhood Burns – annual report for 2024'].concat(
        'Coastline University Hospital',
      ),
      { reportingYear: '2024', published: '2025-06' },
      ['978-82-111-1111-5'],
    ],
  ]);
});

test('indicators that label nothing but their levels have them in both languages', () => {
  expect(nynorsk.indicators).toEqual([
    {
      code: 'A',
      name: 'Astmakontroll',
      definition: 'Del pasientar med ACT over 19 etter eitt år.',
      thresholds: { high: '≥ 60 %', moderate: '45–59 %', low: '< 45 %' },
    },
    {
      code: 'B',
      name: 'Allergitest',
      definition: 'Del pasientar som har fått allergitest.',
      thresholds: { high: '≥ 90 %', moderate: '75–89 %', low: '< 75 %' },
    },
  ]);
  expect(english.indicators!.map(({ name, thresholds }) => [name, thresholds])).toEqual([
    ['Early cooling', { high: '≥ 80%', moderate: '60–79%', low: '< 60%' }],
  ]);
});

test('the rows of the description are fields', () => {
  const rows = [nynorsk, english].map(({ fields }) => fields!.map(({ label, text }) => [label, text]));
  expect(rows).toEqual([
    [
      ['Bakgrunn', 'Registeret vart oppretta i 2012 av Helse Fjordane.'],
      ['Føremål', 'Å betre behandlinga av vaksne med alvorleg astma.'],
      ['Type register', 'Sjukdomsregister'],
      ['Databehandlingsansvarleg', 'Helse Fjordane HF'],
      ['Fagleg leiar', 'Overlege Ragna Tveit'],
    ],
    [
      ['Background', 'The registry was founded in 2010.'],
      ['Purpose', 'To improve care of children with burns.'],
      ['Data controller', 'Coastline Hospital Trust'],
    ],
  ]);
});

test('days of the month and numbers of headings are no statistics', () => {
  expect(nynorsk.statistics!.map(({ value, unit }) => [value, unit])).toEqual([
    [71.4, '%'],
    [2318, 'pasientar'],
    [19, 'sjukehus'],
    [2.8, '%'],
    [3.1, '%'],
    [68, '%'],
    [71.4, '%'],
    [10, 'pasientar'],
  ]);
  expect(english.statistics!.map(({ value, unit }) => [value, unit])).toEqual([
    [83.2, '%'],
    [612, 'children'],
    [14, 'hospitals'],
    [74.5, '%'],
    [71, '%'],
  ]);
});
