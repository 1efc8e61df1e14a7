/** What the answers of a domain lead to by the tool's rules, and which answers led there. */
import type { AnswerTest, AppraisalDomain, AppraisalRule, AppraisalTool } from '../contract/appraisal-tools.ts';
import { answersHold, type QuestionState } from './asked-questions.ts';
import { outcomes, speakingRules, type Truth } from './rule-table.ts';

/** `judge`: the rules leave it to the analyst. `open`: it hangs on what is missing. `none`: the tool has no rules for it. */
export type Proposal<Reason> =
  | { kind: 'level'; level: string; because: Reason[] }
  | { kind: 'judge'; because: Reason[] }
  | { kind: 'open' }
  | { kind: 'none' };

export interface DecidingAnswer {
  question: string;
  answer: string;
}

interface ReadTable {
  rules: readonly AppraisalRule[];
  truths: readonly Truth[];
  outcomes: Set<string | null>;
}

/** Decided as soon as the missing answers can change nothing. */
export function domainProposal(
  { levels }: Pick<AppraisalTool, 'levels'>,
  domain: AppraisalDomain,
  states: ReadonlyMap<string, QuestionState>,
): Proposal<DecidingAnswer> {
  if (domain.tables.length === 0) return { kind: 'none' };
  const tables = domain.tables.map((rules): ReadTable => {
    const truths = rules.map(({ when }) => answersHold(when, states));
    return { rules, truths, outcomes: outcomes(rules, truths) };
  });
  const severityOf = (level: string | null) => levels.find(({ id }) => id === level)?.severity ?? -1;
  const most = Math.max(...levels.map(({ severity }) => severity));
  // What is left to judgement can only be worse than what is known, unless that is the worst there is.
  const worse = (one: string | null, other: string | null) => {
    const worst = severityOf(other) > severityOf(one) ? other : one;
    return (one === null || other === null) && severityOf(worst) < most ? null : worst;
  };
  const possible = tables
    .map((table) => [...table.outcomes])
    .reduce((worst, next) => [...new Set(worst.flatMap((one) => next.map((other) => worse(one, other))))]);
  if (possible.length !== 1) return { kind: 'open' };
  const level = possible[0]!;
  const tests = tables
    .filter((table) => table.outcomes.has(level))
    .flatMap(({ rules, truths }) => speakingRules(rules, truths, level))
    .map(({ when }) => when);
  const because = decidingAnswers(tests, states);
  return level === null ? { kind: 'judge', because } : { kind: 'level', level, because };
}

/** The answers that rules name, and those for which their questions were asked or not, in the form's order. */
export function decidingAnswers(
  tests: readonly AnswerTest[],
  states: ReadonlyMap<string, QuestionState>,
): DecidingAnswer[] {
  const found = new Set<string>();
  // Conditions that are met on the way join the list; a chain of them may be as long as the tool.
  const open = [...tests];
  for (const test of open) {
    for (const id of Object.keys(test)) {
      const state = states.get(id);
      if (!state || found.has(id)) continue;
      found.add(id);
      const { asked, question } = state;
      // All conditions speak against a question that is not asked.
      const met = (question.askedWhen ?? []).filter((each) => asked === false || answersHold(each, states) === true);
      open.push(...met);
    }
  }
  return [...states.values()]
    .filter(({ question, answer }) => found.has(question.id) && answer !== null)
    .map(({ question, answer }) => ({ question: question.id, answer: answer! }));
}
