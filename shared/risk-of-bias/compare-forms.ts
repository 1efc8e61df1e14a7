/** Two people's forms of the same study, side by side: where they conflict, and the answers that may be why. */
import { agreementOfPairs, type PairAgreement } from '../agreement/agreement-of-pairs.ts';
import type { AppraisalTool } from '../contract/appraisal-tools.ts';
import { type Appraisal, appraise, type DomainAppraisal } from './appraise.ts';
import { domainsOfSetting, type FilledForm, levelsOfSetting } from './form.ts';

type Pair<T> = [T, T];

export interface DomainComparison {
  domain: string;
  /** Null: neither decided nor proposed yet. */
  levels: Pair<string | null>;
  /** Both have a level, and another one. */
  isConflict: boolean;
  /** Questions that rules read differently of the two: yes and probably yes are one; not asked is another than any answer. */
  answers: string[];
}

export interface FormComparison {
  /** False where they chose different variants, e.g. effects of interest: only what both were asked is compared. */
  isVariantSame: boolean;
  /** Settings of the form that stand differently, and what follows from them. */
  settings: string[];
  domains: DomainComparison[];
  overall: Pick<DomainComparison, 'levels' | 'isConflict'>;
}

export function compareForms(tool: AppraisalTool, forms: Pair<FilledForm>): FormComparison {
  const [one, other] = forms.map((form) => appraise(tool, form)) as Pair<Appraisal>;
  const isVariantSame = forms[0].variant === forms[1].variant;
  return {
    isVariantSame,
    settings: tool.settings
      .map(({ id }) => id)
      .filter((id) => standsAt(tool, forms[0], id).symmetricDifference(standsAt(tool, forms[1], id)).size > 0),
    domains: one.domains.flatMap((first) => {
      // A domain of another variant has the id, and other questions.
      const second = other.domains.find(({ domain }) => domain === first.domain);
      return second ? [domainComparison(first, second)] : [];
    }),
    overall: isVariantSame
      ? levelComparison([one.overall.level, other.overall.level])
      : { levels: [one.overall.level, other.overall.level], isConflict: false },
  };
}

function domainComparison(first: DomainAppraisal, second: DomainAppraisal): DomainComparison {
  // What can still be the same is no difference yet.
  const answers = first.questions
    .filter(({ values }, at) => values.isDisjointFrom(second.questions[at]!.values))
    .map(({ question }) => question.id);
  return { domain: first.domain.id, answers, ...levelComparison([first.level, second.level]) };
}

function levelComparison(levels: Pair<string | null>): Pick<DomainComparison, 'levels' | 'isConflict'> {
  return { levels, isConflict: levels[0] !== null && levels[1] !== null && levels[0] !== levels[1] };
}

/** What a setting comes to, whichever kind it is. */
const standsAt = (tool: AppraisalTool, form: FilledForm, id: string): Set<string> =>
  new Set([...domainsOfSetting(tool, form, id), ...levelsOfSetting(tool, form, id)]);

/** How far two people came to the same levels over several studies, of one domain or the whole. Some levels have no order: kappa uses none. */
export function levelAgreement(
  levels: readonly { id: string }[],
  pairs: readonly Readonly<Pair<string | null>>[],
): PairAgreement {
  const counts = pairs.flatMap(([first, second]) =>
    first !== null && second !== null ? [{ first, second, count: 1 }] : [],
  );
  return agreementOfPairs(
    levels.map(({ id }) => id),
    counts,
  );
}
