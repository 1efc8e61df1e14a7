/** A stored form as the rules read it. */
import type { AppraisalChoices, AppraisalForm } from '../contract/appraisals.ts';
import type { FilledForm } from './form.ts';

export function filledForm(
  { variant, answers, decisions, overall }: Pick<AppraisalForm, 'variant' | 'answers' | 'decisions' | 'overall'>,
  choices: Pick<AppraisalChoices, 'settings'> | undefined,
): FilledForm {
  const given = Object.entries(answers).filter(([, { answer }]) => answer !== '');
  const decided = Object.entries(decisions).filter(([, { level }]) => level !== '');
  return {
    variant,
    settings: choices?.settings ?? {},
    answers: Object.fromEntries(given.map(([question, { answer }]) => [question, answer])),
    judgements: Object.fromEntries(decided.map(([domain, { level }]) => [domain, level])),
    overall: overall?.level || null,
  };
}
