/** What a person has filled in of one form, and which parts of the tool it concerns. */
import type { AppraisalDomain, AppraisalTool } from '../contract/appraisal-tools.ts';

export interface FilledForm {
  /** Null while it is not chosen. */
  variant: string | null;
  /** By setting: an option, or domains. What is absent stands at the tool's default. */
  settings: Readonly<Record<string, string | readonly string[]>>;
  /** By question. */
  answers: Readonly<Record<string, string>>;
  /** By domain: the level that the analyst decided. */
  judgements: Readonly<Record<string, string>>;
  overall: string | null;
}

export const emptyForm: FilledForm = { variant: null, settings: {}, answers: {}, judgements: {}, overall: null };

/** Own properties only: ids come from files. */
export function entryOf<T>(record: Readonly<Record<string, T>>, key: string): T | null {
  return Object.hasOwn(record, key) ? record[key]! : null;
}

/** True where a variant is to be chosen first, which decides what is asked. */
export function needsVariant({ variants }: Pick<AppraisalTool, 'variants'>, variant: string | null): boolean {
  return variants.length > 0 && !variants.some(({ id }) => id === variant);
}

/** The domains of a variant, in the tool's order; those of all variants while none is chosen. */
export function domainsOf({ domains }: Pick<AppraisalTool, 'domains'>, variant: string | null): AppraisalDomain[] {
  return domains.filter(({ variants }) => !variants || (variant !== null && variants.includes(variant)));
}

/** Each domain once, where two variants have one of the same id. */
export const domainsOnce = ({ domains }: Pick<AppraisalTool, 'domains'>): AppraisalDomain[] =>
  domains.filter(({ id }, at) => domains.findIndex((each) => each.id === id) === at);

/** The domains that a setting names: those chosen, of which the tool has still some, or the default. */
export function domainsOfSetting(tool: AppraisalTool, form: FilledForm, id: string): readonly string[] {
  const setting = tool.settings.find((each) => each.id === id);
  if (setting?.kind !== 'domains') return [];
  const chosen = entryOf(form.settings, id);
  return Array.isArray(chosen)
    ? chosen.filter((each) => tool.domains.some((domain) => domain.id === each))
    : setting.default;
}

/** The levels that the option of a setting stands for. */
export function levelsOfSetting(tool: AppraisalTool, form: FilledForm, id: string): readonly string[] {
  const setting = tool.settings.find((each) => each.id === id);
  if (setting?.kind !== 'levels') return [];
  const chosen = entryOf(form.settings, id);
  const option =
    setting.options.find((each) => each.id === chosen) ?? setting.options.find((each) => each.id === setting.default);
  return option?.levels ?? [];
}
