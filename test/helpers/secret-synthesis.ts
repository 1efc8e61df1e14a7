/** Studies, analyses, forms, judgements and costs that rest on the exempt sources of the secret project, some of them in part. */
import { createAnalysisService } from '../../electron/appraisal/analysis-service.ts';
import { createAppraisalService } from '../../electron/appraisal/appraisal-service.ts';
import { createCostNoteService } from '../../electron/appraisal/cost-note-service.ts';
import { createStudyService } from '../../electron/appraisal/study-service.ts';
import type { ResultSource } from '../../shared/contract/studies.ts';
import type { SecretProject } from './secret-project.ts';
import { bundledTools } from './tools.ts';

/** What is secret of it. Whatever a public file says must be the same for any two of these. */
export interface SecretFigures {
  /** Events and totals of the study whose every source is exempt, and of the one whose figures alone are. */
  whole: readonly number[];
  part: readonly number[];
  amount: string;
  /** In names, notes and reasons. */
  word: string;
}

export function addSecretSynthesis(project: SecretProject, { whole, part, amount, word }: SecretFigures) {
  const { session, projects, grades, projectId, wholeId, openId, tags, text } = project;
  const studies = createStudyService(session);
  const analyses = createAnalysisService(session);
  const { id: outcomeId } = projects.addOutcome({ projectId, name: 'Fall hjemme', importance: 9 });
  projects.updateOutcome({ id: outcomeId, better: 'lower' });
  const at = text.indexOf('Den koster');
  const tagId = tags.add({
    ...{ projectId, documentId: openId, start: at, end: at + 20, element: 'O', label: '', comment: '' },
    origin: 'manual',
  }).id;
  const study = (name: string, sources: { kind: 'document'; id: string }[], note = '') =>
    studies.add({ projectId, name, year: 2024, design: 'rct', sources, note }).id;
  const ids = {
    open: study('Ås', [{ kind: 'document', id: openId }]),
    other: study('Li', []),
    whole: study(`Studie ${word}`, [{ kind: 'document', id: wholeId }], `Notat ${word}`),
    part: study('Bø', [{ kind: 'document', id: openId }]),
  };
  const row = (studyId: string, cells: readonly number[], sources: ResultSource[], note = '') => ({
    ...{ studyId, outcomeId, kind: 'counts' as const, sources, note },
    numbers: Object.fromEntries(
      ['events1', 'total1', 'events2', 'total2'].map((key, cell) => [key, String(cells[cell])]),
    ),
  });
  studies.setResults({
    projectId,
    results: [
      row(ids.open, [10, 100, 20, 100], [{ kind: 'document', id: openId }]),
      row(ids.other, [12, 200, 30, 200], []),
      row(ids.whole, whole, [], word),
      row(ids.part, part, [{ kind: 'tag', id: tagId }], word),
    ],
  });
  const { id: analysisId } = analyses.add({ outcomeId });
  const secretResult = studies.list(projectId).results.find(({ studyId }) => studyId === ids.whole)!;
  const other = analyses.add({ outcomeId, name: 'uten én' });
  analyses.update({ id: other.id, choices: { leftOut: [{ resultId: secretResult.id, reason: `Utelatt: ${word}` }] } });

  // As a person takes the proposals, who then writes on.
  const { figures, proposals } = grades.proposals(outcomeId);
  const effect = figures?.effect?.nb ?? '';
  const taken = (domain: 'imprecision' | 'inconsistency') => {
    const proposal = proposals[domain];
    return { levels: -1, reason: proposal.text.nb, proposal: { levels: proposal.levels ?? 0, text: proposal.text.nb } };
  };
  grades.set({
    ...{ outcomeId, design: 'rct', analysisId, effectSize: 'important' },
    ...{ studies: figures!.studies, participants: figures!.participants, effect },
    comment: `Effekten er ${effect}`,
    statement: `Færre faller: ${effect}.`,
    judgements: { imprecision: taken('imprecision'), inconsistency: taken('inconsistency') },
  });

  const appraisals = createAppraisalService({ session, tools: bundledTools });
  const form = { projectId, outcomeId, tool: 'rob-2', variant: 'assignment' };
  const answered = (note: string, tagIds: string[] = []) => ({ '1.1': { answer: 'N', note, tagIds } });
  appraisals.set({ ...form, studyId: ids.open, answers: answered('Åpen liste.') });
  appraisals.set({ ...form, studyId: ids.whole, answers: answered(word), note: word });
  appraisals.set({ ...form, studyId: ids.part, answers: answered(word, [tagId]) });

  const costs = createCostNoteService(session);
  costs.add({ projectId, notes: [{ amount, sources: [{ kind: 'document', id: wholeId }] }] });
  studies.update({ id: ids.whole, name: `Forsøk ${word}` });
  costs.add({
    projectId,
    notes: [
      { name: 'Åpen kostnad', amount: '5 000', unit: 'per pasient', currency: 'kr', year: 2026, sources: [] },
      {
        ...{ name: `Lapp ${word}`, amount, unit: 'per lapp', currency: 'kr', note: word },
        sources: [{ kind: 'document', id: wholeId }],
      },
      {
        ...{ name: 'I alt', amount: '', unit: 'kr', currency: 'kr' },
        factors: [
          { amount, unit: 'kr', name: 'pris' },
          { amount: '300', unit: 'pasienter', name: '' },
        ],
        sources: [{ kind: 'tag', id: tagId }],
      },
    ],
  });
  return { outcomeId, analysisId, ids };
}
