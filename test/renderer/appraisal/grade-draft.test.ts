import { expect, test } from 'vitest';
import { draftOf, emptyGrade, gradeChange, withJudgement } from '../../../renderer/features/appraisal/grade-draft.ts';

test('an outcome nobody has judged starts blank', () => {
  expect(draftOf(undefined)).toBe(emptyGrade);
});

test('a choice sends its levels alone, a reason its words alone', () => {
  const chosen = withJudgement(emptyGrade, 'imprecision', { levels: -1 });
  expect(gradeChange('o1', emptyGrade, chosen)).toEqual({
    outcomeId: 'o1',
    judgements: { imprecision: { levels: -1 } },
  });
  const explained = withJudgement(chosen, 'imprecision', { reason: 'få hendelser' });
  expect(gradeChange('o1', chosen, explained)).toEqual({
    outcomeId: 'o1',
    judgements: { imprecision: { reason: 'få hendelser' } },
  });
});

test('cleared numbers are sent as null, untouched parts not at all', () => {
  const saved = { ...emptyGrade, studies: 4, effect: 'RR 0,75' };
  expect(gradeChange('o1', saved, { ...saved, studies: null })).toEqual({ outcomeId: 'o1', studies: null });
});
