/** Standard errors and intervals in the place of a standard deviation, typed, pasted and told of. */
import { describe, expect, it, test } from 'vitest';
import { figuresInWords } from '../../../shared/synthesis/figures-in-words.ts';
import { readPastedBlock, readPastedTable } from '../../../shared/synthesis/paste-table.ts';
import { withSpreadNamed } from '../../../shared/synthesis/pasted-spreads.ts';
import { readDeviation } from '../../../shared/synthesis/read-deviation.ts';
import { readResult } from '../../../shared/synthesis/read-result.ts';

const reckoned = (sd: number) => ({ sd: expect.closeTo(sd, 6), isReckoned: true });

it('reads a standard deviation as it stands', () => {
  expect(readDeviation('1,2', 25)).toEqual({ sd: 1.2, isReckoned: false });
});

it.each(['SE 0,3', 'se: 0.3', 'SEM 0,3', 'Standardfeil 0,3', 'standard error = 0.3'])(
  'reads %s of 25 people',
  (words) => {
    expect(readDeviation(words, 25)).toEqual(reckoned(1.5));
  },
);

// t with 24 degrees of freedom: 2.063898562 for 95 %, 1.710882080 for 90 %.
it.each([
  ['95 % KI 4,1 til 6,3', (5 * 2.2) / (2 * 2.063898562)],
  ['KI 4,1–6,3', (5 * 2.2) / (2 * 2.063898562)],
  ['CI 4.1, 6.3', (5 * 2.2) / (2 * 2.063898562)],
  ['95% CI [4.1 to 6.3]', (5 * 2.2) / (2 * 2.063898562)],
  ['90 % KI -1,1 til 1,1', (5 * 2.2) / (2 * 1.71088208)],
])('reads %s of 25 people with the t distribution', (words, sd) => {
  expect(readDeviation(words, 25)).toEqual(reckoned(sd));
});

it.each(['', 'SE', 'KI', 'om lag 2', '4,1 til 6,3', 'KI 4,1', 'IQR 4 til 6', 'SE 0,3 (n = 20)', '15 % KI x til 2'])(
  'reads nothing in «%s»',
  (words) => {
    expect(readDeviation(words, 25)).toBeNull();
  },
);

describe('of a result', () => {
  const means = (numbers: Record<string, string>) =>
    readResult({ kind: 'means', numbers: { n1: '25', mean1: '5', n2: '16', mean2: '6', ...numbers } });

  it('the number of its own group is used, and what was reckoned is told', () => {
    expect(means({ sd1: 'SE 0,3', sd2: 'SE 0,3' })).toEqual({
      state: 'read',
      cells: { n1: 25, mean1: 5, sd1: expect.closeTo(1.5, 9), n2: 16, mean2: 6, sd2: expect.closeTo(1.2, 9) },
      reckoned: ['sd1', 'sd2'],
    });
    expect(means({ sd1: '1', sd2: 'SE 0,3' })).toMatchObject({ reckoned: ['sd2'] });
  });

  it('without that number it is not finished, and limits the wrong way round are told as they were typed', () => {
    expect(means({ sd1: 'SE 0,3', sd2: '1', n1: '' })).toEqual({ state: 'incomplete', missing: ['n1'] });
    expect(means({ sd1: 'KI 6 til 4', sd2: '1' })).toMatchObject({
      state: 'faulty',
      fault: { kind: 'not-positive', cell: 'sd1', value: 'KI 6 til 4' },
    });
    expect(means({ mean1: 'SE 3', sd1: '1', sd2: '1' })).toMatchObject({
      fault: { kind: 'not-number', cell: 'mean1' },
    });
  });
});

describe('pasted', () => {
  const pasted = (text: string) => {
    const block = readPastedBlock(text, 'means');
    return readPastedTable(block, 'means', block.columns).rows[0];
  };
  const row = (sd1: string, sd2: string) => ({
    numbers: { n1: '60', mean1: '45,2', sd1, n2: '58', mean2: '41', sd2 },
    faulty: [],
  });
  const heads = (spread: string) => `Studie\tSnitt ${spread} tiltak\tn tiltak\tSnitt ${spread} kontroll\tn kontroll\n`;

  test.each([
    [`${heads('(SD)')}Lie\t45,2 (SE 1,1)\t60\t41 (SE 1,2)\t58`, 'SE 1,1', 'SE 1,2'],
    [`${heads('(SE)')}Lie\t45,2 (1,1)\t60\t41 ± 1,2\t58`, 'SE 1,1', 'SE 1,2'],
    [`${heads('(95 % KI)')}Lie\t45,2 (43 til 47)\t60\t41 (39–43)\t58`, '95 % KI 43 til 47', '95 % KI 39–43'],
    [`${heads('(90 % KI)')}Lie\t45,2 (43 til 47)\t60\t41 (39–43)\t58`, '90 % KI 43 til 47', '90 % KI 39–43'],
    ['Study\tn1\tmean1\tSE1\tn2\tmean2\tSE2\nLie\t60\t45,2\t1,1\t58\t41\t1,2', 'SE 1,1', 'SE 1,2'],
    ['Study\tn1\tmean1\tSD1\tn2\tmean2\tSD2\nLie\t60\t45,2\t1,1\t58\t41\t1,2', '1,1', '1,2'],
  ])('%s', (text, sd1, sd2) => {
    expect(pasted(text)).toMatchObject(row(sd1, sd2));
  });

  test.each([
    ['1,2', 'SD (SE i vedlegg)', '1,2'],
    ['45,2', 'Snitt (SE)', '45,2'],
    ['45,2 (1,1)', 'Snitt (SE)', '45,2 (SE 1,1)'],
    ['1,1', 'SE', 'SE 1,1'],
    ['ikke oppgitt', 'SE', 'ikke oppgitt'],
  ])('«%s» under «%s» is «%s»', (cell, head, named) => {
    expect(withSpreadNamed(cell, head)).toBe(named);
  });

  it('a head of an error is no standard deviation for other kinds of figures', () => {
    const block = readPastedBlock('Study\tdifference\tSE\nLie\t1,2\t0,4', 'difference');
    expect(readPastedTable(block, 'difference', block.columns).rows[0]?.numbers).toEqual({
      difference: '1,2',
      se: '0,4',
    });
  });
});

it('a sentence with standard errors is read with them', () => {
  expect(figuresInWords('Smerte var 5,2 (SE 0,3) mot 6,1 (SE 0,4), n = 60 og n = 58.')).toEqual([
    { kind: 'means', numbers: { n1: '60', mean1: '5,2', sd1: 'SE 0,3', n2: '58', mean2: '6,1', sd2: 'SE 0,4' } },
  ]);
});
