import { describe, expect, it } from 'vitest';
import { readNumber } from '../../../shared/synthesis/read-number.ts';

describe('a figure as it was typed', () => {
  it.each([
    ['12', 12],
    [' 1 234,5 ', 1234.5],
    ['1\u00a0234', 1234],
    ['12\u202f345\u202f678', 12345678],
    ['0.05', 0.05],
    ['−0,4', -0.4],
    ['–3', -3],
    [',5', 0.5],
    ['1,234', 1.234],
    ['2e-3', 0.002],
  ])('%s is %d', (words, value) => {
    expect(readNumber(words)).toBe(value);
  });

  it.each([
    '',
    ' ',
    'tolv',
    '12 %',
    '1,234.5',
    '1 2345',
    '12 av 50',
    '5O',
    '--3',
    '.',
    '1e999',
    'NaN',
    'Infinity',
    '0x1f',
    '12\n345',
    '１２',
    '١٢',
  ])('%j is none', (words) => {
    expect(readNumber(words)).toBeNull();
  });
});

it.each(['1e308', '-1e101', '1e-300', '0,'.padEnd(200, '0').concat('1')])(
  'knows no figure as large or small as «%s»: nothing could be reckoned with it',
  (words) => {
    expect(readNumber(words)).toBeNull();
  },
);
