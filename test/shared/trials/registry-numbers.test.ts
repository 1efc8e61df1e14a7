import { expect, test } from 'vitest';
import { findRegistryNumbers, registryNumber, registryNumbersIn } from '../../../shared/trials/registry-numbers.ts';

test.each([
  ['NCT99000123', 'NCT99000123', 'ClinicalTrials.gov'],
  ['nct 99000123', 'NCT99000123', 'ClinicalTrials.gov'],
  ['ISRCTN 12345670', 'ISRCTN12345670', 'ISRCTN'],
  ['2024-500999-12-01', '2024-500999-12-01', 'CTIS'],
  ['2024-500999-12', '2024-500999-12-00', 'CTIS'],
  ['EUCTR2011-099999-31-NO', '2011-099999-31', 'EudraCT'],
  ['EudraCT: 2011-099999-31', '2011-099999-31', 'EudraCT'],
  ['2011–099999–31', '2011-099999-31', 'EudraCT'],
  ['1987-099999-31', null, null],
  ['JPRN-UMIN000099999', 'UMIN000099999', 'UMIN'],
  ['DRKS00099999', 'DRKS00099999', 'DRKS'],
  ['NTR4321', 'NTR4321', 'NTR'],
  ['CTRI/2031/02/099999', 'CTRI/2031/02/099999', 'CTRI'],
  ['GRANT-2019-4', null, null],
  ['', null, null],
])('%j is %j of %j', (text, number, registry) => {
  const expected = number === null ? null : { number, registry };

  expect(registryNumber(text)).toEqual(expected);
});

test('places of numbers in a text are their own, and pieces of longer numbers are none', () => {
  const text = 'See NCT99000123 (EudraCT 2011-099999-31) and order 47-2011-099999-31, ISRCTN\n12345670.';
  expect(findRegistryNumbers(text).map(({ number, start, end }) => [number, text.slice(start, end)])).toEqual([
    ['NCT99000123', 'NCT99000123'],
    ['2011-099999-31', 'EudraCT 2011-099999-31'],
    ['ISRCTN12345670', 'ISRCTN\n12345670'],
  ]);
});

test('a list keeps each number once', () => {
  expect(registryNumbersIn(['nct99000123', 'PROTOCOL-7', 'NCT99000123']).map(({ number }) => number)).toEqual([
    'NCT99000123',
  ]);
});
