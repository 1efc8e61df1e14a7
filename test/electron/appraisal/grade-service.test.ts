import { beforeEach, describe, expect, it } from 'vitest';
import { createGradeService } from '../../../electron/appraisal/grade-service.ts';
import { createHistoryService } from '../../../electron/library/services/history-service.ts';
import { createProjectService } from '../../../electron/library/services/project-service.ts';
import { certainty } from '../../../shared/grade/certainty.ts';
import { testLibrary } from '../../helpers/library.ts';

describe('grades', () => {
  let grades: ReturnType<typeof createGradeService>;
  let history: ReturnType<typeof createHistoryService>;
  let outcomeId: string;
  let projectId: string;

  beforeEach(() => {
    const test = testLibrary();
    const projects = createProjectService(test.session);
    projectId = projects.create({ title: 'Rygg', language: 'nb' }).id;
    outcomeId = projects.addOutcome({ projectId, name: 'Smerte', importance: 8 }).id;
    grades = createGradeService(test.session);
    history = createHistoryService(test.session);
  });

  it('is made on first use, keeps what is not named, and gives the level', () => {
    grades.set({ outcomeId, judgements: { imprecision: { levels: -1 } } });
    grades.set({ outcomeId, judgements: { imprecision: { reason: 'Få hendelser.' } }, studies: 3 });
    const [grade] = grades.list(projectId);
    expect(grade!.judgements.imprecision).toEqual({ levels: -1, reason: 'Få hendelser.', tagIds: [] });
    expect(grade).toMatchObject({ design: 'rct', usesRobinsI: false, studies: 3, updatedBy: 'Kari' });
    expect(certainty(grade!).level).toBe(3);
  });

  it('makes each choice a step of its own and typing a reason one step', () => {
    grades.set({ outcomeId, judgements: { riskOfBias: { levels: -1 } } });
    for (const reason of ['U', 'Ub', 'Ublindet']) grades.set({ outcomeId, judgements: { riskOfBias: { reason } } });
    grades.set({ outcomeId, judgements: { indirectness: { levels: -2 } } });
    history.undo(projectId);
    expect(grades.list(projectId)[0]!.judgements.indirectness.levels).toBe(0);
    expect(grades.list(projectId)[0]!.judgements.riskOfBias.reason).toBe('Ublindet');
    history.undo(projectId);
    expect(grades.list(projectId)[0]!.judgements.riskOfBias).toMatchObject({ levels: -1, reason: '' });
    history.undo(projectId);
    expect(grades.list(projectId)).toEqual([]);
  });

  it.each([
    ['publicationBias', -2],
    ['publicationBias', -3],
    ['largeEffect', -1],
    ['doseResponse', 2],
    ['inconsistency', -3],
    ['riskOfBias', 1],
    ['riskOfBias', -3],
  ] as const)('refuses %s %i, which GRADE does not offer', (domain, levels) => {
    expect(() => grades.set({ outcomeId, judgements: { [domain]: { levels } } })).toThrow(
      expect.objectContaining({ code: 'invalid-input' }),
    );
    expect(grades.list(projectId)).toEqual([]);
  });

  it('offers three levels for bias where evidence is assessed with ROBINS-I', () => {
    const judgements = { riskOfBias: { levels: -3 } };
    expect(grades.set({ outcomeId, design: 'observational', usesRobinsI: true, judgements }).judgements).toMatchObject(
      judgements,
    );
  });

  it('tells of a project that is not there', () => {
    expect(() => grades.list('none')).toThrow(expect.objectContaining({ code: 'not-found' }));
  });
});
