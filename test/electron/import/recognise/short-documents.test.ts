/** Short documents say what they are in few words: a report of three pages, a form with few answers. */
import { expect, test } from 'vitest';
import { recogniseDocument } from '../../../../electron/import/recognise/recognise.ts';

function recognise(text: string) {
  return recogniseDocument({
    text,
    pages: [{ start: 0, end: text.length }],
    fileName: 'a.txt',
    format: 'text',
  });
}

const report = `Kneskinne hjemme ved artrose: en metodevurdering

Vestmark helseinstitutt. Rapport 2026:7. Publisert 12. mars 2026.

Hovedbudskap

Kneskinne hjemme gir trolig færre fall.

Metode

Vi søkte i Medline, EMBASE og CINAHL i januar 2026. MEDLINE ble søkt to ganger. Søket ga 1 204 treff. Etter fjerning av duplikater ble 860 titler vurdert, 42 artikler lest i fulltekst, og 5 studier inkludert. Populasjon: voksne med artrose. Intervensjon: kneskinne hjemme. Sammenligning: vanlig oppfølging. Utfall: fall, smerte.

Konklusjon

Kneskinne kan tilbys voksne som har falt.`;

test('a report that calls itself a health technology assessment, with main messages, is one', () => {
  expect(recognise(report).kind).toBe('hta-report');
});

test('a PICO told in one paragraph is read label by label', () => {
  expect(recognise(report).pico).toEqual({
    population: ['voksne med artrose'],
    intervention: ['kneskinne hjemme'],
    comparator: ['vanlig oppfølging'],
    outcome: ['fall, smerte'],
  });
});

test('a proposal with few answers is known by its title and the prompts it prints', () => {
  const { kind } = recognise(`Forslag om nasjonal metodevurdering

2. Kort beskrivelse av metoden som foreslås vurdert:

En skinne som støtter kneet hjemme.

3. Gi en kort begrunnelse for hvorfor det er viktig at metodevurderingen som foreslås bør gjennomføres:

Mange fall kan trolig unngås.`);
  expect(kind).toBe('assessment-proposal');
});

test('a letter about a proposal is not the form', () => {
  const { kind } = recognise(`Brev til sekretariatet

Vi viser til forslag om nasjonal metodevurdering av kneskinne, med kort beskrivelse av metoden som foreslås vurdert:

Vi støtter forslaget.`);
  expect(kind).toBe('other');
});

test('a search and its studies are read in the order of words of a running sentence', () => {
  const { search, flow } = recognise(report);
  expect(search?.databases.map(({ text }) => text)).toEqual(['Medline', 'EMBASE', 'CINAHL']);
  expect(Object.entries(flow ?? {}).map(([step, count]) => [step, count.n])).toEqual([
    ['identified', 1204],
    ['screened', 860],
    ['assessed', 42],
    ['included', 5],
  ]);
});

test.each([
  [
    'a title that ends in the name of its kind',
    'hta-report',
    `Wraps for swollen ankles: rapid HTA report

Published by the Lakeland Institute for Health Assessment, 5 May 2025.

Results

Two trials were found.`,
  ],
  ['a title whose end is its kind', 'hta-report', 'Heat lamps for sore hands: a rapid health technology assessment'],
  [
    'a title whose end after a dash is its kind',
    'hta-report',
    'Varmelampe for vonde hender – forenklet metodevurdering',
  ],
  ['a title of a proposal of one', 'other', 'Heat lamps: proposal for health technology assessment'],
  ['the name of an office', 'other', 'Office of Health Technology Assessment'],
  [
    'a form that says so below its title, with prompts of its own',
    'assessment-proposal',
    `Forslag om nasjonal metodevurdering

Forslagsskjema

1. Hva er metoden?

En skinne som støtter kneet hjemme.`,
  ],
])('%s tells the kind', (_, kind, text) => expect(recognise(text).kind).toBe(kind));

test('an article without headings has its year from the line of its journal', () => {
  const { dates } = recognise(
    'Nord J Invent Med 2024;11(3):201–218\n\nVi fulgte 120 pasienter i ett år. Alle ble bedre.',
  );
  expect(dates).toEqual({ published: '2024' });
});

test('a report in nynorsk under the bare word of its kind is one, and its title is the line below', () => {
  const text =
    'Metodevurdering\n\nHeimemåling av blodsukker hos vaksne med diabetes\n\nTinga av: Helse Fjordane RHF\n\nSamandrag\n\nVi inkluderte tolv studiar. Sensor gjev truleg ikkje lågare blodsukker enn det fingerstikk gjev.\n\nKonklusjon\n\nVi har låg tillit til resultata.\n';
  const { kind, language, title, report } = recognise(text);
  expect([kind, language, title]).toEqual(['hta-report', 'nn', 'Heimemåling av blodsukker hos vaksne med diabetes']);
  expect(report!.commissioner!.text).toBe('Helse Fjordane RHF');
});
