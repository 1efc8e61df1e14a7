import { expect, test } from 'vitest';
import { overdue } from '../../../renderer/features/appraisal/trial-status.ts';

const today = '2026-11-22';
const trial = (status: string, primaryCompletionDate: string | null, hasResults = false) => ({
  status,
  primaryCompletionDate,
  completionDate: null,
  hasResults,
});

test.each([
  ['RECRUITING', '2026-10', 'late'],
  ['RECRUITING', '2026-11', null],
  ['RECRUITING', '2026', null],
  ['RECRUITING', '2025', 'late'],
  ['Not yet recruiting', '2024-01-01', 'late'],
  ['UNKNOWN', '2020-01', 'late'],
  ['AVAILABLE', '2020-01', null],
  ['WITHDRAWN', '2020-01', null],
  ['COMPLETED', '2025-11-21', 'unreported'],
  ['COMPLETED', '2025-11-23', null],
  ['RECRUITING', null, null],
])('%s due %s is %s', (status, due, expected) => {
  expect(overdue(trial(status, due), today)).toBe(expected);
});

test('posted results end the waiting', () => {
  expect(overdue(trial('COMPLETED', '2020-01', true), today)).toBeNull();
});

test('the completion date stands in for a missing primary one', () => {
  expect(overdue({ ...trial('RECRUITING', null), completionDate: '2026-01' }, today)).toBe('late');
});
