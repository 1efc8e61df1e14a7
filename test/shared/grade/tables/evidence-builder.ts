import type { Analysis, AnalysisChoices } from '../../../../shared/contract/analyses.ts';
import { emptyPico } from '../../../../shared/contract/projects.ts';
import type { Study } from '../../../../shared/contract/studies.ts';
import type { EvidenceInput } from '../../../../shared/grade/tables/evidence-rows.ts';
import type { AnalysedResult } from '../../../../shared/synthesis/run-analysis.ts';
import { choose } from '../../synthesis/synthesis-builder.ts';

export const question = {
  pico: { ...emptyPico, intervention: ['Hjertelapp'] },
  setting: 'Hjemme',
  language: 'nb' as const,
};

const writtenAt = { updatedAt: '2026-01-01T00:00:00Z', updatedBy: 'test' };

export const buildAnalysis = (choices: Partial<AnalysisChoices> = {}, over: Partial<Analysis> = {}): Analysis => ({
  ...{ id: 'a1', projectId: 'p1', outcomeId: 'o1', name: '', choices: choose({ model: 'fixed', ...choices }) },
  ...writtenAt,
  ...over,
});

/** Studies as the results name them. */
export function listOf(results: AnalysedResult[]): EvidenceInput['studyList'] {
  const studies = results.map(
    ({ studyId: id, studyName: name, year }): Study => ({
      ...{ id, projectId: 'p1', name, year, design: 'rct', arms: [], sources: [], note: '' },
      ...writtenAt,
    }),
  );
  return { studies, results };
}
