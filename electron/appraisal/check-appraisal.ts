/** What a form may be told: questions, answers, levels and choices that its tool has, and passages of its project. */
import type { AppraisalTool } from '../../shared/contract/appraisal-tools.ts';
import type { AppraisalChoices, AppraisalForm, AppraisalSet } from '../../shared/contract/appraisals.ts';
import { AppError } from '../../shared/errors.ts';
import { formFault } from '../../shared/risk-of-bias/form-fault.ts';
import type { LibraryDatabase } from '../library/database.ts';
import { getTag } from '../library/tags.ts';

const wrong = (field: string, reason: string) => new AppError('invalid-input', { field, reason });

/** Throws `invalid-input` by the name of the field. What stands in the form already may stay, as after a tool was changed. */
export function checkAppraisal(tool: AppraisalTool, input: AppraisalSet, known: AppraisalForm | null): void {
  const fault = formFault(tool, input, known?.answers);
  if (fault) throw wrong(fault.field, fault.reason);
}

/** Throws `not-found`, or `invalid-input` for a passage of another project; one that is attached already may stay. */
export function checkQuotes(db: LibraryDatabase, input: AppraisalSet, known: AppraisalForm | null): void {
  for (const [question, { tagIds = [] }] of Object.entries(input.answers ?? {})) {
    for (const id of tagIds) {
      if (known?.answers[question]?.tagIds.includes(id) || getTag(db, id).projectId === input.projectId) continue;
      throw wrong(`answers.${question}.tagIds`, 'a tag of another project');
    }
  }
}

/** Throws `invalid-input` for settings that the tool does not have. */
export function checkSettings(tool: AppraisalTool, settings: AppraisalChoices['settings']): void {
  for (const [id, value] of Object.entries(settings)) {
    const setting = tool.settings.find((each) => each.id === id);
    if (!setting) throw wrong(`settings.${id}`, `no setting of ${tool.name.en}`);
    const known = (setting.kind === 'domains' ? tool.domains : setting.options).map((each) => each.id);
    const isFitting =
      setting.kind === 'domains'
        ? Array.isArray(value) && value.every((each) => known.includes(each))
        : typeof value === 'string' && known.includes(value);
    if (!isFitting) throw wrong(`settings.${id}`, `not among ${known.join(', ')}`);
  }
}
