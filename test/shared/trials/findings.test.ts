import { expect, test } from 'vitest';
import { findingsOf } from '../../../shared/trials/findings.ts';

const today = '2026-11-22';
const trial = (status: string, primaryCompletionDate: string | null, hasResults = false) => ({
  status,
  startDate: null,
  primaryCompletionDate,
  completionDate: null,
  hasResults,
});

test.each([
  ['RECRUITING', '2026-10', ['late']],
  ['RECRUITING', '2026-11', []],
  ['RECRUITING', '2026-11-22', []],
  ['RECRUITING', '2026-11-21', ['late']],
  ['RECRUITING', '2026', []],
  ['RECRUITING', '2025', ['late']],
  ['Not yet recruiting', '2024-01-01', ['late']],
  ['UNKNOWN', '2020-01', ['late']],
  ['AVAILABLE', '2020-01', []],
  ['WITHDRAWN', '2020-01', []],
  ['COMPLETED', '2025-11-21', ['unreported']],
  ['COMPLETED', '2025-11-23', []],
  ['TERMINATED', '2023-04', ['unreported']],
  ['RECRUITING', null, []],
])('%s due %s is %j', (status, due, expected) => {
  expect(findingsOf(trial(status, due), today)).toEqual(expected);
});

test('posted results end the waiting', () => {
  expect(findingsOf(trial('COMPLETED', '2020-01', true), today)).toEqual([]);
});

test('the completion date stands in for a missing primary one', () => {
  expect(findingsOf({ ...trial('RECRUITING', null), completionDate: '2026-01' }, today)).toEqual(['late']);
});

test.each([
  ['RECRUITING', '2027-05', '2027-02', null, ['period']],
  ['RECRUITING', '2027', '2027-02', '2028', []],
  ['RECRUITING', '2026-01', '2028-02', '2027-12', ['period']],
  ['COMPLETED', '2020', '2021', '2027-03', ['unreported', 'period']],
  ['NOT_YET_RECRUITING', '2026-03', '2028', null, ['unstarted']],
  ['NOT_YET_RECRUITING', '2026-12', '2028', null, []],
  ['NOT_YET_RECRUITING', '2026-11-22', '2028', null, []],
  ['NOT_YET_RECRUITING', '2026-11-21', '2028', null, ['unstarted']],
  ['RECRUITING', null, '2028-02', '2027-12', ['period']],
  ['RECRUITING', null, null, '2027-12', []],
])('%s from %s to %s and %s is %j', (status, startDate, primaryCompletionDate, completionDate, expected) => {
  const row = { status, startDate, primaryCompletionDate, completionDate, hasResults: false };
  expect(findingsOf(row, today)).toEqual(expected);
});

test('another primary outcome than before is told first', () => {
  expect(findingsOf({ ...trial('RECRUITING', '2025'), isOutcomeChanged: true }, today)).toEqual([
    'outcome-changed',
    'late',
  ]);
});

test.each(['AUTHORISED_RECRUITING', 'Restarted', 'Authorised-recruitment may be ongoing or finished'])(
  '%s goes on: what is past its end is late',
  (status) => {
    const dates = { startDate: '2019', primaryCompletionDate: '2021-06', completionDate: null, hasResults: false };
    expect(findingsOf({ ...dates, status }, '2026-01-01')).toContain('late');
  },
);
