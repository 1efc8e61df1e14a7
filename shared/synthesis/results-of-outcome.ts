import type { StudyList } from '../contract/studies.ts';
import type { AnalysedResult } from './run-analysis.ts';

/** The results of one outcome with the names of their studies, in the order of the list. */
export function resultsOfOutcome({ studies, results }: StudyList, outcomeId: string): AnalysedResult[] {
  const byId = new Map(studies.map((study) => [study.id, study]));
  return results.flatMap((result) => {
    const study = byId.get(result.studyId);
    if (result.outcomeId !== outcomeId || !study) return [];
    return [{ ...result, studyName: study.name, year: study.year }];
  });
}
