/** What an import warning says, in both languages, from one table of sentences and the particulars that the importer found. */
import type { ImportWarning } from './contract/recognised.ts';
import { importWarningSentences } from './import-warning-sentences.ts';
import type { Locale } from './model/vocabulary.ts';
import { languageTags } from './text/moment.ts';

type Sentences = typeof importWarningSentences;
export type WarningCode = keyof Sentences;
export type Particulars = NonNullable<ImportWarning['params']>;

/** The names in the braces of a sentence. */
type NamesIn<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `${string}|${string}` ? never : Name) | NamesIn<Rest>
  : never;
type ParticularsOf<Form> = Form extends { en: infer S extends string } ? { [N in NamesIn<S>]: string | number } : never;

/** A warning whose English message is the sentence of its particulars: numbers are figures, and numbered things texts. */
export function importWarning<C extends WarningCode>(
  code: C,
  params: ParticularsOf<Sentences[C]['forms'][number]>,
  rest: Omit<ImportWarning, 'code' | 'message' | 'params'> = {},
): ImportWarning {
  return { code, message: toldBy(code, params, 'en')!, ...(Object.keys(params).length > 0 && { params }), ...rest };
}

/** How many pages have no text: one warning can be of several. */
export const pagesWithoutText = (warnings: readonly ImportWarning[]): number =>
  warnings
    .filter(({ code }) => code === 'no-text-layer')
    .reduce((sum, { params }) => sum + (typeof params?.count === 'number' ? params.count : 1), 0);

const longestQuote = 90;

/** The sentence for a person, with the quote; a code of another app, and one without particulars in English, has only its message. */
export function warningSentence(
  { code, message, quote, params }: Pick<ImportWarning, 'code' | 'message' | 'quote' | 'params'>,
  locale: Locale,
): string {
  if (!isWarningCode(code)) return message;
  const told = params === undefined ? null : toldBy(code, params, locale);
  if (told === null && locale === 'en') return message;
  return withQuote(told ?? importWarningSentences[code].plain, quote, locale);
}

const isWarningCode = (code: string): code is WarningCode => Object.hasOwn(importWarningSentences, code);

/** Null where the particulars fill none of the forms. */
function toldBy(code: WarningCode, params: Particulars, locale: Locale): string | null {
  const forms: readonly Record<Locale, string>[] = importWarningSentences[code].forms;
  const has = (name: string) => Object.hasOwn(params, name);
  const form = forms.find((each) => [...each.en.matchAll(/\{(\w+)/g)].every(([, name]) => has(name!)));
  if (!form) return null;
  return form[locale].replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (_, name: string, one?: string, many?: string) =>
    one === undefined ? printed(params[name]!, locale) : params[name] === 1 ? one : many!,
  );
}

/** Figures of five digits and more have their thousands apart, as both languages print them. */
const printed = (value: string | number, locale: Locale): string =>
  typeof value === 'string'
    ? value
    : value.toLocaleString(languageTags[locale], { useGrouping: 'min2', maximumFractionDigits: 4 });

const wordsOf = (text: string): string[] => text.match(/[\p{L}\d]+(?:[.,]\d+)*/gu) ?? [];

/** A quote that says more than the sentence does. */
function withQuote(sentence: string, quote: string | undefined, locale: Locale): string {
  const said = new Set(wordsOf(sentence));
  const words = quote?.replace(/\s+/g, ' ').trim() ?? '';
  if (wordsOf(words).every((word) => said.has(word))) return sentence;
  const shown = words.length > longestQuote ? `${words.slice(0, longestQuote).trimEnd()} …` : words;
  return locale === 'nb' ? `${sentence} «${shown}»` : `${sentence} “${shown}”`;
}
