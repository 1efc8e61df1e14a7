import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '../../../shared/text/edit-distance.ts';

test.each([
  ['smerte', 'smerte', 0],
  ['smerte', 'smrete', 1],
  ['smerte', 'smerter', 1],
  ['ventetid', 'ventested', 2],
  ['', 'abc', 3],
])('%s and %s are %i apart', (from, to, distance) => {
  expect(editDistance(from, to, 9)).toBe(distance);
  expect(editDistance(to, from, 9)).toBe(distance);
});

test('what is further apart than asked about is one more than that', () => {
  expect(editDistance('hofteprotese', 'ryggkirurgi', 2)).toBe(3);
});

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });

test('one letter more, less or other is one apart, and a limit changes nothing below it', () => {
  fc.assert(
    fc.property(word, fc.nat(8), (text, place) => {
      const at = Math.min(place, text.length);
      expect(editDistance(text, `${text.slice(0, at)}x${text.slice(at)}`, 3)).toBe(1);
    }),
  );
  fc.assert(
    fc.property(word, word, fc.nat(4), (one, other, most) => {
      expect(editDistance(one, other, most)).toBe(Math.min(editDistance(one, other, 20), most + 1));
    }),
  );
});
