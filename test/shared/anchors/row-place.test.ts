import { expect, test } from 'vitest';
import { rowPlace, rowPlaces, wordsPlace } from '../../../shared/anchors/row-place.ts';

const text = `Tabell 1: Fyr i nord

Fyr  Menn  Kvinner
Lierås  10  4
Nordneset (øst)  1 018  6
Totalt    10

Tabell 2: Fyr i sør

Fyr  Menn  Kvinner
Lierås  10  4
Totalt  10  10
`;
const near = (words: string) => text.indexOf(words);
const wordsAt = (place: { start: number; end: number } | null | undefined) =>
  place ? text.slice(place.start, place.end) : null;

test('each cell of a row has its place, whatever white space parts its words', () => {
  const places = rowPlaces(text, ['Nordneset (øst)', '1 018', '6'], near('Tabell 1'));
  expect(places?.map(wordsAt)).toEqual(['Nordneset (øst)', '1 018', '6']);
  expect(wordsAt(rowPlace(text, ['Nordneset (øst)', '1 018', '6'], near('Tabell 1')))).toBe(
    'Nordneset (øst)  1 018  6',
  );
});

test('an empty cell has none, and the others keep theirs', () => {
  expect(rowPlaces(text, ['Totalt', '', '10'], near('Tabell 1'))?.map(wordsAt)).toEqual(['Totalt', null, '10']);
});

test('of two alike rows the one nearest to the caption is meant', () => {
  const row = ['Lierås', '10', '4'];
  expect(rowPlace(text, row, near('Tabell 1'))?.start).toBe(near('Lierås'));
  expect(rowPlace(text, row, near('Tabell 2'))?.start).toBe(text.lastIndexOf('Lierås'));
});

test.each([
  ['words that stand nowhere', ['Lierås', '11', '4']],
  ['words that end amid a figure', ['Nordneset (øst)', '1 01']],
  ['a single cell', ['Totalt', '', '']],
])('%s have no place', (_name, row) => {
  expect(rowPlace(text, row, 0)).toBeNull();
});

const form = `Lysterapi hos voksne med vinterdepresjon

Populasjon:  Voksne med
vinterdepresjon

Utfall: søvn

Er den ny?  Nei. Er den dyr?  Nei.`;

test.each([
  ['voksne med vinterdepresjon', 'Voksne med\nvinterdepresjon'],
  ['Lysterapi', 'Lysterapi'],
  ['søvn', 'søvn'],
  ['søv', null],
  ['Nei', null],
  ['12', null],
  ['blodtrykk', null],
])('«%s» without a place stands at %o', (words, printed) => {
  const place = wordsPlace(form, words);
  expect(place && form.slice(place.start, place.end)).toBe(printed);
});
