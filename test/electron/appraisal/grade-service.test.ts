import { beforeEach, describe, expect, it } from 'vitest';
import { createAnalysisService } from '../../../electron/appraisal/analysis-service.ts';
import { createStudyService } from '../../../electron/appraisal/study-service.ts';
import { createHistoryService } from '../../../electron/library/services/history-service.ts';
import { createProjectService } from '../../../electron/library/services/project-service.ts';
import { certainty } from '../../../shared/grade/certainty.ts';
import { gradeService } from '../../helpers/grades.ts';
import { testLibrary } from '../../helpers/library.ts';

describe('grades', () => {
  let grades: ReturnType<typeof gradeService>;
  let history: ReturnType<typeof createHistoryService>;
  let outcomeId: string;
  let projectId: string;

  beforeEach(() => {
    const test = testLibrary();
    const projects = createProjectService(test.session);
    projectId = projects.create({ title: 'Rygg', language: 'nb' }).id;
    outcomeId = projects.addOutcome({ projectId, name: 'Smerte', importance: 8 }).id;
    grades = gradeService(test.session);
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

describe('proposals for a grade', () => {
  const start = () => {
    const { session } = testLibrary();
    const projects = createProjectService(session);
    const projectId = projects.create({ title: 'Rygg', language: 'nb' }).id;
    const outcomeId = projects.addOutcome({ projectId, name: 'Død', importance: 9 }).id;
    const studies = createStudyService(session);
    const analyses = createAnalysisService(session);
    const row = (studyName: string, cells: readonly number[]) => ({
      ...{ studyName, outcomeId, kind: 'counts' as const },
      numbers: Object.fromEntries(
        ['events1', 'total1', 'events2', 'total2'].map((cell, at) => [cell, String(cells[at])]),
      ),
    });
    studies.setResults({ projectId, results: [row('Haugen', [10, 100, 20, 100]), row('Lie', [20, 200, 40, 200])] });
    return { session, projectId, outcomeId, analyses, projects, grades: gradeService(session) };
  };

  it('come from the analysis that the grade names, with the figures for its table', () => {
    const { outcomeId, analyses, grades } = start();
    expect(grades.proposals(outcomeId).figures).toBeNull();
    const first = analyses.add({ outcomeId });
    analyses.update({
      id: first.id,
      choices: { model: 'fixed', thresholds: { small: 20, important: 50, large: 200 } },
    });
    const found = grades.proposals(outcomeId);
    expect(found.figures).toEqual({
      ...{ analysisId: first.id, studies: 2, participants: 600, design: null, size: 'important' },
      effect: {
        nb: 'RR 0,50 (0,33 til 0,75); 100 færre per 1000 (fra 134 færre til 50 færre)',
        en: 'RR 0.50 (0.33 to 0.75); 100 fewer per 1000 (from 134 fewer to 50 fewer)',
      },
    });
    expect(found.proposals.imprecision.levels).toBe(-1);
    expect(found.proposals.imprecision.text.nb).toContain('Det krysser én grense: −50.');
    expect(found.proposals.riskOfBias).toMatchObject({ levels: null });
    const second = analyses.add({ outcomeId });
    grades.set({ outcomeId, analysisId: second.id });
    expect(grades.proposals(outcomeId).figures?.analysisId).toBe(second.id);
  });

  it('are kept with the decision that was made beside them, and named in undo', () => {
    const { session, outcomeId, projectId, grades } = start();
    const proposal = { levels: -1, text: 'Det krysser én grense.' };
    grades.set({ outcomeId, judgements: { imprecision: { levels: 0, reason: 'Snevert nok.', proposal } } });
    grades.set({ outcomeId, judgements: { imprecision: { reason: 'Snevert nok likevel.' } } });
    expect(grades.list(projectId)[0]!.judgements.imprecision).toEqual({
      ...{ levels: 0, reason: 'Snevert nok likevel.', tagIds: [], proposal },
    });
    createHistoryService(session).undo(projectId);
    expect(grades.list(projectId)[0]!.judgements.imprecision.reason).toBe('Snevert nok.');
  });

  it('say where one problem seems to lower the certainty twice', () => {
    const { outcomeId, grades } = start();
    const judged = { levels: -1, reason: 'Gamle studier.' };
    grades.set({ outcomeId, judgements: { riskOfBias: judged, indirectness: judged } });
    const [doubt] = grades.proposals(outcomeId).countedTwice;
    expect(doubt?.domains).toEqual(['riskOfBias', 'indirectness']);
    expect(doubt?.text.en).toMatch(/^Lowered for the same reason: risk of bias, indirectness\./);
  });

  it('refuses an analysis of another outcome', () => {
    const { projectId, outcomeId, analyses, projects, grades } = start();
    const other = projects.addOutcome({ projectId, name: 'Smerte', importance: 5 }).id;
    const { id } = analyses.add({ outcomeId: other });
    expect(() => grades.set({ outcomeId, analysisId: id })).toThrow(expect.objectContaining({ code: 'not-found' }));
    expect(grades.list(projectId)).toEqual([]);
  });
});
