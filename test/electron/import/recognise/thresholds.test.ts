import { expect, test } from 'vitest';
import { thresholdWarnings } from '../../../../electron/import/recognise/checks/thresholds.ts';

const told = (high: string, moderate?: string, low?: string) =>
  thresholdWarnings([
    { code: '4', name: '', definition: '', thresholds: { high, ...(moderate && { moderate }), ...(low && { low }) } },
  ]).map(({ quote }) => quote);

test.each([
  ['> 80 %', '60–80 %', '< 60 %'],
  ['≥ 80 %', '70–79 %', '< 70 %'],
  ['< 2 %', '2 til 5 %', '> 5 %'],
  ['≥ 70 %', '< 70 %', undefined],
  ['høyere enn landet', '60–80 %', '< 60 %'],
  ['> 80 %', undefined, '< 60 %'],
])('%s, %s and %s leave nothing out', (high, moderate, low) => {
  expect(told(high, moderate, low)).toEqual([]);
});

test.each([
  ['< 1 %', '≥ 2 %', undefined, ['< 1 %; ≥ 2 %']],
  ['> 80 %', '60–70 %', '< 60 %', ['> 80 %; 60–70 %']],
  ['> 80 %', '60–80 %', '< 50 %', ['60–80 %; < 50 %']],
  ['< 3 %', '4–8 %', '> 8 %', ['< 3 %; 4–8 %']],
])('%s, %s and %s leave values without a level', (high, moderate, low, gaps) => {
  expect(told(high, moderate, low)).toEqual(gaps);
});
