import type { StudyResult } from '../contract/studies.ts';

/** Tells a result from others of its study: the study, when it was measured, and in whom. */
export const nameOfResult = (studyName: string, { timePoint, subgroup }: Pick<StudyResult, 'timePoint' | 'subgroup'>) =>
  [studyName, timePoint, subgroup].filter(Boolean).join(', ');
