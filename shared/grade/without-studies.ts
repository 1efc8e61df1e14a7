import type { Grade } from '../contract/grades.ts';

export interface FiguresKept {
  /** Null while nobody has judged the outcome. */
  grade: Pick<Grade, 'studies'> | null;
  /** Results of this outcome, and of all outcomes of the project. */
  own: number;
  all: number;
}

/**
 * Whether it is known that no study tells of an outcome: a person wrote that there are none, or figures are kept for others
 * and none for it. Before any figures are kept, nothing is known. Critical outcomes without data are shown all the same
 * (methods.md 1.1).
 */
export const isWithoutStudies = ({ grade, own, all }: FiguresKept): boolean =>
  own === 0 && (grade ? grade.studies === 0 : all > 0);
