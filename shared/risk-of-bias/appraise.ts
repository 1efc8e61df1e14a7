/** A filled form read by its tool: what is asked, what is missing, and what the rules propose. They never decide. */
import type { AppraisalDomain, AppraisalTool } from '../contract/appraisal-tools.ts';
import type { Locale } from '../model/vocabulary.ts';
import { answersHold, missingAnswers, type QuestionState, questionStates } from './asked-questions.ts';
import { type DecidingAnswer, domainProposal, type Proposal } from './domain-proposal.ts';
import { domainsOf, entryOf, type FilledForm, needsVariant } from './form.ts';
import { countsHold, overallProposal } from './overall-proposal.ts';

export interface AppraisalPrompt {
  text: Record<Locale, string>;
  /** The level to think of, where the prompt names one. */
  suggests?: string;
}

interface Judged<Reason> {
  proposal: Proposal<Reason>;
  /** What counts: the analyst's level, or the proposed one; null while there is neither. */
  level: string | null;
  /** The analyst's level is another than the proposed one, for which a reason is due. */
  differs: boolean;
  prompts: AppraisalPrompt[];
}

export interface DomainAppraisal extends Judged<DecidingAnswer> {
  domain: AppraisalDomain;
  questions: QuestionState[];
  /** Questions that are asked and have no answer, also where the proposal no longer hangs on them. */
  missing: string[];
}

export interface Appraisal {
  needsVariant: boolean;
  domains: DomainAppraisal[];
  /** `because` names domains. */
  overall: Judged<string>;
}

/** Answers, variants and levels that the tool does not know, as of another version of it, count as not given. */
export function appraise(tool: AppraisalTool, form: FilledForm): Appraisal {
  const open = needsVariant(tool, form.variant);
  const ofVariant = domainsOf(tool, form.variant);
  const states = questionStates(tool, ofVariant, form.answers);
  const domains = ofVariant.map((domain): DomainAppraisal => {
    const questions = domain.questions.map(({ id }) => states.get(id)!);
    const decided = knownLevel(tool.levels, entryOf(form.judgements, domain.id));
    return {
      domain,
      questions,
      missing: missingAnswers(questions),
      ...judged(domainProposal(tool, domain, states), decided),
      prompts: domain.prompts.filter(({ when }) => answersHold(when, states) === true).map(promptOf),
    };
  });
  const { levels, prompts } = tool.overall;
  return {
    needsVariant: open,
    domains,
    overall: {
      ...judged<string>(
        open ? { kind: 'open' } : overallProposal(tool, form, domains),
        knownLevel(levels, form.overall),
      ),
      prompts: prompts.filter(({ when }) => countsHold(tool, form, domains, when) === true).map(promptOf),
    },
  };
}

function judged<Reason>(proposal: Proposal<Reason>, decided: string | null): Omit<Judged<Reason>, 'prompts'> {
  const proposed = proposal.kind === 'level' ? proposal.level : null;
  return {
    proposal,
    level: decided ?? proposed,
    differs: decided !== null && proposed !== null && decided !== proposed,
  };
}

const knownLevel = (levels: readonly { id: string }[], level: string | null) =>
  levels.some(({ id }) => id === level) ? level : null;

const promptOf = ({ text, suggests }: AppraisalPrompt): AppraisalPrompt =>
  suggests === undefined ? { text } : { text, suggests };
