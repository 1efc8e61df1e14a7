import { expect, it } from 'vitest';
import { parseTrials } from '../../../../electron/import/trials/parse-trials.ts';
import { statusLabel } from '../../../../shared/cards/trial-row.ts';
import { differences } from '../../../../shared/trials/differences.ts';
import { findingsOf } from '../../../../shared/trials/findings.ts';
import { trialFixture } from './fixture.ts';

const design = (dates: string) =>
  trialFixture('isrctn.xml')
    .replace(/<overallEndDate>.*<\/overallEndDate>/, dates)
    .replace(/<recruitmentStart>.*<\/recruitmentStart>/, '');
const start = (day: string) => `<overallStartDate>${day}T00:00:00.000Z</overallStartDate>`;
const end = (day: string) => `<overallEndDate>${day}T00:00:00.000Z</overallEndDate>`;
const read = (text: string) => parseTrials(text, 'isrctn.xml', '2025-06-15')!.records[0]!;

it.each([
  ['begins later', start('2025-06-16') + end('2027-01-31'), 'Planned (by its dates)', 'Planlagt (etter datoene)'],
  ['begins today', start('2025-06-15') + end('2027-01-31'), 'Ongoing (by its dates)', 'Pågår (etter datoene)'],
  ['ends today', start('2023-01-01') + end('2025-06-15'), 'Ongoing (by its dates)', 'Pågår (etter datoene)'],
  ['ended yesterday', start('2023-01-01') + end('2025-06-14'), 'Completed (by its dates)', 'Fullført (etter datoene)'],
  ['has an end alone', end('2027-01-31'), '', ''],
  ['has a beginning alone', start('2023-01-01'), '', ''],
  [
    'was stopped by people',
    `<overallStatusOverride>Stopped</overallStatusOverride>${start('2023-01-01')}${end('2027-01-31')}`,
    'Stopped',
    'Stanset',
  ],
])('of a trial that %s', (_what, dates, status, shown) => {
  const record = read(design(dates));
  expect(record.status).toBe(status);
  expect(statusLabel(record.status, 'nb')).toBe(shown);
});

it('a date of a year or a month is over when all of it is', () => {
  const text = design('<overallStartDate>2023</overallStartDate><overallEndDate>2025-06</overallEndDate>');
  expect(read(text).status).toBe('Ongoing (by its dates)');
});

it('is late by no registry’s word, but owes results; and says the same as a registry that says so', () => {
  const record = read(design(start('2020-01-01') + end('2022-06-14')));
  expect(findingsOf(record, '2025-06-15')).toEqual(['unreported']);
  expect(findingsOf({ ...record, status: 'Ongoing (by its dates)' }, '2025-06-15')).toEqual([]);
  const other = { ...record, sourceFormat: 'ctgov-v2-json', status: 'COMPLETED' };
  expect(differences(record, other)).toEqual([]);
  expect(differences(record, { ...other, status: 'RECRUITING' })).toHaveLength(1);
});
