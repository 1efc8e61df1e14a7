/** Figures as papers print them, several in a cell, come apart where they are pasted. */
import { expect, test } from 'vitest';
import type { ResultKind } from '../../../shared/model/studies.ts';
import { readPastedBlock, readPastedTable } from '../../../shared/synthesis/paste-table.ts';

function pasted(text: string, kind: ResultKind) {
  const block = readPastedBlock(text, kind);
  return readPastedTable(block, kind, block.columns).rows;
}

const ratio = { ratio: '0,78', lower: '0,61', upper: '0,99' };

test.each([
  ['Studie\tHR (95 % KI)\nHaugen 2023\t0,78 (0,61 til 0,99)'],
  ['Haugen 2023\t0,78 (0,61–0,99)'],
  ['Haugen 2023\t0,78 [0,61; 0,99]'],
  ['Haugen 2023\t0,78 (95 % KI 0,61 til 0,99)'],
  ['Study\tHazard ratio\nHaugen 2023\t0,78 (0,61, 0,99)'],
])('a ratio with its interval in one cell: %s', (text) => {
  expect(pasted(text, 'hazard-ratio')).toMatchObject([{ study: 'Haugen 2023', numbers: ratio, faulty: [] }]);
});

test('a negative difference with its interval', () => {
  expect(pasted('Lie 2024\t-1,2 (-3,4 to 1,0)', 'difference')[0]?.numbers).toEqual({
    ...{ difference: '-1,2', lower: '-3,4', upper: '1,0' },
  });
});

test('events of a total, and events with their share', () => {
  const numbers = { events1: '14', total1: '120', events2: '22', total2: '121' };
  expect(pasted('Studie\tTiltak\tKontroll\nOsen\t14/120\t22/121 (18 %)', 'counts')[0]?.numbers).toEqual(numbers);
  expect(pasted('Study\tEvents/N control\tEvents/N treatment\nOsen\t22/121\t14/120', 'counts')[0]?.numbers).toEqual(
    numbers,
  );
  expect(pasted('Osen\t14 (11,7 %)\t120\t22 (18%)\t121', 'counts')[0]?.numbers).toEqual(numbers);
});

test('a mean with its standard deviation', () => {
  const numbers = { mean1: '45,2', sd1: '12,1', n1: '60', mean2: '41', sd2: '11', n2: '58' };
  const text =
    'Studie\tSnitt (SD) tiltak\tn tiltak\tSnitt (SD) kontroll\tn kontroll\nLie\t45,2 (12,1)\t60\t41 ± 11\t58';
  expect(pasted(text, 'means')[0]?.numbers).toEqual(numbers);
});

test('what is not known stands as it came, and is named', () => {
  const rows = pasted('Studie\tHR (95 % KI)\nA\t0,78 (0,61 til 0,99)\nB\tikke oppgitt', 'hazard-ratio');
  expect(rows[1]).toMatchObject({ numbers: { ratio: 'ikke oppgitt' }, faulty: ['ratio'] });
  // A time that looks like an interval is no figure.
  expect(readPastedBlock('Studie\tTid\tHR\nA\t12 (10-14)\t0,8', 'hazard-ratio').heading).toEqual([
    'Studie',
    'Tid',
    'HR',
  ]);
});
