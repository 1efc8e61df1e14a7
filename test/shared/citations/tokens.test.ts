/** Citations in text: found, written, shown by name, and left alone where they are none. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { citeKeys } from '../../../shared/citations/cite-key.ts';
import { shownText, storedText } from '../../../shared/citations/shown-text.ts';
import { findTokens, insertCitation, referenceOfLine, tokenText } from '../../../shared/citations/tokens.ts';

test.each([
  ['Virker [@r1].', [[['r1', '']]]],
  [
    'A [@r1, s. 12; @r2; @r3, kap. 3, 4].',
    [
      [
        ['r1', 's. 12'],
        ['r2', ''],
        ['r3', 'kap. 3, 4'],
      ],
    ],
  ],
  ['[@r1][@r2]', [[['r1', '']], [['r2', '']]]],
])('%s', (text, expected) => {
  expect(findTokens(text).map(({ items }) => items.map(({ id, locator }) => [id, locator]))).toEqual(expected);
});

test.each(['[1, 2]', '(@r1)', '[@]', '[@r1; og mer]', 'ola@example.org [se @r1]', '[@r1\n]'])(
  'no citation: %s',
  (text) => {
    expect(findTokens(text)).toEqual([]);
  },
);

test('what is written is found again, whatever a person types as the place', () => {
  const item = fc.record({ id: fc.stringMatching(/^[a-z0-9-]{1,20}$/), locator: fc.string({ maxLength: 40 }) });
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 4 }), fc.string(), (items, before) => {
      const text = `${before.replaceAll('[', '')} ${tokenText(items)}`;
      const [found] = findTokens(text);
      expect(found?.items.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    }),
  );
});

test('a citation goes in at the cursor, with a blank before it; beside another it joins that bracket, once', () => {
  expect(insertCitation('Virker.', 6, { id: 'r1', locator: '' })).toEqual({ text: 'Virker [@r1].', caret: 12 });
  expect(insertCitation('Virker [@r1].', 12, { id: 'r2', locator: 's. 4' }).text).toBe('Virker [@r1; @r2, s. 4].');
  expect(insertCitation('Virker [@r1].', 9, { id: 'r1', locator: '' }).text).toBe('Virker [@r1].');
});

test('a line of the list that is one reference is that one', () => {
  expect(referenceOfLine(' [@r1] ')).toBe('r1');
  expect(referenceOfLine('[@r1; @r2]')).toBeNull();
  expect(referenceOfLine('Hansen. [@r1]')).toBeNull();
});

test('in the box citations stand by name, and what is typed by name is stored by id', () => {
  const keys = citeKeys([
    { id: 'r1', authors: ['Fjellvik'], year: 2020, title: '' },
    { id: 'r2', authors: ['Fjellvik'], year: 2020, title: '' },
    { id: 'r3', authors: [], year: null, title: 'Et register; over lapper [nytt]' },
  ]);
  const stored = 'Virker [@r1, s. 2; @r3] og [@r2], ikke [@borte].';
  const shown = shownText(stored, keys);
  expect(shown).toBe('Virker [@Fjellvik 2020a, s. 2; @Et register over lapper] og [@Fjellvik 2020b], ikke [@borte].');
  expect(storedText(shown, keys)).toBe(stored);
  expect(storedText('[@fjellvik 2020B] [@Ukjent 1999]', keys)).toBe('[@r2] [@Ukjent 1999]');
});
