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
  /** Critical outcomes, and those of them that the level rests on. */
  critical: number;
  gradedCritical: number;
  /** Critical outcomes still to be graded: the level is provisional while there are any. */
  ungradedCritical: number;
  /** Critical outcomes that no study tells of, and that nobody graded: the level says nothing of them. */
  criticalWithoutStudies: number;
}

export interface OutcomeCertainty {
  importance: number;
  level: CertaintyLevel | null;
  /** Known to have none; `without-studies.ts`. */
  isWithoutStudies?: boolean;
}

/** Overall certainty for a recommendation: the lowest among critical outcomes (GRADE handbook 5.4). */
export function overallCertainty(outcomes: readonly OutcomeCertainty[]): OverallCertainty {
  const critical = outcomes.filter((outcome) => importanceClass(outcome.importance) === 'critical');
  const levels = critical.flatMap((outcome) => outcome.level ?? []);
  const without = critical.filter(({ level, isWithoutStudies }) => level === null && isWithoutStudies).length;
  return {
    level: levels.length === 0 ? null : (Math.min(...levels) as CertaintyLevel),
    critical: critical.length,
    gradedCritical: levels.length,
    ungradedCritical: critical.length - levels.length - without,
    criticalWithoutStudies: without,
  };
}

/** A summary of findings holds at most seven outcomes (Cochrane Handbook 14.1). */
export const maxTableOutcomes = 7;

export function tableWarnings(outcomeCount: number): GradeWarning[] {
  return outcomeCount > maxTableOutcomes ? [{ code: 'too-many-outcomes' }] : [];
}
