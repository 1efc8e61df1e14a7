/** A form with what a person told of it; what the rules proposed then is kept beside each level that was decided. */
import type { AppraisalTool } from '../../shared/contract/appraisal-tools.ts';
import type {
  AppraisalChoices,
  AppraisalDecision,
  AppraisalForm,
  AppraisalSet,
} from '../../shared/contract/appraisals.ts';
import { withoutUndefined } from '../../shared/model/without-undefined.ts';
import { appraise } from '../../shared/risk-of-bias/appraise.ts';
import type { Proposal } from '../../shared/risk-of-bias/domain-proposal.ts';
import { filledForm } from '../../shared/risk-of-bias/filled-form.ts';

export type FormParts = Pick<AppraisalForm, 'variant' | 'answers' | 'decisions' | 'overall' | 'note' | 'isFinished'>;

export function changedForm(
  tool: AppraisalTool,
  settings: AppraisalChoices['settings'],
  known: FormParts,
  input: AppraisalSet,
  person: Person,
): FormParts {
  const answers = { ...known.answers };
  for (const [id, part] of Object.entries(input.answers ?? {})) {
    const answer = { ...noAnswer, ...answers[id], ...withoutUndefined(part) };
    if (answer.answer === '' && answer.note === '' && answer.tagIds.length === 0) delete answers[id];
    else answers[id] = answer;
  }
  const { variant, note, isFinished } = { ...known, ...withoutUndefined(input) };
  const told = { variant, answers, decisions: known.decisions, overall: known.overall, note, isFinished };
  const appraisal = appraise(tool, filledForm(told, { settings }));
  const decisions = { ...known.decisions };
  for (const [id, part] of Object.entries(input.decisions ?? {})) {
    const proposal = appraisal.domains.find(({ domain }) => domain.id === id)?.proposal;
    const decided = decision(decisions[id] ?? null, part, proposal, person);
    if (decided) decisions[id] = decided;
    else delete decisions[id];
  }
  // The whole is proposed from the levels of the domains as they are decided in the same step.
  const whole = appraise(tool, filledForm({ ...told, decisions }, { settings })).overall.proposal;
  const overall = input.overall ? decision(known.overall, input.overall, whole, person) : known.overall;
  return { ...told, decisions, overall };
}

interface Person {
  id: string;
  name: string;
}

const personOf = (known: AppraisalDecision | null, { id, name }: Person) =>
  known ? { personId: known.personId, by: known.by } : { personId: id, by: name };

const noAnswer = { answer: '', note: '', tagIds: [] };

/** Null where nothing is left of it. */
function decision(
  known: AppraisalDecision | null,
  part: NonNullable<AppraisalSet['overall']>,
  proposal: Proposal<unknown> | undefined,
  person: Person,
): AppraisalDecision | null {
  const { level = known?.level ?? '', reason = known?.reason ?? '' } = part;
  if (level === '' && reason === '') return null;
  if (part.level === undefined) return { level, reason, proposal: known?.proposal ?? null, ...personOf(known, person) };
  return { level, reason, proposal: proposal?.kind === 'level' ? proposal.level : null, ...personOf(null, person) };
}
