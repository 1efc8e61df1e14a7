/** The sample in tables of the other language: no term of its question is left in its own. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readSample } from '../../../electron/sample/sample-file.ts';
import { nameOfTerm, unnamedTerms } from '../../../shared/pico/name-in-language.ts';

const { pico, language } = readSample(join(import.meta.dirname, '../../../resources/sample'));

it('names every term in English, each by a synonym of it', () => {
  expect(unnamedTerms({ pico, language }, 'en')).toEqual([]);
  expect(pico.outcome.filter((term) => nameOfTerm(pico, term) === null)).toEqual([]);
  const named = Object.keys(pico.names ?? {});
  expect(named.filter((term) => nameOfTerm(pico, term) === null)).toEqual([]);
});
