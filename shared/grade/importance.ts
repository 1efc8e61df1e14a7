/** Importance of outcomes and what it decides: the order of tables, overall certainty, how many rows a table holds. */
import type { CertaintyLevel, GradeWarning } from './certainty.ts';

export type ImportanceClass = 'critical' | 'important' | 'limited';

/** 7–9 critical, 4–6 important but not critical, 1–3 of limited importance (GRADE guidelines 2). */
export function importanceClass(importance: number): ImportanceClass {
  return importance >= 7 ? 'critical' : importance >= 4 ? 'important' : 'limited';
}

export interface OverallCertainty {
  /** Lowest among graded critical outcomes; null where none is graded. */
  level: CertaintyLevel | null;
  /** Critical outcomes still without a grade: the level is provisional while there are any. */
  ungradedCritical: number;
}

/** Overall certainty for a recommendation: the lowest among critical outcomes (GRADE handbook 5.4). */
export function overallCertainty(
  outcomes: readonly { importance: number; level: CertaintyLevel | null }[],
): OverallCertainty {
  const critical = outcomes.filter((outcome) => importanceClass(outcome.importance) === 'critical');
  const levels = critical.flatMap((outcome) => outcome.level ?? []);
  return {
    level: levels.length === 0 ? null : (Math.min(...levels) as CertaintyLevel),
    ungradedCritical: critical.length - levels.length,
  };
}

/** A summary of findings holds at most seven outcomes (Cochrane Handbook 14.1). */
export const maxTableOutcomes = 7;

export function tableWarnings(outcomeCount: number): GradeWarning[] {
  return outcomeCount > maxTableOutcomes ? [{ code: 'too-many-outcomes' }] : [];
}
