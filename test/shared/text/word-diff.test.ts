import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DiffPart, wordDiff } from '../../../shared/text/word-diff.ts';

const short = (parts: DiffPart[]) =>
  parts.map(({ kind, text }) => ({ same: text, removed: `[-${text}-]`, added: `[+${text}+]` })[kind]).join('');

test.each([
  ['', '', ''],
  ['lik tekst', 'lik tekst', 'lik tekst'],
  ['', 'ny', '[+ny+]'],
  ['voksne med smerte', 'eldre med smerte', '[-voksne-][+eldre+] med smerte'],
  ['smerte etter ett år', 'smerte etter to hele år', 'smerte etter [-ett-][+to hele+] år'],
  ['RR 0,75', 'RR 0,80', 'RR 0,[-75-][+80+]'],
  ['a b c d', 'x y c d', '[-a b-][+x y+] c d'],
])('%j to %j', (before, after, told) => {
  expect(short(wordDiff(before, after))).toBe(told);
});

test('each side can be read from it whole', () => {
  const words = fc
    .array(fc.constantFrom('kne', 'hofte', ' ', '\n', ',', 'å'), { maxLength: 30 })
    .map((list) => list.join(''));
  fc.assert(
    fc.property(words, words, (before, after) => {
      const parts = wordDiff(before, after);
      const without = (kind: DiffPart['kind']) =>
        parts.flatMap((part) => (part.kind === kind ? [] : [part.text])).join('');
      expect([without('added'), without('removed')]).toEqual([before, after]);
    }),
  );
});

test('texts too long to compare word by word are told as one replacement', () => {
  const text = (word: string) => `først ${`${word} `.repeat(3000)}sist`;
  expect(wordDiff(text('kne'), text('hofte')).map(({ kind }) => kind)).toEqual(['same', 'removed', 'added', 'same']);
});
