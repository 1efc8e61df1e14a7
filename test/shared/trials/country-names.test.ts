import { expect, test } from 'vitest';
import { countryName } from '../../../shared/trials/country-names.ts';

test.each([
  ['Norway', 'Norge', 'Norway'],
  ['United States', 'USA', 'United States'],
  ['Kazakhstan', 'Kasakhstan', 'Kazakhstan'],
  ['NO', 'Norge', 'Norway'],
  ['US', 'USA', 'United States'],
  ['Atlantis', 'Atlantis', 'Atlantis'],
  ['QX', 'QX', 'QX'],
  ['', '', ''],
])('%s is %s and %s', (printed, nb, en) => {
  expect([countryName(printed, 'nb'), countryName(printed, 'en')]).toEqual([nb, en]);
});
