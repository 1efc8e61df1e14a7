/** Whether what a form says is anything that its tool knows. */
import type { AppraisalTool } from '../contract/appraisal-tools.ts';

/** What of a form is asked for; '' and null stand for nothing chosen. */
export interface FormWords {
  variant?: string | null | undefined;
  answers?: Readonly<Record<string, { answer?: string | undefined }>> | undefined;
  decisions?: Readonly<Record<string, { level?: string | undefined }>> | undefined;
  overall?: { level?: string | undefined } | null | undefined;
}

export interface FormFault {
  /** As `answers.2.1.answer`. */
  field: string;
  reason: string;
}

/** The first that the tool does not know; null where it knows all. `known`: answers that may stand, as after a tool was changed. */
export function formFault(
  tool: AppraisalTool,
  { variant, answers = {}, decisions = {}, overall }: FormWords,
  known: FormWords['answers'] = {},
): FormFault | null {
  if (variant && !tool.variants.some(({ id }) => id === variant)) {
    return { field: 'variant', reason: `${variant} is none of ${tool.name.en}` };
  }
  const questions = tool.domains.flatMap((domain) => domain.questions);
  for (const [id, { answer = '' }] of Object.entries(answers)) {
    const offered = questions.filter((question) => question.id === id).flatMap((question) => question.answers);
    if (offered.length === 0) return { field: `answers.${id}`, reason: `no question of ${tool.name.en}` };
    if (answer === '' || offered.includes(answer) || known[id]?.answer === answer) continue;
    return { field: `answers.${id}.answer`, reason: `${answer} is not one of ${offered.join(', ')}` };
  }
  for (const [id, { level }] of Object.entries(decisions)) {
    if (!tool.domains.some((domain) => domain.id === id)) {
      return { field: `decisions.${id}`, reason: `no part of ${tool.name.en}` };
    }
    const fault = levelFault(`decisions.${id}.level`, level, tool.levels);
    if (fault) return fault;
  }
  return levelFault('overall.level', overall?.level, tool.overall.levels);
}

function levelFault(field: string, level: string | undefined, levels: readonly { id: string }[]): FormFault | null {
  if (!level || levels.some(({ id }) => id === level)) return null;
  return { field, reason: `${level} is not one of ${levels.map(({ id }) => id).join(', ')}` };
}
