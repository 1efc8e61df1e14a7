import { expect, test } from 'vitest';
import { issuedDay } from '../../../renderer/features/references/reference-words.ts';
import type { CslItem } from '../../../shared/contract/references.ts';
import { formatDate } from '../../../shared/text/moment.ts';

const issued = (...parts: number[]): Pick<CslItem, 'issued'> => ({ issued: { 'date-parts': [parts] } });

test.for([
  [issued(2021), '2021', '2021'],
  [issued(2021, 4), '2021-04', 'april 2021'],
  [issued(2021, 4, 9), '2021-04-09', '9. apr. 2021'],
  [{ issued: { raw: 'Spring 2021' } }, '', ''],
  [{}, '', ''],
] as const)('%j was published on %s, on the screen %s', ([reference, day, shown]) => {
  expect(issuedDay(reference)).toBe(day);
  expect(formatDate(issuedDay(reference), 'nb')).toBe(shown);
});
