/** Proposals on forms of other houses: prompts in words of their own, in bokmål, nynorsk and English. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { recogniseDocument } from '../../../../electron/import/recognise/recognise.ts';

const fixture = (name: string): string =>
  readFileSync(new URL(`../../../fixtures/documents/kinds/${name}.txt`, import.meta.url), 'utf8');
const recognise = (text: string) =>
  recogniseDocument({ text, pages: [{ start: 0, end: text.length }], fileName: 'a.txt', format: 'text' });
const answersOf = (text: string) => recognise(text).questions!.map(({ prompt, answer }) => [prompt, answer]);
const fieldsOf = (text: string) => recognise(text).fields!.map(({ label, text: told }) => [label, told]);

const own = fixture('proposal-own-prompts');
const nynorsk = fixture('proposal-nynorsk');
const english = fixture('proposal-english');

test('they are proposals, with title, language and day', () => {
  const told = [own, nynorsk, english].map(recognise);
  expect(told.map(({ kind, language, title, dates }) => [kind, language, title, dates.submitted])).toEqual([
    ['assessment-proposal', 'nb', 'Nevronavigert transkraniell magnetstimulering ved tinnitus', '2026-02-03'],
    [
      'assessment-proposal',
      'nn',
      'Trådlaus måling av blodtrykk i lungearteria hos pasientar med hjartesvikt',
      '2026-03-12',
    ],
    ['assessment-proposal', 'en', 'Magnetic beads for retrieval of kidney stone fragments', '2026-03-04'],
  ]);
  expect(told.flatMap(({ unassigned }) => unassigned)).toEqual([]);
});

test('each prompt has the answer below or behind it, and the PICO has its cells', () => {
  expect(answersOf(own)).toEqual([
    ['Hva heter metoden?', 'Nevronavigert transkraniell magnetstimulering ved tinnitus'],
    ['Beskriv metoden kort', 'Magnetpulser gis mot hørselsbarken i 20 behandlinger over fire uker.'],
    ['Hvorfor bør den vurderes nå?', 'Flere private klinikker tilbyr behandlingen, og pasientene etterspør den.'],
    ['Hva gjøres i dag?', 'Pasientene får høreapparat, maskering og samtale.'],
    ['Hvem lager utstyret?', 'Pulsmagnet AB'],
    ['Hva koster metoden?', 'Et apparat koster om lag 900 000 kroner.'],
    ['Har du interesser i saken?', 'Nei, ingen.'],
    ['Kilder', 'Berg A. Magnet og øresus. Nord Med. 2023;4:12-8.'],
  ]);
  expect(recognise(own).pico).toEqual({
    population: ['Voksne med plagsom tinnitus i mer enn seks måneder'],
    intervention: [],
    comparator: ['Kognitiv atferdsterapi og narrestimulering'],
    outcome: ['Plager av tinnitus, søvn, livskvalitet, bivirkninger'],
  });
});

test('«Spørsmål 3: … Svar: …» in nynorsk is read by number', () => {
  const { questions, pico } = recognise(nynorsk);
  expect(questions!.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(questions![1]!.answer).toBe(
    'Ein liten sensor blir lagd inn i ei grein av lungearteria. Pasienten ligg på ei pute kvar morgon, og trykket blir sendt til klinikken.',
  );
  expect(pico).toEqual({
    population: ['vaksne med hjartesvikt i NYHA-klasse III'],
    intervention: ['sensor i lungearteria'],
    comparator: ['vanleg oppfølging'],
    outcome: ['innlegging, død, livskvalitet'],
  });
});

test('headings with a letter part the answers and are none', () => {
  expect(answersOf(english)).toEqual([
    ['Name of the technology', 'Magnetic beads for retrieval of kidney stone fragments'],
    ['Short description', 'Magnetic beads bind to fragments and are pulled out with a magnet.'],
    ['Why is an assessment needed?', 'Residual fragments lead to repeat procedures.'],
    ['What is used today?', 'Basket retrieval in all hospitals.'],
    ['Manufacturer', 'Stonefree Ltd'],
    ['Conflicts of interest', 'None declared.'],
  ]);
});

test('who proposes, from where and how they are reached are fields', () => {
  expect(fieldsOf(own)).toEqual([
    ['Ditt navn', 'Torbjørn Li'],
    ['Arbeidssted', 'Midtfjell universitetssykehus'],
    ['E-postadresse', 'torbjorn.li@midtfjell.example'],
    ['Innsendt', '03.02.2026'],
  ]);
  expect(fieldsOf(nynorsk).map(([label]) => label)).toEqual(['Namn', 'Arbeidsstad', 'Kontakt', 'Dato']);
  expect(fieldsOf(english)[1]).toEqual(['E-mail', 'erik.lunde@coastline.example']);
});

test('where blank lines part everything, prompts and answers take turns, and boxes are yes or no', () => {
  const text = [
    'Forslag om metodevurdering',
    'Navn:',
    'Siv Moe',
    'Tittel på forslaget',
    'Laser ved åreknuter',
    'Kort beskrivelse av metoden',
    'En fiber føres inn.',
    'Den varmer opp åren.',
    'Er metoden tatt i bruk? ☒ Ja ☐ Nei',
    'Hvem er produsent?',
    'Åre AS',
    'Referanser',
    'Moe S. Laser. 2024.',
  ].join('\n\n');
  expect(answersOf(text)).toEqual([
    ['Tittel på forslaget', 'Laser ved åreknuter'],
    ['Kort beskrivelse av metoden', 'En fiber føres inn. Den varmer opp åren.'],
    ['Er metoden tatt i bruk?', ''],
    ['Hvem er produsent?', 'Åre AS'],
    ['Referanser', 'Moe S. Laser. 2024.'],
  ]);
  expect(recognise(text).questions![2]!.yesNo).toEqual([{ label: 'Er metoden tatt i bruk?', value: 'yes' }]);
});

test('a letter that speaks of a proposal is none', () => {
  const letter =
    'Forslag om metodevurdering\n\nKjære Kari.\n\nVi har lest forslaget ditt. Hvorfor kom det først nå?\n\nHilsen Per';
  expect(recognise(letter).kind).toBe('other');
});

test('a long form is read in linear time', () => {
  const long = `Forslag om metodevurdering\n\nNavn: A\n\n${'Hva koster alt dette her som vi ikke vet noe om '.repeat(2_200)}\n`;
  const start = performance.now();
  recognise(long);
  recognise(`Forslag om metodevurdering\n${'Effekt av en metode\n'.repeat(5_000)}`);
  expect(performance.now() - start).toBeLessThan(4_000);
});
