import { beforeEach, expect, it } from 'vitest';
import { createHistoryService } from '../../../electron/library/services/history-service.ts';
import { createProjectService } from '../../../electron/library/services/project-service.ts';
import { gradeService } from '../../helpers/grades.ts';
import { testLibrary } from '../../helpers/library.ts';

let grades: ReturnType<typeof gradeService>;
let history: ReturnType<typeof createHistoryService>;
let [projectId, outcomeId] = ['', ''];

beforeEach(() => {
  const test = testLibrary();
  const projects = createProjectService(test.session);
  projectId = projects.create({ title: 'Rygg' }).id;
  outcomeId = projects.addOutcome({ projectId, name: 'Smerte', importance: 8 }).id;
  test.wait(60_000);
  grades = gradeService(test.session);
  history = createHistoryService(test.session);
});

const entries = () => history.list({ projectId, outcomeId, limit: 50 });
const fields = (id: string) =>
  history.changes(id).changes.flatMap((change) => (change.table === 'grade' ? change.fields : []));

it('tells the level of the domain, what the data proposed, and the certainty before and after', () => {
  grades.set({ outcomeId, judgements: { imprecision: { levels: -1 } } });
  grades.set({
    ...{ outcomeId, judgements: { imprecision: { levels: -2, proposal: { levels: -1, text: 'Bredt intervall.' } } } },
  });
  grades.set({ outcomeId, design: 'observational' });
  const [basis, second, first] = entries();
  expect(fields(first!.id)).toEqual(
    expect.arrayContaining([
      { path: 'certainty', before: null, after: '3' },
      { path: 'judgements.imprecision.levels', before: null, after: '-1' },
    ]),
  );
  expect(fields(second!.id)).toEqual([
    { path: 'certainty', before: '3', after: '2' },
    { path: 'judgements.imprecision.levels', before: '-1', after: '-2' },
    { path: 'judgements.imprecision.proposal.levels', before: null, after: '-1' },
  ]);
  expect(fields(basis!.id)).toEqual([
    { path: 'certainty', before: '2', after: '1' },
    { path: 'design', before: 'rct', after: 'observational' },
  ]);
});

it('tells a proposal of no step that was differed from', () => {
  grades.set({ outcomeId, judgements: { imprecision: { levels: -1, proposal: { levels: 0, text: 'Smalt.' } } } });
  expect(fields(entries()[0]!.id)).toContainEqual({
    ...{ path: 'judgements.imprecision.proposal.levels', before: null, after: '0' },
  });
});

it('reckons the certainty of then also where the start was changed and undone since', () => {
  grades.set({ outcomeId, judgements: { imprecision: { levels: -1 } } });
  grades.set({ outcomeId, judgements: { indirectness: { levels: -1 } } });
  const [second] = entries();
  grades.set({ outcomeId, design: 'observational' });
  expect(fields(second!.id)[0]).toEqual({ path: 'certainty', before: '3', after: '2' });
  history.undo(projectId);
  expect(fields(second!.id)[0]).toEqual({ path: 'certainty', before: '3', after: '2' });
});
