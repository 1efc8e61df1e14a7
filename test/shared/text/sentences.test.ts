import { expect, test } from 'vitest';
import { headingBreaks, sentences } from '../../../shared/text/sentences.ts';

const cut = (text: string, breaks?: number[]) =>
  sentences(text, breaks).map(({ start, end }) => text.slice(start, end));

test.each([
  ['two sentences', 'Smerten avtok. Livskvaliteten økte.', ['Smerten avtok.', 'Livskvaliteten økte.']],
  ['abbreviations', 'Bruk av bl.a. morfin, jf. Dr. Aas, er vanlig.', ['Bruk av bl.a. morfin, jf. Dr. Aas, er vanlig.']],
  ['a decimal', 'Effekten var 4.2 poeng. Den varte.', ['Effekten var 4.2 poeng.', 'Den varte.']],
  ['blank lines', 'Uten punktum\n\nNy blokk', ['Uten punktum', 'Ny blokk']],
  ['a page break inside a sentence', 'må bruke\n\nmetoden lenge.', ['må bruke\n\nmetoden lenge.']],
  ['bullets', 'Liste:\n• første\n• andre', ['Liste:', '• første', '• andre']],
  ['nothing', '  \n\n ', []],
])('%s', (_, text, expected) => {
  expect(cut(text)).toEqual(expected);
});

test('a heading is no part of the sentence below it', () => {
  const text = 'Innledning\nStimulering av ryggmarg er i bruk.\nMetode\nVi søkte.';
  const sections = [
    { start: 0, end: 10 },
    { start: text.indexOf('Metode'), end: text.indexOf('\nVi') },
  ];
  expect(cut(text, headingBreaks(sections))).toEqual([
    'Innledning',
    'Stimulering av ryggmarg er i bruk.',
    'Metode',
    'Vi søkte.',
  ]);
});
