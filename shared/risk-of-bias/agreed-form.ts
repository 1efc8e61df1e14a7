/** What two forms of the same study have in common: the beginning of the one that is agreed on. */
import type { AppraisalForm } from '../contract/appraisals.ts';

type Parts = Pick<AppraisalForm, 'variant' | 'answers' | 'decisions' | 'overall'>;

/** Answers and levels that both gave; what they gave differently is left open. Notes, quotes and reasons of both go along. */
export function agreedForm(one: Parts, other: Parts): Parts {
  const answers = Object.entries(one.answers).flatMap(([question, first]) => {
    const second = other.answers[question];
    if (!second) return [];
    const note = joined(first.note, second.note);
    const tagIds = [...new Set([...first.tagIds, ...second.tagIds])];
    const answer = first.answer === second.answer ? first.answer : '';
    return answer || note || tagIds.length > 0 ? [[question, { answer, note, tagIds }] as const] : [];
  });
  const decisions = Object.entries(one.decisions).flatMap(([domain, first]) => {
    const both = common(first, other.decisions[domain]);
    return both ? [[domain, both] as const] : [];
  });
  return {
    variant: one.variant === other.variant ? one.variant : null,
    answers: Object.fromEntries(answers),
    decisions: Object.fromEntries(decisions),
    overall: common(one.overall, other.overall),
  };
}

type Decision = AppraisalForm['overall'] | undefined;

function common(first: Decision, second: Decision): AppraisalForm['overall'] {
  if (!first || !second || first.level === '' || first.level !== second.level) return null;
  return { ...first, reason: joined(first.reason, second.reason) };
}

const joined = (first: string, second: string): string =>
  [...new Set([first.trim(), second.trim()])].filter((text) => text !== '').join('\n');
