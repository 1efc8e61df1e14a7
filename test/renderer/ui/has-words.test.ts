import { expect, test } from 'vitest';
import { hasWords } from '../../../renderer/ui/has-words.ts';

test('words are found in any case and order, and all of them must be there', () => {
  expect(hasWords('Registerstudie av hoftebrudd, Østlandet', 'østlandet HOFTE')).toBe(true);
  expect(hasWords('Registerstudie av hoftebrudd', 'hofte kne')).toBe(false);
});

test.each(['', '   '])('nothing typed (%j) keeps all', (typed) => {
  expect(hasWords('Registerstudie', typed)).toBe(true);
});
