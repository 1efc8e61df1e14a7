import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalise } from '../../../shared/text/normalise.ts';

const pieces = [
  'a',
  'A',
  'å',
  '\u030a',
  '\u02da',
  'm',
  'e\u0301',
  '-',
  '\n',
  ' ',
  '\u00ad',
  '\u00a0',
  '\ufb01',
  '\uf0b7',
  '\r\n',
  'CE',
  '2',
  'ord',
  'https://x.no/',
  '.',
  '\u200b',
];
const page = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(''));
const pages = fc.array(page, { minLength: 1, maxLength: 4 });

test('a character of the text leads to its raw place and back', () => {
  fc.assert(
    fc.property(pages, (raw) => {
      const { text, toRaw, toNormalised } = normalise(raw);
      for (let offset = 0; offset <= text.length; offset++) {
        const place = toRaw(offset);
        expect(place.offset).toBeGreaterThanOrEqual(0);
        expect(place.offset).toBeLessThanOrEqual(raw[place.pageIndex]!.length);
        const back = toNormalised(place.pageIndex, place.offset);
        // A ligature's letters share one raw place: the first of them is the way back.
        expect(back).toBeLessThanOrEqual(offset);
        expect(toRaw(back)).toEqual(place);
      }
    }),
  );
});

test('both maps are monotone', () => {
  fc.assert(
    fc.property(pages, (raw) => {
      const { text, toRaw, toNormalised } = normalise(raw);
      let last = -1;
      raw.forEach((each, pageIndex) => {
        for (let offset = 0; offset <= each.length; offset++) {
          const at = toNormalised(pageIndex, offset);
          expect(at).toBeGreaterThanOrEqual(last);
          last = at;
        }
      });
      let before = { pageIndex: 0, offset: 0 };
      for (let offset = 0; offset <= text.length; offset++) {
        const at = toRaw(offset);
        expect(
          at.pageIndex > before.pageIndex || (at.pageIndex === before.pageIndex && at.offset >= before.offset),
        ).toBe(true);
        before = at;
      }
    }),
  );
});

test('the text is in NFC and has only plain spaces and line breaks', () => {
  fc.assert(
    fc.property(pages, (raw) => {
      const { text } = normalise(raw);
      expect(text).toBe(text.normalize('NFC'));
      expect(text).not.toMatch(/[\r\u00a0\u00ad\u200b]/);
    }),
  );
});

test('letters are neither lost nor invented', () => {
  const letters = (text: string): string => text.replace(/[^\p{L}\d]/gu, '');
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('ord', 'CE', '2', '-', '\n', ' ', '\u00ad', 'https://x.no/'), { maxLength: 80 }),
      (parts) => {
        const raw = parts.join('');
        expect(letters(normalise([raw]).text)).toBe(letters(raw));
      },
    ),
  );
});
