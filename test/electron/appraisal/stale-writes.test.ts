/** One window removes what another still shows: the late change is refused by name, and nothing of it is stored unseen. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createAnalysisService } from '../../../electron/appraisal/analysis-service.ts';
import { createAppraisalService } from '../../../electron/appraisal/appraisal-service.ts';
import { createCostNoteService } from '../../../electron/appraisal/cost-note-service.ts';
import { createStudyService } from '../../../electron/appraisal/study-service.ts';
import { undoableTables } from '../../../electron/library/row.ts';
import { createHistoryService } from '../../../electron/library/services/history-service.ts';
import { createProjectService } from '../../../electron/library/services/project-service.ts';
import { gradeService } from '../../helpers/grades.ts';
import { testLibrary } from '../../helpers/library.ts';
import { bundledTools } from '../../helpers/tools.ts';

let test: ReturnType<typeof testLibrary>;
const servicesOf = () => ({
  projects: createProjectService(test.session),
  studies: createStudyService(test.session),
  analyses: createAnalysisService(test.session),
  appraisals: createAppraisalService({ session: test.session, tools: bundledTools }),
  costs: createCostNoteService(test.session),
  grades: gradeService(test.session),
  history: createHistoryService(test.session),
});
let on: ReturnType<typeof servicesOf>;
let ids: Record<'projectId' | 'outcomeId' | 'studyId' | 'resultId' | 'analysisId' | 'costId', string>;

beforeEach(() => {
  test = testLibrary();
  on = servicesOf();
  const projectId = on.projects.create({ title: 'Rygg', language: 'nb' }).id;
  const outcomeId = on.projects.addOutcome({ projectId, name: 'Smerte', importance: 8 }).id;
  const studyId = on.studies.add({ projectId, name: 'Haugen 2023' }).id;
  const numbers = { events1: '3', total1: '40', events2: '6', total2: '40' };
  const [result] = on.studies.setResults({ projectId, results: [{ studyId, outcomeId, kind: 'counts', numbers }] });
  const analysisId = on.analyses.add({ outcomeId, name: 'Alle' }).id;
  on.grades.set({ outcomeId, design: 'rct' });
  on.appraisals.set({ projectId, studyId, outcomeId, tool: 'rob-2', note: 'Min' });
  const costId = on.costs.add({ projectId, notes: [{ name: 'Pris', amount: '100' }] })[0]!.id;
  ids = { projectId, outcomeId, studyId, resultId: result!.id, analysisId, costId };
});
afterEach(() => test.library.db.close());

const stored = () =>
  JSON.stringify(undoableTables.map((table) => test.library.db.prepare(`SELECT * FROM "${table}" ORDER BY id`).all()));

type Change = () => unknown;
const removed: [string, Change, Record<string, Change>][] = [
  [
    'a study',
    () => on.studies.remove(ids.studyId),
    {
      study: () => on.studies.update({ id: ids.studyId, note: 'sen' }),
      result: () => on.studies.setResults({ projectId: ids.projectId, results: [{ id: ids.resultId, note: 'sen' }] }),
      'new result': () =>
        on.studies.setResults({
          projectId: ids.projectId,
          results: [{ studyId: ids.studyId, outcomeId: ids.outcomeId, kind: 'counts', numbers: {} }],
        }),
      form: () => on.appraisals.set({ ...formKey(), note: 'sen' }),
    },
  ],
  [
    'an outcome',
    () => on.projects.removeOutcome(ids.outcomeId),
    {
      grade: () => on.grades.set({ outcomeId: ids.outcomeId, comment: 'sen' }),
      result: () => on.studies.setResults({ projectId: ids.projectId, results: [{ id: ids.resultId, note: 'sen' }] }),
      analysis: () => on.analyses.update({ id: ids.analysisId, name: 'sen' }),
      'new analysis': () => on.analyses.add({ outcomeId: ids.outcomeId, name: 'sen' }),
      form: () => on.appraisals.set({ ...formKey(), note: 'sen' }),
      proposals: () => on.grades.proposals(ids.outcomeId),
    },
  ],
  [
    'a result',
    () => on.studies.removeResults({ projectId: ids.projectId, ids: [ids.resultId] }),
    {
      result: () => on.studies.setResults({ projectId: ids.projectId, results: [{ id: ids.resultId, note: 'sen' }] }),
      again: () => on.studies.removeResults({ projectId: ids.projectId, ids: [ids.resultId] }),
    },
  ],
  [
    'an analysis',
    () => on.analyses.remove(ids.analysisId),
    {
      analysis: () => on.analyses.update({ id: ids.analysisId, name: 'sen' }),
      run: () => on.analyses.run(ids.analysisId),
      'a grade of it': () => on.grades.set({ outcomeId: ids.outcomeId, analysisId: ids.analysisId }),
      again: () => on.analyses.remove(ids.analysisId),
    },
  ],
  [
    'a cost note',
    () => on.costs.remove(ids.costId),
    {
      note: () => on.costs.update({ id: ids.costId, note: 'sen' }),
      move: () => on.costs.move({ id: ids.costId, position: 0 }),
      again: () => on.costs.remove(ids.costId),
    },
  ],
];
const formKey = () => ({
  ...{ projectId: ids.projectId, studyId: ids.studyId, outcomeId: ids.outcomeId, tool: 'rob-2' },
});

const cases = removed.flatMap(([what, remove, late]) =>
  Object.entries(late).map(([name, change]) => [what, name, remove, change] as const),
);

it.each(cases)('where %s was removed: %s', (_, __, remove, change) => {
  remove();
  const before = stored();
  expect(change).toThrow(expect.objectContaining({ code: 'not-found' }));
  expect(stored()).toBe(before);
  // What was removed comes back as it was, with all that hangs on it.
  on.history.undo(ids.projectId);
  expect(() => on.analyses.run(ids.analysisId)).not.toThrow();
  expect(on.appraisals.list(ids.projectId).forms).toMatchObject([{ note: 'Min' }]);
  expect(on.studies.list(ids.projectId).results).toMatchObject([{ id: ids.resultId, note: '' }]);
});

it('keeps what two changed of one row where they changed different things, and takes each back alone', () => {
  on.grades.set({ outcomeId: ids.outcomeId, comment: 'Fra det ene vinduet' });
  on.grades.set({ outcomeId: ids.outcomeId, statement: 'Fra det andre' });
  expect(on.grades.list(ids.projectId)).toMatchObject([{ comment: 'Fra det ene vinduet', statement: 'Fra det andre' }]);
  on.history.undo(ids.projectId);
  expect(on.grades.list(ids.projectId)).toMatchObject([{ comment: 'Fra det ene vinduet', statement: '' }]);
});
