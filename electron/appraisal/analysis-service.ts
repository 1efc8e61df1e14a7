/** Analyses of the results of an outcome; docs/decisions/0075-studies-and-synthesis.md. */
import {
  type Analysis,
  type AnalysisAdd,
  type AnalysisChoices,
  type AnalysisDraft,
  type AnalysisUpdate,
  usualChoices,
} from '../../shared/contract/analyses.ts';
import type { AnalysisService } from '../../shared/contract/services.ts';
import { AppError } from '../../shared/errors.ts';
import { withoutUndefined } from '../../shared/model/without-undefined.ts';
import { usualMeasure } from '../../shared/synthesis/measures.ts';
import { resultsOfOutcome } from '../../shared/synthesis/results-of-outcome.ts';
import { runAnalysis } from '../../shared/synthesis/run-analysis.ts';
import { getAnalysis, listAnalyses } from '../library/analyses.ts';
import type { LibraryDatabase } from '../library/database.ts';
import { getOutcome, getProject } from '../library/projects.ts';
import { command, createdNow, type Session, updatedNow } from '../library/session.ts';
import { getStudyResult, listStudies, listStudyResults } from '../library/studies.ts';

export function createAnalysisService(session: Session): AnalysisService {
  const db = () => session.library().db;
  return {
    list(projectId) {
      getProject(db(), projectId);
      return listAnalyses(db(), projectId);
    },
    get: (id) => getAnalysis(db(), id),
    draft: (input) => draftOf(db(), input),
    add(input) {
      const { projectId, outcomeId, name, choices } = draftOf(db(), input);
      const id = session.library().ids();
      const what = { projectId, action: 'analysis.add', params: { outcome: getOutcome(db(), outcomeId).name } };
      command(session, what, (write) =>
        write.insert('analysis', {
          id,
          project_id: projectId,
          outcome_id: outcomeId,
          name,
          choices: JSON.stringify(choices),
          ...createdNow(session),
          ...updatedNow(session),
        }),
      );
      return getAnalysis(db(), id);
    },
    update({ id, name, choices }) {
      const known = getAnalysis(db(), id);
      checkLeftOut(db(), known, choices);
      const chosen = withChoices(known.choices, choices);
      const touched = [...(name === undefined ? [] : ['name']), ...Object.keys(choices ?? {})];
      const what = {
        projectId: known.projectId,
        action: 'analysis.update',
        params: { outcome: getOutcome(db(), known.outcomeId).name },
        coalesceKey: touched.every((key) => typed.has(key)) ? `analysis:${id}:${touched.join(',')}` : undefined,
      };
      command(session, what, (write) =>
        write.update('analysis', id, {
          ...(name === undefined ? {} : { name }),
          choices: JSON.stringify(chosen),
          ...updatedNow(session),
        }),
      );
      return getAnalysis(db(), id);
    },
    remove(id) {
      const { projectId, outcomeId } = getAnalysis(db(), id);
      const what = { projectId, action: 'analysis.remove', params: { outcome: getOutcome(db(), outcomeId).name } };
      command(session, what, (write) => write.remove('analysis', id));
      return { removed: 1 };
    },
    run(id) {
      const analysis = getAnalysis(db(), id);
      return runAnalysis(resultsOf(db(), analysis), analysis.choices);
    },
  };
}

/** Typing in these is one step of undo a field; every other choice is a step of its own. */
const typed = new Set(['name', 'thresholds', 'baselineRisks', 'leftOut']);

const withChoices = (known: AnalysisChoices, chosen: AnalysisUpdate['choices'] = {}): AnalysisChoices => ({
  ...known,
  ...(withoutUndefined(chosen) as Partial<AnalysisChoices>),
});

/** Of what is not chosen, what suits the results of the outcome. Throws `not-found`. */
function draftOf(db: LibraryDatabase, { outcomeId, name = '', choices }: AnalysisAdd): AnalysisDraft {
  const { projectId } = getOutcome(db, outcomeId);
  const results = resultsOf(db, { projectId, outcomeId });
  const measure = usualMeasure(results.map(({ kind }) => kind)) ?? 'RR';
  const draft = { projectId, outcomeId, name, choices: { measure, ...usualChoices } };
  checkLeftOut(db, draft, choices);
  return { ...draft, choices: withChoices(draft.choices, choices) };
}

/** Throws `not-found` for what is no result of this outcome. One that was left out before may have been removed since. */
function checkLeftOut(db: LibraryDatabase, analysis: AnalysisDraft, chosen: AnalysisUpdate['choices']): void {
  const known = new Set(analysis.choices.leftOut.map(({ resultId }) => resultId));
  for (const { resultId } of chosen?.leftOut ?? []) {
    if (known.has(resultId) || getStudyResult(db, resultId).outcomeId === analysis.outcomeId) continue;
    throw new AppError('not-found', { noun: 'study_result', id: resultId });
  }
}

const resultsOf = (db: LibraryDatabase, { projectId, outcomeId }: Pick<Analysis, 'projectId' | 'outcomeId'>) =>
  resultsOfOutcome(
    { studies: listStudies(db, projectId), results: listStudyResults(db, projectId) },
    getOutcome(db, outcomeId),
  );
