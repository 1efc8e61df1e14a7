/** What was changed in a form that is being filled in: only that is sent, so that two changes do not collide. */
import type { AppraisalForm, AppraisalSet } from '../contract/appraisals.ts';

export type FormDraft = Pick<AppraisalForm, 'variant' | 'answers' | 'decisions' | 'overall' | 'note' | 'isFinished'>;

export const emptyDraft: FormDraft = {
  ...{ variant: null, answers: {}, decisions: {}, overall: null, note: '', isFinished: false },
};

export const noAnswer: AppraisalForm['answers'][string] = { answer: '', note: '', tagIds: [] };
export const noDecision: NonNullable<AppraisalForm['overall']> = {
  ...{ level: '', reason: '', proposal: null, personId: '', by: '' },
};

type Change = Omit<AppraisalSet, 'projectId' | 'studyId' | 'outcomeId' | 'tool'>;

export function formChange(saved: FormDraft, draft: FormDraft): Change {
  const answers = partsChanged(saved.answers, draft.answers, noAnswer, ['answer', 'note', 'tagIds']);
  const decisions = partsChanged(saved.decisions, draft.decisions, noDecision, ['level', 'reason']);
  const { overall } = partsChanged(wholeOf(saved), wholeOf(draft), noDecision, ['level', 'reason']);
  return {
    ...(draft.variant !== null && draft.variant !== saved.variant && { variant: draft.variant }),
    ...(Object.keys(answers).length > 0 && { answers }),
    ...(Object.keys(decisions).length > 0 && { decisions }),
    ...(overall && { overall }),
    ...(draft.note !== saved.note && { note: draft.note }),
    ...(draft.isFinished !== saved.isFinished && { isFinished: draft.isFinished }),
  };
}

const wholeOf = ({ overall }: FormDraft) => ({ overall: overall ?? noDecision });

function partsChanged<Part extends object>(
  saved: Readonly<Record<string, Part>>,
  draft: Readonly<Record<string, Part>>,
  empty: Part,
  keys: readonly (keyof Part)[],
): Record<string, Partial<Part>> {
  const changed: Record<string, Partial<Part>> = {};
  for (const [id, part] of Object.entries(draft)) {
    const was = saved[id] ?? empty;
    const names = keys.filter((key) => JSON.stringify(was[key]) !== JSON.stringify(part[key]));
    if (names.length > 0) changed[id] = Object.fromEntries(names.map((key) => [key, part[key]])) as Partial<Part>;
  }
  return changed;
}
