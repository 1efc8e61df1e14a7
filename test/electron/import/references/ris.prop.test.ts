import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemsOf } from './fixture.ts';

const word = fc.stringMatching(/^[A-ZÆØÅ][a-zæøåéü]{2,9}$/);
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((list) => list.join(' '));

const work = fc.record({
  title: words,
  authors: fc.array(fc.record({ family: word, given: word }), { minLength: 1, maxLength: 4 }),
  journal: words,
  year: fc.integer({ min: 1900, max: 2099 }),
  month: fc.option(fc.integer({ min: 1, max: 12 })),
  volume: fc.nat(500).map(String),
  start: fc.integer({ min: 1, max: 400 }),
  length: fc.integer({ min: 1, max: 40 }),
  doi: fc.stringMatching(/^10\.\d{4}\/[a-zA-Z0-9.]{1,12}[a-z0-9]$/),
  abstract: fc.array(words, { minLength: 1, maxLength: 4 }),
});
type Work = typeof work extends fc.Arbitrary<infer T> ? T : never;

/** A small RIS writer: abstract lines are wrapped, the date is as precise as known. */
const risFrom = (item: Work): string =>
  [
    'TY  - JOUR',
    ...item.authors.map(({ family, given }) => `AU  - ${family}, ${given}`),
    `TI  - ${item.title}`,
    `T2  - ${item.journal}`,
    `PY  - ${item.year}/${item.month ?? ''}//`,
    `VL  - ${item.volume}`,
    `SP  - ${item.start}`,
    `EP  - ${item.start + item.length}`,
    `DO  - ${item.doi}`,
    `AB  - ${item.abstract.join('\n')}`,
    'ER  - ',
    '',
  ].join('\n');

describe('RIS written and read', () => {
  it('comes back the same, whatever the line ends', () => {
    fc.assert(
      fc.property(
        fc.array(work, { minLength: 1, maxLength: 8 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        (works, lineEnd) => {
          const read = itemsOf(works.map(risFrom).join('\n').replaceAll('\n', lineEnd));
          expect(read).toEqual(
            works.map((item) => ({
              type: 'article-journal',
              title: item.title,
              author: item.authors,
              issued: { 'date-parts': [item.month === null ? [item.year] : [item.year, item.month]] },
              'container-title': item.journal,
              volume: item.volume,
              page: `${item.start}-${item.start + item.length}`,
              abstract: item.abstract.join(' '),
              DOI: item.doi,
            })),
          );
        },
      ),
    );
  });
});
