/** The risk of bias of each study behind one outcome, as grades and plots speak of it. Pure. */
import type { AppraisalLevel, AppraisalTool } from '../contract/appraisal-tools.ts';
import type { AppraisalForm, AppraisalList } from '../contract/appraisals.ts';
import { type JudgedStudy, judgedStudy } from './judged-study.ts';

export interface StudyBias extends JudgedStudy {
  /**
   * The whole: its word (`name.nb`, `name.en`), its sign, its severity within the tool, and `colour`, which means the same
   * in every tool: 'good' (low), 'caution' (some concerns, moderate), 'bad' (high, serious), 'worst' (critical),
   * 'neutral' (no information). Null where nothing is judged yet, or people differ.
   */
  level: AppraisalLevel | null;
}

/** The forms that somebody may see, and how the project uses each tool. */
export interface SeenForms extends Pick<AppraisalList, 'choices'> {
  forms: readonly AppraisalForm[];
}

export interface BiasInput extends SeenForms {
  tools: readonly AppraisalTool[];
  outcomeId: string;
  /** Of the studies behind the outcome; others are left out. */
  studyIds: readonly string[];
}

/**
 * Study id → what counts; a study without any form that may be seen is absent. A form of the very outcome goes before one of
 * the study as a whole, a finished one before an unfinished one, and then the order of the tools. Forms of tools that are
 * not here are passed over.
 */
export function biasByStudy({ tools, forms, choices, outcomeId, studyIds }: BiasInput): Map<string, StudyBias> {
  const found = new Map<string, StudyBias>();
  for (const studyId of new Set(studyIds)) {
    const own = forms.filter(
      (form) => form.studyId === studyId && (form.outcomeId === outcomeId || form.outcomeId === null),
    );
    const judged = tools
      .flatMap((tool) => [judgedFor(tool, own, outcomeId, choices), judgedFor(tool, own, null, choices)])
      .filter((each) => each !== null)
      .toSorted((one, other) => rank(one) - rank(other));
    const [best] = judged;
    if (best) found.set(studyId, { ...best, level: overallLevel(best) });
  }
  return found;
}

const judgedFor = (
  tool: AppraisalTool,
  forms: readonly AppraisalForm[],
  outcomeId: string | null,
  choices: AppraisalList['choices'],
) =>
  judgedStudy(
    tool,
    forms.filter((form) => form.tool === tool.id && form.outcomeId === outcomeId),
    choices[tool.id],
  );

const rank = ({ outcomeId, isFinished }: JudgedStudy) => (outcomeId === null ? 2 : 0) + (isFinished ? 0 : 1);

export const overallLevel = ({ tool, overall }: Pick<JudgedStudy, 'tool' | 'overall'>): AppraisalLevel | null =>
  tool.overall.levels.find(({ id }) => id === overall) ?? null;
