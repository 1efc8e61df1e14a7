import type { Analysis } from '../contract/analyses.ts';
import type { Grade } from '../contract/grades.ts';

/** The analysis that a grade of the outcome is about: the one that it names, else the outcome's first; null where there is none. */
export function analysisOfOutcome(
  analyses: readonly Analysis[],
  outcomeId: string,
  grade: Pick<Grade, 'analysisId'> | null | undefined,
): Analysis | null {
  const own = analyses.filter((analysis) => analysis.outcomeId === outcomeId);
  return own.find(({ id }) => id === grade?.analysisId) ?? own[0] ?? null;
}
