import type { Outcome } from '../contract/projects.ts';
import type { StudyList } from '../contract/studies.ts';
import type { AnalysedResult } from './run-analysis.ts';

/**
 * The results of one outcome with the names of their studies, in the order of the list. What a result does not say of its
 * unit and of what is better is as its outcome has it.
 */
export function resultsOfOutcome(
  { studies, results }: StudyList,
  outcome: Pick<Outcome, 'id' | 'unit' | 'better'>,
): AnalysedResult[] {
  const byId = new Map(studies.map((study) => [study.id, study]));
  return results.flatMap((result) => {
    const study = byId.get(result.studyId);
    if (result.outcomeId !== outcome.id || !study) return [];
    const unit = result.unit.trim() === '' ? outcome.unit : result.unit;
    const direction = result.direction || outcome.better;
    return [{ ...result, unit, direction, studyName: study.name, year: study.year }];
  });
}
