/** What the history calls a field of a filled form, or of how a project uses a tool, in the words of the tool. */
import type { AppraisalTool } from '../contract/appraisal-tools.ts';
import { overallKey } from '../model/appraisal.ts';
import type { Locale } from '../model/vocabulary.ts';
import { entryOf } from './form.ts';

export interface FormFieldWords {
  /** The question, the domain, the setting or the tool that it belongs to; '' of the overall judgement. */
  name: string;
  /** The name says all: no word for the field follows it. */
  isWhole: boolean;
  /** An answer, a level, a variant or an option by its word; lines each for itself. Null where it is no code. */
  value(code: string): string | null;
}

type Words = Record<Locale, string>;

/** `path` as `changedFields` tells it (`answers.2.3.answer`, `decisions.*.level`). Null where the tool knows no such part. */
export function formFieldWords(tool: AppraisalTool, path: string, locale: Locale): FormFieldWords | null {
  const named = (
    name: string,
    of: (code: string) => Words | undefined = () => undefined,
    isWhole = false,
  ): FormFieldWords => ({
    name,
    isWhole,
    value: (code) => {
      const lines = code.split('\n').map((line) => of(line)?.[locale]);
      return lines.every((line) => line !== undefined) ? lines.join('\n') : null;
    },
  });
  const byId = (list: readonly { id: string; name: Words }[]) => (id: string) =>
    list.find((each) => each.id === id)?.name;
  const [, column = '', part = '', field = ''] =
    /^(answers|decisions|appraisal_choices)\.(.+)\.(\w+)$/.exec(path) ?? [];
  if (path === 'variant') return named('', byId(tool.variants));
  if (column === 'answers') {
    const question = tool.domains.flatMap(({ questions }) => questions).find(({ id }) => id === part);
    if (!question) return null;
    const name = `${question.number ?? question.id} ${question.text[locale]}`;
    return field === 'answer' ? named(name, (code) => entryOf(tool.answers, code)?.name) : named(name);
  }
  if (column === 'decisions') {
    const domain = tool.domains.find(({ id }) => id === part);
    if (!domain && part !== overallKey) return null;
    const levels = domain ? tool.levels : tool.overall.levels;
    return field === 'level' ? named(domain?.name[locale] ?? '', byId(levels)) : named(domain?.name[locale] ?? '');
  }
  const choice = path.slice(`appraisal_choices.${tool.id}.`.length);
  if (!path.startsWith(`appraisal_choices.${tool.id}.`)) return null;
  const setting = tool.settings.find(({ id }) => choice === `settings.${id}`);
  if (!setting) return named(tool.name[locale]);
  return named(
    `${tool.name[locale]}, ${setting.name[locale]}`,
    byId(setting.kind === 'levels' ? setting.options : tool.domains),
    true,
  );
}
