import { beforeEach, describe, expect, it } from 'vitest';
import { createAnalysisService } from '../../../electron/appraisal/analysis-service.ts';
import { createHistoryService } from '../../../electron/library/services/history-service.ts';
import { createProjectService } from '../../../electron/library/services/project-service.ts';
import { AppError } from '../../../shared/errors.ts';
import { gradeService } from '../../helpers/grades.ts';
import { type TestLibrary, testLibrary } from '../../helpers/library.ts';

let test: TestLibrary;
let projects: ReturnType<typeof createProjectService>;
let history: ReturnType<typeof createHistoryService>;
let projectId: string;
const pause = () => test.wait(60_000);
const newest = () => history.list({ projectId: null, limit: 1 })[0]!;
const codeOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
  return 'nothing thrown';
};

beforeEach(() => {
  test = testLibrary();
  projects = createProjectService(test.session);
  history = createHistoryService(test.session);
  projectId = projects.create({ title: 'Kne' }).id;
  pause();
});

describe('what an entry changed', () => {
  it('is told field by field, JSON part by part, without what only the program reads', () => {
    projects.update({
      id: projectId,
      title: 'Kne 2026',
      pico: { population: ['voksne', 'eldre'], intervention: [], comparator: [], outcome: [], synonyms: {} },
    });
    const { changes, total } = history.changes(newest().id);
    expect(total).toBe(1);
    expect(changes[0]).toEqual({
      table: 'project',
      rowId: projectId,
      name: 'Kne 2026',
      kind: 'changed',
      fields: [
        { path: 'title', before: 'Kne', after: 'Kne 2026' },
        { path: 'pico.population', before: null, after: 'voksne\neldre' },
      ],
      place: { projectId },
    });
  });

  it('tells what was made and what was removed, and where it stands', () => {
    const outcome = projects.addOutcome({ projectId, name: 'Gange', importance: 7 });
    pause();
    const made = newest().id;
    projects.removeOutcome(outcome.id);
    expect(history.changes(made).changes[0]).toMatchObject({
      kind: 'made',
      name: 'Gange',
      place: { outcomeId: outcome.id },
    });
    expect(history.changes(newest().id).changes.find(({ rowId }) => rowId === outcome.id)?.kind).toBe('removed');
  });

  it('refuses an entry that is not there', () => {
    expect(codeOf(() => history.changes('none'))).toBe('not-found');
    expect(codeOf(() => history.revert('none'))).toBe('not-found');
  });
});

describe('taking back from the middle', () => {
  it('is a step of its own, which Ctrl+Z takes back', () => {
    projects.update({ id: projectId, question: 'Virker det?' });
    const middle = newest().id;
    pause();
    projects.update({ id: projectId, title: 'Kneskole' });
    pause();
    expect(history.changes(middle).refusal).toBeNull();
    expect(history.revert(middle)).toMatchObject({ action: 'history.revert', params: { action: 'project.update' } });
    expect(projects.get(projectId)).toMatchObject({ title: 'Kneskole', question: '' });
    history.undo(projectId);
    expect(projects.get(projectId)).toMatchObject({ title: 'Kneskole', question: 'Virker det?' });
  });

  it('of what the person did last is the same as Ctrl+Z', () => {
    projects.update({ id: projectId, title: 'Kneskole' });
    const { id } = newest();
    expect(history.revert(id)).toMatchObject({ id, undoneAt: expect.any(String) });
    expect(history.redo(projectId).id).toBe(id);
  });

  it('takes back what another person did, in the name of who does it', () => {
    projects.update({ id: projectId, title: 'Kneskole' });
    const { id } = newest();
    pause();
    test.as('Ola');
    expect(history.revert(id)).toMatchObject({ person: 'Ola', action: 'history.revert' });
    expect(projects.get(projectId).title).toBe('Kne');
    pause();
    test.as('Kari');
    expect(history.revert(newest().id)).toMatchObject({ action: 'history.restore' });
    expect(projects.get(projectId).title).toBe('Kneskole');
  });

  it('is refused by the name of the later entry that rests on it, and changes nothing', () => {
    projects.update({ id: projectId, title: 'Kneskole' });
    const { id } = newest();
    pause();
    projects.update({ id: projectId, title: 'Kneskolen' });
    const before = history.list({ projectId: null, limit: 100 });
    expect(history.changes(id).refusal).toMatchObject({ code: 'undo-blocked', later: { id: newest().id } });
    expect(codeOf(() => history.revert(id))).toBe('undo-blocked');
    expect(history.list({ projectId: null, limit: 100 })).toEqual(before);
  });

  it('is refused where it was taken back already', () => {
    projects.update({ id: projectId, title: 'Kneskole' });
    const { id } = newest();
    history.undo(projectId);
    expect(history.changes(id).refusal?.code).toBe('undo-done');
    expect(codeOf(() => history.revert(id))).toBe('undo-done');
  });
});

describe('the list', () => {
  it('narrows by person, noun, day and words', () => {
    projects.addOutcome({ projectId, name: 'Ærlig smerte', importance: 7 });
    test.wait(24 * 3_600_000);
    test.as('Ola');
    projects.update({ id: projectId, title: 'Kneskole' });
    const actions = (filter: Partial<Parameters<typeof history.list>[0]>) =>
      history.list({ projectId: null, limit: 100, ...filter }).map(({ action }) => action);
    expect(actions({ person: 'Ola' })).toEqual(['project.update']);
    expect(actions({ noun: 'outcome' })).toEqual(['outcome.add']);
    expect(actions({ untilDay: '2026-01-05' })).toEqual(['outcome.add', 'project.create']);
    expect(actions({ fromDay: '2026-01-06' })).toEqual(['project.update']);
    expect(actions({ text: 'ÆRLIG' })).toEqual(['outcome.add']);
    expect(actions({ text: 'finnes ikke' })).toEqual([]);
    expect(history.choices()).toEqual({ people: ['Kari', 'Ola'], nouns: ['outcome', 'project'] });
  });

  it('comes in pages to its end, also while entries are added', () => {
    for (const title of ['Kne', 'Hofte', 'Rygg', 'Skulder']) projects.update({ id: projectId, title });
    const whole = history.list({ projectId: null, limit: 100 });
    const first = history.list({ projectId: null, limit: 2 });
    projects.addOutcome({ projectId, name: 'Gange', importance: 7 });
    const rest = history.list({ projectId: null, limit: 100, before: first.at(-1)!.id });
    expect([...first, ...rest]).toEqual(whole);
    expect(history.list({ projectId: null, limit: 5, before: whole.at(-1)!.id })).toEqual([]);
  });

  it('narrows to an outcome: itself, its grade and its analyses, and nothing of another', () => {
    const graded = projects.addOutcome({ projectId, name: 'Smerte', importance: 7 });
    const other = projects.addOutcome({ projectId, name: 'Funksjon', importance: 6 });
    const grades = gradeService(test.session);
    const analyses = createAnalysisService(test.session);
    grades.set({ outcomeId: graded.id, judgements: { imprecision: { levels: -1, reason: 'Få' } } });
    grades.set({ outcomeId: other.id, studies: 2 });
    const { id } = analyses.add({ outcomeId: graded.id });
    analyses.update({ id, choices: { model: 'fixed' } });
    analyses.remove(id);
    const of = (outcomeId: string) => history.list({ projectId, limit: 100, outcomeId }).map(({ action }) => action);
    expect(of(graded.id)).toEqual(['analysis.remove', 'analysis.update', 'analysis.add', 'grade.set', 'outcome.add']);
    expect(of(other.id)).toEqual(['grade.set', 'outcome.add']);
  });

  it('refuses a document and an entry that are not there', () => {
    expect(codeOf(() => history.list({ projectId: null, limit: 5, documentId: 'none' }))).toBe('not-found');
    expect(codeOf(() => history.list({ projectId: null, limit: 5, outcomeId: 'none' }))).toBe('not-found');
    expect(codeOf(() => history.list({ projectId: null, limit: 5, before: 'none' }))).toBe('not-found');
  });
});
