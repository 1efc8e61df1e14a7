/** A record without a title is kept, and told with the line that it begins on. */
import { expect, test } from 'vitest';
import { referencesOf } from './fixture.ts';

const told = (text: string) => {
  const { records, warnings } = referencesOf(text);
  return { count: records.length, warnings: warnings.map(({ code, params }) => [code, params?.line]) };
};

test.each([
  [
    'RIS',
    'TY  - JOUR\nTI  - Innbilt kløe\nER  - \n\nTY  - JOUR\nAU  - Nordfjell, Åse\nPY  - 2020\nER  - \n\nTY  - BOOK\nTI  - En bok\nER  - \n',
    '5',
  ],
  ['NBIB', 'PMID- 99000001\nTI  - Innbilt kloe\n\nPMID- 99000002\nFAU - Nordfjell, Ase\nDP  - 2020\n', '4'],
  ['BibTeX', '@article{a, title = {Innbilt kløe}, year = 2020}\n\n@article{b, author = {Nordfjell, Åse}}\n', '3'],
  ['EndNote', '%0 Journal Article\n%T Innbilt kløe\n\n%0 Journal Article\n%A Nordfjell, Åse\n%D 2020\n', '4'],
])('%s', (_, text, line) => {
  const { count, warnings } = told(text);
  expect(count).toBeGreaterThanOrEqual(2);
  expect(warnings).toEqual([['record-without-title', line]]);
});

test('text between two records of RIS is told with its line; what a tool writes before them and numbers them with is not', () => {
  const record = 'TY  - JOUR\nTI  - Innbilt kløe\nER  - \n';
  expect(told(`Provider: Nobody\n\n${record}\n2.\n${record}\nEn linje som kom på avveie\n\n${record}`)).toEqual({
    count: 3,
    warnings: [['text-between-records', '12']],
  });
});

test.each([
  [
    'NBIB',
    'PMID- 99000001\nTI  - Innbilt kloe\n\nEn linje paa avveie\n\nPMID- 99000002\nTI  - Kloe i fred\n      og fordragelighet\n',
    '4',
  ],
  ['NBIB, after the last', 'PMID- 99000001\nTI  - Innbilt kloe\nSO  - Nord\n\nEn linje paa avveie\n', '5'],
  [
    'EndNote',
    '%0 Journal Article\n%T Innbilt kløe\n%X Om kløe.\n%D 2020\n\nEn linje på avveie\n\n%0 Book\n%T En bok\n',
    '6',
  ],
  [
    'EndNote, the title first',
    '%T Innbilt kløe\n%0 Journal Article\n\nEn linje på avveie\n\n%T En bok\n%0 Book\n',
    '4',
  ],
  [
    'BibTeX',
    '% Encoding: UTF-8\n@article{a, title = {Innbilt kløe}}\n\nEn linje på avveie\n@article{b, title = {Kløe}},\n% slutt\n',
    '4',
  ],
  ['BibTeX, after the last', '@article{a, title = {Innbilt kløe}}\n@comment{lagd av ingen}\n\nEn linje\n', '4'],
])('a line that stands in no record is told and becomes no part of one: %s', (_, text, line) => {
  const { records, warnings } = referencesOf(text);
  expect(warnings.map(({ code, params }) => [code, params?.line])).toEqual([['text-between-records', line]]);
  expect(JSON.stringify(records.map(({ csl }) => csl))).not.toContain('En linje');
});

test('an abstract of several paragraphs keeps them', () => {
  const { records, warnings } = referencesOf('%0 Journal Article\n%T Kløe\n%X Første.\n\nAndre.\n%D 2020\n');
  expect(records[0]?.csl.abstract).toBe('Første. Andre.');
  expect(warnings).toEqual([]);
});

test('the line is that of the record itself where another one begins with the same words', () => {
  const text = 'TY  - JOUR\nTI  - Kløe\nER  - \nTY  - JOUR\nTI  - Ro\nER  - \nTY  - JOUR\n';
  expect(told(text).warnings).toEqual([['record-without-title', '7']]);
});
