import { describe, expect, test } from 'vitest';
import { findBoxes } from '../../../../electron/import/recognise/checkbox-glyphs.ts';
import { findCitations, findDate, findLinks, findRegistryIds } from '../../../../electron/import/recognise/marks.ts';

describe('findCitations', () => {
  test.each([
    ['square brackets', 'a [1, 2] b [4-6] c [3]', [1, 2, 3, 4, 5, 6]],
    ['parentheses where there are no brackets', 'a (1) b (3;4) c (6-8) d (2, 5)', [1, 2, 3, 4, 5, 6, 7, 8]],
    ['decoys beside brackets', 'a [1] (2024) (n=84)', [1]],
    ['decoys alone', 'a (2024) (n=84) (2016/2019) (310 000 NOK/QALY) 1) x 2) y', []],
    ['a lone far number', 'a (1) b (2) c (50)', [1, 2]],
    [
      'points of a list within sentences',
      'Given (1) the rain, (2) the wind, and (3) the cold; first (1) wool and (2) silk',
      [],
    ],
    ['points of a list on lines', 'Ta med:\n(1) ull\n(2) silke\n(3) lin', []],
    ['nothing', '', []],
  ])('%s', (_, text, expected) => {
    expect(findCitations(text)).toEqual(expected);
  });
});

describe('findDate', () => {
  test.each([
    ['17.11.2022', '2022-11-17'],
    ['191125', '2025-11-19'],
    ['3. februar 2024', '2024-02-03'],
    ['22 September 2022', '2022-09-22'],
    ['2010\u221201\u221204', '2010-01-04'],
    ['May 2021', '2021-05'],
    ['99.99.2020', null],
    ['no date', null],
  ])('%s → %s', (text, expected) => {
    expect(findDate(text)).toBe(expected);
  });
});

describe('findLinks', () => {
  test.each([
    ['trims what the sentence adds', 'see (https://example.org/a).', ['https://example.org/a']],
    ['keeps parentheses of the address', 'https://example.org/a(29.06).pdf', ['https://example.org/a(29.06).pdf']],
    ['prefers a whole copy', 'https://example.org/a- b https://example.org/a-b.pdf', ['https://example.org/a-b.pdf']],
    ['names each once', 'https://a.no/x https://a.no/x', ['https://a.no/x']],
  ])('%s', (_, text, expected) => {
    expect(findLinks(text)).toEqual(expected);
  });
});

test('findRegistryIds knows several registries and repeats none', () => {
  const text = 'NCT01234567 ISRCTN12345678 2019-001234-12 NCT01234567 DRKS00012345';
  expect(findRegistryIds(text)).toEqual(['NCT01234567', 'ISRCTN12345678', '2019-001234-12', 'DRKS00012345']);
});

test('a tick drawn after an empty box ticks it', () => {
  expect(findBoxes('□✓ □ ☒ ☐ [x] [ ]').map((box) => box.checked)).toEqual([true, false, true, false, true, false]);
});
