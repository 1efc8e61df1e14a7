/** What is found beyond the words that were typed, and what is not. */
import { beforeEach, describe, expect, it, test } from 'vitest';
import { createSearchService } from '../../../electron/search/search-service.ts';
import { type FilledLibrary, filledLibrary } from '../../helpers/filled-library.ts';

const report = `1 Sikkerhet

Det ble meldt om løsning av elektroden hos to personer. Ingen fikk blødning eller tromboser etter inngrepet.

2 Behandlingstilbud

Fjordbyen sykehus har åtte plasser.

3 Artroskopi

Ved Elvedalen sykehus tok det lengre tid.`;
const article = `Methods

This was a randomised trial of tumour ablation. Health-related quality of life was the primary outcome.

Results

Haemorrhage was rare. The device was displaced in three participants, and special terms of use applied.`;

let library: FilledLibrary;
const search = (query: string, limit = 5) => createSearchService(library.session).query({ query, limit });
const snippets = (query: string) => search(query).hits.map(({ snippet }) => snippet);

beforeEach(() => {
  library = filledLibrary();
  library.importText(report, {
    sections: ['1 Sikkerhet', '2 Behandlingstilbud', '3 Artroskopi'].map((heading) => ({
      number: heading[0]!,
      title: heading.slice(2),
      level: 1,
      start: report.indexOf(heading),
      end: report.indexOf(heading) + heading.length,
    })),
  });
  library.importText(article);
});

describe('finds', () => {
  it.each([
    ['livskvalitet', 'quality of life', 'the other language'],
    ['blood clot', 'tromboser', 'a term of two words'],
    ['bleeding', 'blødning', 'the other language, from English'],
    ['randomized', 'randomised', 'the American spelling'],
    ['tumor', 'tumour', 'the American spelling inside a word'],
    ['hemorrhage', 'Haemorrhage', 'the American spelling at the beginning'],
    ['"special terms of use"', 'special terms of use', 'words side by side'],
    ['Elvedalen artroskopi', 'Elvedalen', 'a word of the heading above'],
  ])('%s: %s', (query, words) => {
    expect(snippets(query)[0]).toContain(words);
  });

  it('what was typed before what means the same', () => {
    library.importText('Bleeding was seen twice.');
    expect(snippets('bleeding')[0]).toBe('Bleeding was seen twice.');
    expect(snippets('bleeding')).toHaveLength(3);
  });
});

describe('a mistyped word', () => {
  it.each([
    ['elektrodn', 'elektroden'],
    ['tromobser', 'tromboser'],
    ['haemorhage', 'haemorrhage'],
  ])('%s is read as %s, and it is said', (from, to) => {
    const { hits, readAs } = search(from);
    expect(readAs).toEqual([{ from, to }]);
    expect(hits).not.toEqual([]);
  });

  it.each([
    ['hofteprotese', 'is far from every word'],
    ['NCT09990001', 'is a number'],
    ['trial9', 'has a digit'],
    ['rarre', 'is short'],
  ])('%s is read as it is: it %s', (query) => {
    expect(search(query)).toMatchObject({ hits: [], readAs: [], total: 0 });
  });

  it('is read so on a connection that only reads', () => {
    library.session.library().db.pragma('query_only = ON');
    expect(search('elektrodn').readAs).toHaveLength(1);
    expect(library.session.library().db.pragma('query_only', { simple: true })).toBe(1);
  });
});

describe('finds nothing', () => {
  it.each([
    ['"terms special of use"', 'words that do not stand side by side'],
    ['"livskvalitet"', 'what is in quotation marks in no other language'],
    ['blødning hofteprotese', 'words of which the library lacks one'],
    ['ablation Fjordbyen', 'words that no document has together'],
  ])('%s: %s', (query) => {
    expect(search(query)).toMatchObject({ hits: [], total: 0 });
  });
});

test('captions of a series stand after what says something else', () => {
  const caption = (n: number) =>
    `Figur ${n}: Andel med nakkestivhet, og nakkestivhet igjen etter kirurgi i år ${2000 + n}.`;
  const filler = `${'Her står det om noe helt annet, '.repeat(10)}og ikke mer.`;
  const finding = `${'Lang innledning, '.repeat(10)}og nakkestivhet går over.`;
  library.importText([caption(1), filler, caption(2), filler, caption(3), filler, finding].join('\n\n'));
  expect(snippets('nakkestivhet')[1]).toContain('går over');
});
