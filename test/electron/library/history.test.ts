import { beforeEach, describe, expect, it } from 'vitest';
import { createHistoryService } from '../../../electron/library/services/history-service.ts';
import { createProjectService } from '../../../electron/library/services/project-service.ts';
import { AppError } from '../../../shared/errors.ts';
import { type TestLibrary, testLibrary } from '../../helpers/library.ts';

const codeOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
  return 'nothing thrown';
};

describe('undo and redo', () => {
  let test: TestLibrary;
  let projects: ReturnType<typeof createProjectService>;
  let history: ReturnType<typeof createHistoryService>;
  let projectId: string;

  beforeEach(() => {
    test = testLibrary();
    projects = createProjectService(test.session);
    history = createHistoryService(test.session);
    projectId = projects.create({ title: 'Ryggmerter' }).id;
  });

  const pause = () => test.wait(60_000);

  it('takes back and does again in order, per project', () => {
    projects.addOutcome({ projectId, name: 'Smerte', importance: 8 });
    pause();
    projects.update({ id: projectId, title: 'Ryggsmerter' });
    history.undo(projectId);
    expect(projects.get(projectId).title).toBe('Ryggmerter');
    history.undo(projectId);
    expect(projects.get(projectId).outcomes).toEqual([]);
    expect(codeOf(() => history.undo(projectId))).toBe('undo-nothing');
    expect(history.redo(projectId).action).toBe('outcome.add');
    history.redo(projectId);
    expect(projects.get(projectId).title).toBe('Ryggsmerter');
    expect(projects.get(projectId).outcomes.map((o) => o.name)).toEqual(['Smerte']);
    expect(codeOf(() => history.redo(projectId))).toBe('redo-nothing');
  });

  it('makes typing in one field one step, and a pause starts a new one', () => {
    for (const title of ['R', 'Ry', 'Ryg']) projects.update({ id: projectId, title });
    pause();
    projects.update({ id: projectId, title: 'Rygg' });
    history.undo(projectId);
    expect(projects.get(projectId).title).toBe('Ryg');
    history.undo(projectId);
    expect(projects.get(projectId).title).toBe('Ryggmerter');
  });

  it('starts a new step when the clock was set back by more than a pause, and keeps the order of what was done', () => {
    projects.update({ id: projectId, title: 'Før' });
    test.wait(-3_600_000);
    projects.update({ id: projectId, title: 'Etter' });
    history.undo(projectId);
    expect(projects.get(projectId).title).toBe('Før');
    history.undo(projectId);
    expect(projects.get(projectId).title).toBe('Ryggmerter');
    expect(history.redo(projectId).undoneAt).toBeNull();
    expect(projects.get(projectId).title).toBe('Før');
  });

  it('takes back one column though another person changed another since, who stays the last to have changed the row', () => {
    projects.update({ id: projectId, title: 'Kari sitt' });
    pause();
    test.as('Ola');
    const { updatedAt } = projects.update({ id: projectId, question: 'Virker det?' });
    pause();
    test.as('Kari');
    history.undo(projectId);
    expect(projects.get(projectId)).toMatchObject({ title: 'Ryggmerter', question: 'Virker det?', updatedAt });
  });

  it('leaves no entry where nothing changed', () => {
    const before = history.list({ projectId, limit: 10 }).length;
    projects.update({ id: projectId, title: 'Ryggmerter' });
    expect(history.list({ projectId, limit: 10 })).toHaveLength(before);
  });

  it('forgets what could be redone once something new is done', () => {
    projects.update({ id: projectId, title: 'A' });
    history.undo(projectId);
    projects.addOutcome({ projectId, name: 'Smerte', importance: 8 });
    expect(history.state(projectId).redo).toBeNull();
  });

  it('refuses by name when another person changed the same value later', () => {
    projects.update({ id: projectId, title: 'Karis tittel' });
    test.as('Ola');
    pause();
    projects.update({ id: projectId, title: 'Olas tittel' });
    test.as('Kari');
    expect(codeOf(() => history.undo(projectId))).toBe('undo-blocked');
    expect(projects.get(projectId).title).toBe('Olas tittel');
  });

  it('refuses to take back a row that another person removed since, which redo would bring back to life', () => {
    const { id } = projects.addOutcome({ projectId, name: 'Smerte', importance: 8 });
    test.as('Ola');
    pause();
    projects.removeOutcome(id);
    test.as('Kari');
    expect(codeOf(() => history.undo(projectId))).toBe('undo-blocked');
    expect(projects.get(projectId).outcomes).toEqual([]);
  });

  it('keeps another column of the same row when one is taken back', () => {
    projects.update({ id: projectId, question: 'Virker det?' });
    test.as('Ola');
    pause();
    projects.update({ id: projectId, title: 'Olas tittel' });
    test.as('Kari');
    history.undo(projectId);
    expect(projects.get(projectId)).toMatchObject({ question: '', title: 'Olas tittel' });
  });

  it('refuses to take back a project that others have put something into', () => {
    test.as('Ola');
    projects.addOutcome({ projectId, name: 'Smerte', importance: 8 });
    test.as('Kari');
    expect(codeOf(() => history.undo(null))).toBe('undo-blocked');
    expect(projects.list()).toHaveLength(1);
  });

  it('moves outcomes and takes the move back as one step', () => {
    for (const name of ['A', 'B', 'C']) projects.addOutcome({ projectId, name, importance: 5 });
    const c = projects.get(projectId).outcomes[2]!;
    projects.moveOutcome({ id: c.id, position: 0 });
    expect(projects.get(projectId).outcomes.map((o) => o.name)).toEqual(['C', 'A', 'B']);
    history.undo(projectId);
    expect(projects.get(projectId).outcomes.map((o) => o.name)).toEqual(['A', 'B', 'C']);
  });

  it('says when the last change was saved', () => {
    expect(history.state(null).savedAt).toBe('2026-01-05T09:00:00.000Z');
    pause();
    projects.update({ id: projectId, title: 'B' });
    expect(history.state(null).savedAt).toBe('2026-01-05T09:01:00.000Z');
  });
});
