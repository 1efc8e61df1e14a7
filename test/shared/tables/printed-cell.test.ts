import { expect, test } from 'vitest';
import { printedCell } from '../../../shared/tables/printed-cell.ts';

test.each([
  ['1234567', 'number', '1\u00a0234\u00a0567', '1,234,567'],
  ['-0.5', 'number', '-0,5', '-0.5'],
  ['-1234.50', 'number', '-1\u00a0234,50', '-1,234.50'],
  ['–', 'number', '–', '–'],
  ['1 av 3', 'number', '1 av 3', '1 av 3'],
  ['2024', 'year', '2024', '2024'],
  ['2026-03-01', 'date', '01.03.2026', '2026-03-01'],
  ['2026-03-01T14:32', 'date', '01.03.2026 14.32', '2026-03-01 14:32'],
  ['2026-03', 'date', '2026-03', '2026-03'],
  ['2026-03-01', 'text', '2026-03-01', '2026-03-01'],
] as const)('%s of a %s column', (cell, type, nb, en) => {
  expect([printedCell(cell, type, 'nb'), printedCell(cell, type, 'en')]).toEqual([nb, en]);
});
