import { expect, test } from 'vitest';
import { nameMarker, quoteMarker, textMarker } from '../../../shared/erasure/markers.ts';
import { nameReplacer, quoteReplacer, replaceInJson } from '../../../shared/erasure/replace-text.ts';

test.each([
  ['Kari Nordmann mener nei.', 'X mener nei.'],
  ['Spør Kari (ikke Karianne).', 'Spør X (ikke Karianne).'],
  ['Åse-Kari', 'Åse-X'],
  ['kari', 'kari'],
  ['the user', 'the user'],
  ['$& C++', '$& X'],
  ['', ''],
])('names in «%s»', (text, expected) => {
  expect(nameReplacer(['Kari', 'Kari Nordmann', 'user', 'C++'], 'X')(text)).toBe(expected);
});

test('no name, nothing replaced', () => {
  expect(nameReplacer([], 'X')('Kari')).toBe('Kari');
});

test('pieces of a document: the longest first, short ones are ordinary words', () => {
  const replace = quoteReplacer(
    new Map([
      ['hjertesvikt', 'kort'],
      ['voksne med hjertesvikt', 'A'],
      ['voksne med hjertesvikt etter utskrivning', 'B'],
    ]),
  );
  expect(replace('«voksne med hjertesvikt etter utskrivning», voksne med hjertesvikt og hjertesvikt')).toBe(
    '«B», A og hjertesvikt',
  );
});

test('JSON keeps its form; keys are text as well', () => {
  const value = { Kari: ['Kari', 1, null, { by: 'Kari' }], n: true };
  expect(replaceInJson(value, (text) => (text === 'Kari' ? 'X' : text))).toEqual({
    X: ['X', 1, null, { by: 'X' }],
    n: true,
  });
});

test('markers in both languages', () => {
  expect(nameMarker('person', 'a1b2c3', 'nb')).toBe('Slettet person a1b2');
  expect(nameMarker('document', '0123456789abcdef', 'en')).toBe('Erased document 0123456789ab');
  expect([quoteMarker('ff', 'nb'), textMarker('en')]).toEqual(['[slettet, sha256 ff]', '[erased]']);
});
