/** What a form may be told: questions, answers, levels and choices that its tool has, and passages of its project. */
import type { AppraisalTool } from '../../shared/contract/appraisal-tools.ts';
import type { AppraisalChoices, AppraisalForm, AppraisalSet } from '../../shared/contract/appraisals.ts';
import { AppError } from '../../shared/errors.ts';
import type { LibraryDatabase } from '../library/database.ts';
import { getTag } from '../library/tags.ts';

const wrong = (field: string, reason: string) => new AppError('invalid-input', { field, reason });

/** Throws `invalid-input` by the name of the field. What stands in the form already may stay, as after a tool was changed. */
export function checkAppraisal(tool: AppraisalTool, input: AppraisalSet, known: AppraisalForm | null): void {
  const { variant, answers = {}, decisions = {}, overall } = input;
  if (variant !== undefined && !tool.variants.some(({ id }) => id === variant)) {
    throw wrong('variant', `${variant} is none of ${tool.name.en}`);
  }
  const questions = tool.domains.flatMap((domain) => domain.questions);
  for (const [id, { answer = '' }] of Object.entries(answers)) {
    const offered = questions.filter((question) => question.id === id).flatMap((question) => question.answers);
    if (offered.length === 0) throw wrong(`answers.${id}`, `no question of ${tool.name.en}`);
    if (answer === '' || offered.includes(answer) || known?.answers[id]?.answer === answer) continue;
    throw wrong(`answers.${id}.answer`, `${answer} is not one of ${offered.join(', ')}`);
  }
  for (const [id, { level = '' }] of Object.entries(decisions)) {
    if (!tool.domains.some((domain) => domain.id === id)) throw wrong(`decisions.${id}`, `no part of ${tool.name.en}`);
    checkLevel(`decisions.${id}.level`, level, tool.levels);
  }
  checkLevel('overall.level', overall?.level ?? '', tool.overall.levels);
}

function checkLevel(field: string, level: string, levels: readonly { id: string }[]): void {
  if (level === '' || levels.some(({ id }) => id === level)) return;
  throw wrong(field, `${level} is not one of ${levels.map(({ id }) => id).join(', ')}`);
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
