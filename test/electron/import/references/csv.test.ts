import { describe, expect, it } from 'vitest';
import { itemsOf, referenceFixture, referencesOf } from './fixture.ts';

const authorsOf = (cell: string) => itemsOf(`Title,Authors\nA title,"${cell}"\n`)[0]?.author;

describe('reference CSV', () => {
  it('passes over what stands above the header and headers repeated below, and tells of rows that are no reference', () => {
    const { records, problems } = referencesOf(referenceFixture('sample.csv'));
    expect(records.map(({ csl }) => csl)).toMatchObject([
      {
        type: 'article-journal',
        title: 'Imaginary itch in adults',
        author: [
          { family: 'Nordfjell', given: 'A.' },
          { family: 'Bolgen', given: 'P.K.' },
        ],
        issued: { 'date-parts': [[2020]] },
        page: '11-19',
        DOI: '10.5555/itch.2020.1',
        PMID: '99000002',
        abstract: 'First line,\nsecond "line"',
      },
      { title: 'A Book of Nothing' },
    ]);
    expect(records[0]?.raw).toMatch(/^"Imaginary itch in adults"[\s\S]*""line"""$/);
    expect(problems).toMatchObject([{ code: 'record-damaged', line: 9 }]);
  });

  it.each([
    ['within its last row', 'Title,Authors,Year\nFirst of two,"Nordfjell, A.",2020\nSecond of tw', 3],
    ['behind a comma', 'Title,Authors,Year\nFirst of two,"Nordfjell, A.",2020\nSecond of two,Bol', 3],
  ])('tells that a file is cut %s', (_name, text, line) => {
    const { records, problems } = referencesOf(text);
    expect(records).toHaveLength(2);
    expect(problems).toMatchObject([{ code: 'file-truncated', line }]);
  });

  it.each([
    [
      'its last row ends with a line end',
      'Title,Authors,Year\nFirst of two,"Nordfjell, A.",2020\nSecond of two,Bolgen\n',
    ],
    ['other rows are as short', 'Title,Authors,Year\nFirst of two,Nordfjell\nSecond of two,Bolgen'],
    ['there is no other row to tell by', 'Title,Authors,Year\nAn only one,Bolgen'],
    ['no cell is missing', 'Title,Authors,Year\nFirst of two,"Nordfjell, A.",2020\nSecond of two,,'],
  ])('is not told as cut where %s', (_name, text) => {
    expect(referencesOf(text)).toMatchObject({ problems: [] });
  });

  it.each([
    ['semicolons', 'Tittel;Forfattere;År\nInnbilt kløe;Nordfjell, Åse;2020\n'],
    ['tabs', 'Title\tAuthor\tPublication Year\nInnbilt kløe\tNordfjell, Åse\t2020\n'],
    [
      'other columns',
      '"Key","Item Type","Publication Year","Author","Title"\n"K","journalArticle","2020","Nordfjell, Åse","Innbilt kløe"\n',
    ],
  ])('reads %s', (_name, text) => {
    expect(itemsOf(text)[0]).toMatchObject({
      title: 'Innbilt kløe',
      author: [{ family: 'Nordfjell', given: 'Åse' }],
      issued: { 'date-parts': [[2020]] },
    });
  });

  it.each([
    ['Hansen, Kari; Olsen, Ola'],
    ['Kari Hansen; Ola Olsen'],
    ['Kari Hansen|Ola Olsen'],
    ['Hansen, Kari and Olsen, Ola'],
    ["['Hansen, Kari', 'Olsen, Ola']"],
    ['Hansen, Kari (12345678900); Olsen, Ola (12345678901)'],
    ['Hansen, Kari\nOlsen, Ola'],
  ])('separates the names of %j', (cell) => {
    expect(authorsOf(cell)).toEqual([
      { family: 'Hansen', given: 'Kari' },
      { family: 'Olsen', given: 'Ola' },
    ]);
  });

  it('leaves a single name and initials as they are', () => {
    expect(authorsOf('Hansen, Kari')).toEqual([{ family: 'Hansen', given: 'Kari' }]);
    expect(authorsOf('Hansen AB, Olsen C.')).toMatchObject([{ family: 'Hansen' }, { family: 'Olsen' }]);
  });
});
