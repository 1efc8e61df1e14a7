/** Stored forms with valid defaults; a test states what matters. */
import type { AppraisalDecision, AppraisalForm } from '../../../shared/contract/appraisals.ts';

/** Answers by question, as the form keeps them. */
export const answers = (given: Record<string, string>): AppraisalForm['answers'] =>
  Object.fromEntries(Object.entries(given).map(([id, answer]) => [id, { answer, note: '', tagIds: [] }]));

export const decided = (level: string, reason = '', proposal: string | null = null): AppraisalDecision => ({
  ...{ level, reason, proposal },
  personId: 'kari',
  by: 'Kari',
});

export function buildForm(parts: Partial<AppraisalForm> = {}): AppraisalForm {
  const form: AppraisalForm = {
    ...{ id: '', projectId: 'p', studyId: 's', outcomeId: 'o', tool: 'rob-2', toolVersion: '1', variant: 'assignment' },
    ...{ personId: 'kari', person: 'Kari', answers: {}, decisions: {}, overall: null, note: '' },
    ...{ isFinished: true, isHidden: false, updatedAt: '2026-01-05T09:00:00.000Z' },
    ...parts,
  };
  return { ...form, id: [form.studyId, form.outcomeId ?? 'all', form.tool, form.personId ?? 'all'].join(':') };
}
