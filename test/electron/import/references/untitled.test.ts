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
