import { expect, test } from 'vitest';
import { acceptedLanguages, spokenLocale } from '../../../shared/text/spoken-locale.ts';

test.each([
  [['nb-NO', 'en'], 'nb'],
  [['nn'], 'nb'],
  [['no'], 'nb'],
  [['en-GB', 'nb'], 'en'],
  [['de-DE', 'de', 'nb'], 'nb'],
  [['de-DE', 'de'], 'en'],
  [['nbx'], 'en'],
  [[], 'en'],
] as const)('%j is met in %s', (languages, locale) => {
  expect(spokenLocale(languages)).toBe(locale);
});

test.each([
  ['nb-NO,nb;q=0.9,en;q=0.8', ['nb-NO', 'nb', 'en']],
  ['en;q=0.2, nn ; q=0.9', ['nn', 'en']],
  ['de;q=0, en', ['en']],
  ['*', []],
  ['', []],
])('“%s” asks for %j', (header, languages) => {
  expect(acceptedLanguages(header)).toEqual(languages);
});
