/** Which questions of a form are asked, given what was answered before them. */
import type { AnswerTest, AppraisalDomain, AppraisalQuestion, AppraisalTool } from '../contract/appraisal-tools.ts';

import { notAsked } from '../model/appraisal.ts';
import { entryOf, type FilledForm } from './form.ts';
import { allHold, isAmong, oneHolds, type Truth } from './rule-table.ts';

export interface QuestionState {
  question: AppraisalQuestion;
  /** Null while it hangs on a question that is not answered. */
  asked: Truth;
  /** As given; null where there is none, where the question does not offer it, or where it is not asked. */
  answer: string | null;
  /** What rules can read of it: one answer, or all that are still possible. */
  values: ReadonlySet<string>;
}

/** By id, in the form's order. `domains` are those of one variant. */
export function questionStates(
  tool: Pick<AppraisalTool, 'answers'>,
  domains: readonly AppraisalDomain[],
  answers: FilledForm['answers'],
): Map<string, QuestionState> {
  const states = new Map<string, QuestionState>();
  for (const question of domains.flatMap(({ questions }) => questions)) {
    const asked = question.askedWhen ? oneHolds(question.askedWhen.map((test) => answersHold(test, states))) : true;
    const given = entryOf(answers, question.id);
    const offered = given !== null && question.answers.includes(given) ? given : null;
    const open = offered === null ? question.answers : [offered];
    const values = new Set(asked === false ? [] : open.map((answer) => entryOf(tool.answers, answer)?.as ?? answer));
    if (asked !== true) values.add(notAsked);
    states.set(question.id, { question, asked, answer: asked === false ? null : offered, values });
  }
  return states;
}

/** A question that is not known, as one further down, can be anything. */
export function answersHold(test: AnswerTest, states: ReadonlyMap<string, QuestionState>): Truth {
  return allHold(
    Object.entries(test).map(([id, answers]) => {
      const state = states.get(id);
      return state ? isAmong(state.values, answers) : null;
    }),
  );
}

/** Asked, and without an answer. */
export function missingAnswers(states: Iterable<QuestionState>): string[] {
  return [...states]
    .filter(({ asked, answer }) => asked === true && answer === null)
    .map(({ question }) => question.id);
}
