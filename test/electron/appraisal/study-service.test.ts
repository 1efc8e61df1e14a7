import { beforeEach, describe, expect, it } from 'vitest';
import { createStudyService } from '../../../electron/appraisal/study-service.ts';
import { createHistoryService } from '../../../electron/library/services/history-service.ts';
import { createProjectService } from '../../../electron/library/services/project-service.ts';
import { insertSource, sha256Hex } from '../../../electron/library/sources.ts';
import { saveTrial } from '../../../electron/library/trials.ts';
import { testLibrary } from '../../helpers/library.ts';
import { buildTrial } from '../../shared/cards/card-builder.ts';

describe('studies', () => {
  let test: ReturnType<typeof testLibrary>;
  let studies: ReturnType<typeof createStudyService>;
  let history: ReturnType<typeof createHistoryService>;
  let projectId: string;
  let outcomeId: string;

  beforeEach(() => {
    test = testLibrary();
    const projects = createProjectService(test.session);
    projectId = projects.create({ title: 'Rygg', language: 'nb' }).id;
    outcomeId = projects.addOutcome({ projectId, name: 'Smerte', importance: 8 }).id;
    studies = createStudyService(test.session);
    history = createHistoryService(test.session);
  });

  const addStudy = () =>
    studies.add({
      projectId,
      name: 'Haugen 2023',
      arms: [
        { id: 'a', name: 'Stimulering', participants: 50 },
        { id: 'b', name: 'Vanlig behandling', participants: null },
      ],
    });

  it('keeps figures as they were typed, and forgets a cell that is emptied', () => {
    const study = addStudy();
    const [result] = studies.setResults({
      projectId,
      results: [{ studyId: study.id, outcomeId, numbers: { events1: '12', total1: '5O' }, arm: 'a', comparator: 'b' }],
    });
    expect(result).toMatchObject({ kind: 'counts', numbers: { events1: '12', total1: '5O' }, arm: 'a', direction: '' });
    const [changed] = studies.setResults({
      projectId,
      results: [{ id: result!.id, numbers: { total1: '', events2: '3' } }],
    });
    expect(changed!.numbers).toEqual({ events1: '12', events2: '3' });
  });

  it('makes typing in one cell one step of undo, the next cell another, and a pasted block one', () => {
    const study = addStudy();
    const rows = Array.from({ length: 30 }, (_, i) => ({ studyId: study.id, outcomeId, subgroup: `g${i}` }));
    const [first] = studies.setResults({ projectId, results: rows });
    for (const events1 of ['1', '12'])
      studies.setResults({ projectId, results: [{ id: first!.id, numbers: { events1 } }] });
    studies.setResults({ projectId, results: [{ id: first!.id, numbers: { total1: '40' } }] });
    const numbers = () => studies.list(projectId).results.find(({ id }) => id === first!.id)?.numbers;
    history.undo(projectId);
    expect(numbers()).toEqual({ events1: '12' });
    history.undo(projectId);
    expect(numbers()).toEqual({});
    history.undo(projectId);
    expect(studies.list(projectId).results).toEqual([]);
  });

  it('hides the results of a study that is removed, and brings them back with it', () => {
    const study = addStudy();
    studies.setResults({ projectId, results: [{ studyId: study.id, outcomeId }] });
    studies.remove(study.id);
    expect(studies.list(projectId)).toEqual({ studies: [], results: [] });
    history.undo(projectId);
    expect(studies.list(projectId).results).toHaveLength(1);
  });

  it('writes none of a block where one row is refused', () => {
    const study = addStudy();
    const good = { studyId: study.id, outcomeId };
    for (const bad of [
      { ...good, arm: 'of another study' },
      { studyId: study.id },
      { ...good, sources: [{ kind: 'trial' as const, id: 'nowhere' }] },
    ]) {
      expect(() => studies.setResults({ projectId, results: [good, bad] })).toThrow();
    }
    expect(studies.list(projectId).results).toEqual([]);
  });

  it('makes the studies that a pasted block names and the project lacks, each once, in the same step', () => {
    const study = addStudy();
    const rows = ['haugen 2023 ', 'Lie 2024', 'Lie 2024'].map((studyName) => ({ studyName, outcomeId }));
    const results = studies.setResults({ projectId, results: rows });
    expect(results[0]!.studyId).toBe(study.id);
    expect(results[1]!.studyId).toBe(results[2]!.studyId);
    expect(studies.list(projectId).studies.map(({ name }) => name)).toEqual(['Haugen 2023', 'Lie 2024']);
    history.undo(projectId);
    expect(studies.list(projectId)).toMatchObject({ studies: [{ name: 'Haugen 2023' }], results: [] });
  });

  it('refuses a result in the name of another project', () => {
    const study = addStudy();
    const other = createProjectService(test.session).create({ title: 'Kne', language: 'nb' }).id;
    expect(() => studies.setResults({ projectId: other, results: [{ studyId: study.id, outcomeId }] })).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    );
  });

  it('makes a study of a trial with its arms and design, once', () => {
    const { db, ids } = test.library;
    const bytes = new TextEncoder().encode('{}');
    const file = {
      mediaType: 'application/json',
      name: 't.json',
      searchId: null,
      importedAt: '2026-01-01T00:00:00.000Z',
    };
    const by = test.session.person().id;
    insertSource(db, { id: 's', sha256: sha256Hex(bytes), byteLength: 2, ...file, importedBy: by }, bytes);
    const {
      id: _,
      history: __,
      ...record
    } = buildTrial({
      registryId: 'NCT09990001',
      startDate: '2024-03',
      design: { allocation: 'RANDOMIZED', model: '', masking: '', purpose: '' },
      arms: [
        { label: 'Stimulation', type: '', interventions: [] },
        { label: 'Usual care', type: '', interventions: [] },
      ],
    });
    const { id } = saveTrial(db, ids, 's', record, '2026-01-01');
    const source = { kind: 'trial' as const, id };
    const [made] = studies.addFrom({ projectId, sources: [source] });
    expect(made).toMatchObject({ name: 'NCT09990001', year: 2024, design: 'rct', sources: [source] });
    expect(made!.arms.map(({ name }) => name)).toEqual(['Stimulation', 'Usual care']);
    expect(studies.addFrom({ projectId, sources: [source] })).toEqual([]);
    expect(studies.list(projectId).studies).toHaveLength(1);
  });
});
