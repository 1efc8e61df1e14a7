import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, tokens } from '../../../shared/text/fold.ts';

describe('fold', () => {
  test.each([
    ['Ærlig ÅPEN Øy', 'ærlig åpen øy'],
    ['«Sjögren» – café', '"sjögren" - cafe'],
    ['NICE’s', "nice's"],
    ['', ''],
  ])('%j → %j', (text, expected) => {
    expect(fold(text)).toBe(expected);
  });

  test('keeps the length, so offsets hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(text)).toHaveLength(text.length);
      }),
    );
  });
});

test('tokens are folded words with the places they have in the text', () => {
  const text = 'Mini-metodevurdering av CE-merket utstyr, 2024';
  const found = tokens(text);
  expect(found.map((token) => token.word)).toEqual(['mini', 'metodevurdering', 'av', 'ce', 'merket', 'utstyr', '2024']);
  for (const { word, start, end } of found) expect(fold(text.slice(start, end))).toBe(word);
});
