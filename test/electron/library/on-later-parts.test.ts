/** One domain's judgement is taken back by itself, whatever was judged of the others since. */
import { beforeEach, expect, it } from 'vitest';
import { createHistoryService } from '../../../electron/library/services/history-service.ts';
import { createProjectService } from '../../../electron/library/services/project-service.ts';
import { gradeService } from '../../helpers/grades.ts';
import { type TestLibrary, testLibrary } from '../../helpers/library.ts';

let test: TestLibrary;
let history: ReturnType<typeof createHistoryService>;
let grades: ReturnType<typeof gradeService>;
let projectId: string;
let outcomeId: string;

beforeEach(() => {
  test = testLibrary();
  const projects = createProjectService(test.session);
  projectId = projects.create({ title: 'Kne' }).id;
  outcomeId = projects.addOutcome({ projectId, name: 'Smerte', importance: 9 }).id;
  history = createHistoryService(test.session);
  grades = gradeService(test.session);
  judge('riskOfBias', 0, 'Lav');
});

type Domain = 'riskOfBias' | 'imprecision' | 'indirectness';
/** The id of the entry that it makes. */
function judge(domain: Domain, levels: 0 | -1 | -2, reason: string): string {
  test.wait(60_000);
  grades.set({ outcomeId, judgements: { [domain]: { levels, reason } } });
  return history.list({ projectId, limit: 1 })[0]!.id;
}
const told = () => {
  const { riskOfBias, imprecision, indirectness } = grades.list(projectId)[0]!.judgements;
  return [riskOfBias, imprecision, indirectness].map(({ levels, reason }) => `${levels} ${reason}`);
};

it('takes back one domain where later changes touched others, and that can be undone', () => {
  const first = judge('imprecision', -1, 'Få');
  judge('indirectness', -2, 'Andre pasienter');
  expect(history.changes(first).refusal).toBeNull();
  history.revert(first);
  expect(told()).toEqual(['0 Lav', '0 ', '-2 Andre pasienter']);
  const [entry] = history.list({ projectId, limit: 1 });
  expect(history.changes(entry!.id).changes[0]!.fields.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['judgements.imprecision.levels', 'judgements.imprecision.reason']),
  );
  expect(JSON.stringify(history.changes(entry!.id))).not.toContain('indirectness');
  history.undo(projectId);
  expect(told()).toEqual(['0 Lav', '-1 Få', '-2 Andre pasienter']);
});

it('goes on where the taking back was itself followed by a change of another domain', () => {
  const first = judge('imprecision', -1, 'Få');
  judge('indirectness', -1, 'Andre pasienter');
  history.revert(first);
  const back = history.list({ projectId, limit: 1 })[0]!.id;
  judge('riskOfBias', -1, 'Åpen');
  history.revert(back);
  expect(told()).toEqual(['-1 Åpen', '-1 Få', '-1 Andre pasienter']);
});

it('refuses where the same domain was judged again since, and where the grade was made by it', () => {
  const first = judge('imprecision', -1, 'Få');
  judge('imprecision', -2, 'Svært få');
  expect(history.changes(first).refusal).toMatchObject({ code: 'undo-blocked', later: { action: 'grade.set' } });
  expect(() => history.revert(first)).toThrow(expect.objectContaining({ code: 'undo-blocked' }));
  const made = history.list({ projectId, limit: 20 }).findLast(({ action }) => action === 'grade.set')!;
  expect(() => history.revert(made.id)).toThrow(expect.objectContaining({ code: 'undo-blocked' }));
  expect(told()).toEqual(['0 Lav', '-2 Svært få', '0 ']);
});

it('undoes and redoes in order as before', () => {
  judge('imprecision', -1, 'Få');
  judge('indirectness', -1, 'Andre pasienter');
  const all = told();
  for (const _ of ['indirectness', 'imprecision']) history.undo(projectId);
  expect(told()).toEqual(['0 Lav', '0 ', '0 ']);
  for (const _ of ['imprecision', 'indirectness']) history.redo(projectId);
  expect(told()).toEqual(all);
});
