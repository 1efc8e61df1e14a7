/** What counts of the forms that people filled in of one study with one tool. */
import type { AppraisalTool } from '../contract/appraisal-tools.ts';
import type { AppraisalChoices, AppraisalForm } from '../contract/appraisals.ts';
import { type Appraisal, appraise } from './appraise.ts';
import { filledForm } from './filled-form.ts';

/**
 * `agreed`: two agreed on it together. `alike`: all who finished came to the same. `unlike`: they did not, and nobody
 * noted what was agreed on. `single`: one person's form.
 */
export type JudgementBasis = 'agreed' | 'alike' | 'unlike' | 'single';

export interface JudgedStudy {
  studyId: string;
  /** Null: judged of the study as a whole. */
  outcomeId: string | null;
  tool: AppraisalTool;
  variant: string | null;
  basis: JudgementBasis;
  /** False while answers that were asked for, levels or reasons for differing are missing, or nobody said that it is finished. */
  isFinished: boolean;
  /** By domain: the level that counts, decided or proposed; null where there is none, or where people differ. */
  levels: Readonly<Record<string, string | null>>;
  overall: string | null;
  /** The whole was decided by a person; false where it is the rules' proposal. */
  isDecided: boolean;
}

/** Of the forms of one study, outcome and tool that may be seen; null where there is none. The agreed one counts before a person's own. */
export function judgedStudy(
  tool: AppraisalTool,
  forms: readonly AppraisalForm[],
  choices: AppraisalChoices | undefined,
): JudgedStudy | null {
  const seen = forms.filter(({ isHidden }) => !isHidden);
  const agreed = seen.find(({ personId }) => personId === null);
  if (agreed) return judged(tool, [agreed], 'agreed', choices);
  const finished = seen.filter(({ isFinished }) => isFinished);
  if (finished.length > 1) {
    const alike = judged(tool, finished, 'alike', choices);
    return differs(tool, finished, alike, choices) ? { ...alike, basis: 'unlike', isFinished: false } : alike;
  }
  const latest = seen.toSorted((one, other) => (one.updatedAt < other.updatedAt ? 1 : -1))[0];
  const only = finished[0] ?? latest;
  return only ? judged(tool, [only], 'single', choices) : null;
}

/** What keeps a form from being finished: questions without an answer, and domains ('' for the whole) without a level or a reason. */
export function unfinishedParts(
  appraisal: Appraisal,
  form: Pick<AppraisalForm, 'decisions' | 'overall'>,
): { questions: string[]; levels: string[]; reasons: string[] } {
  const parts = [
    ...appraisal.domains.map((each) => ({ ...each, key: each.domain.id, decision: form.decisions[each.domain.id] })),
    { ...appraisal.overall, key: '', decision: form.overall },
  ];
  return {
    questions: appraisal.domains.flatMap(({ missing }) => missing),
    levels: parts.filter(({ level }) => level === null).map(({ key }) => key),
    reasons: parts.filter(({ differs, decision }) => differs && !decision?.reason.trim()).map(({ key }) => key),
  };
}

/** Why levels of the forms that count are other than the rules proposed, or were decided; `domain` null: the whole. */
export function reasonsOf(
  { studyId, outcomeId, tool, basis }: Pick<JudgedStudy, 'studyId' | 'outcomeId' | 'tool' | 'basis'>,
  forms: readonly AppraisalForm[],
): { domain: string | null; reason: string }[] {
  const counted = forms.filter(
    (form) =>
      form.studyId === studyId &&
      form.outcomeId === outcomeId &&
      form.tool === tool.id &&
      !form.isHidden &&
      (basis !== 'agreed' || form.personId === null),
  );
  return counted.flatMap(({ decisions, overall }) => [
    ...Object.entries(decisions).flatMap(([domain, { reason }]) => (reason.trim() ? [{ domain, reason }] : [])),
    ...(overall?.reason.trim() ? [{ domain: null, reason: overall.reason }] : []),
  ]);
}

function judged(
  tool: AppraisalTool,
  forms: readonly AppraisalForm[],
  basis: JudgementBasis,
  choices: AppraisalChoices | undefined,
): JudgedStudy {
  const appraisals = forms.map((form) => appraise(tool, filledForm(form, choices)));
  const [first] = forms;
  const { studyId, outcomeId, variant } = first!;
  const common = (levels: readonly (string | null)[]) => (new Set(levels).size === 1 ? levels[0]! : null);
  const lacks = appraisals.map((appraisal, at) => Object.values(unfinishedParts(appraisal, forms[at]!)).flat().length);
  return {
    ...{ studyId, outcomeId, tool, variant, basis },
    isFinished: forms.every(({ isFinished }) => isFinished) && lacks.every((count) => count === 0),
    levels: Object.fromEntries(
      appraisals[0]!.domains.map(({ domain }) => [
        domain.id,
        common(appraisals.map(({ domains }) => domains.find((each) => each.domain === domain)?.level ?? null)),
      ]),
    ),
    overall: common(appraisals.map(({ overall }) => overall.level)),
    isDecided: forms.every(({ overall }) => (overall?.level ?? '') !== ''),
  };
}

/** Levels that only one of them has make no difference of opinion, unlike two that are not the same. */
function differs(
  tool: AppraisalTool,
  forms: readonly AppraisalForm[],
  common: JudgedStudy,
  choices: AppraisalChoices | undefined,
): boolean {
  if (forms.some(({ variant }) => variant !== common.variant)) return true;
  const appraisals = forms.map((form) => appraise(tool, filledForm(form, choices)));
  const levelsOf = ({ domains, overall }: Appraisal) => [...domains.map(({ level }) => level), overall.level];
  const [first, ...others] = appraisals.map(levelsOf);
  return others.some((levels) => levels.some((level, at) => level !== first![at]));
}
