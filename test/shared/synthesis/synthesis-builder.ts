import { type AnalysisChoices, usualChoices } from '../../../shared/contract/analyses.ts';
import type { AnalysedResult } from '../../../shared/synthesis/run-analysis.ts';

let next = 0;

export function buildResult(over: Partial<AnalysedResult> = {}): AnalysedResult {
  const id = `r${++next}`;
  return {
    ...{ id, projectId: 'p1', studyId: `s${next}`, outcomeId: 'o1', studyName: `Study ${next}`, year: 2020 },
    ...{ timePoint: '', arm: '', comparator: '', subgroup: '', kind: 'counts', numbers: {}, unit: '', direction: '' },
    ...{ sources: [], note: '', updatedAt: '2026-01-01T00:00:00Z', updatedBy: 'test' },
    ...over,
  };
}

/** Events and totals of the intervention, then of the comparison. */
export const counts = (cells: readonly [number, number, number, number], over: Partial<AnalysedResult> = {}) =>
  buildResult({
    numbers: Object.fromEntries(
      ['events1', 'total1', 'events2', 'total2'].map((cell, at) => [cell, String(cells[at])]),
    ),
    ...over,
  });

export const choose = (over: Partial<AnalysisChoices> = {}): AnalysisChoices => ({
  measure: 'RR',
  ...usualChoices,
  ...over,
});
