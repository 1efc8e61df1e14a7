/** The texts of the help, which come with the screens, and what is found in them. */
import { type HelpPage, helpPages, isHelpPage } from '../../../shared/help/help-pages.ts';
import { type HelpText, readHelp } from '../../../shared/help/help-text.ts';
import type { Locale } from '../../../shared/model/vocabulary.ts';
import { fold } from '../../../shared/text/fold.ts';

const sources: Record<string, string> = import.meta.glob('../../../resources/help/*/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const sourceOf = (locale: Locale, page: HelpPage) => sources[`../../../resources/help/${locale}/${page}.md`] ?? '';

export function helpText(locale: Locale, page: HelpPage): HelpText {
  return readHelp(sourceOf(locale, page));
}

export function helpTitle(locale: Locale, page: HelpPage): string {
  return /^# +(.*)$/m.exec(sourceOf(locale, page))?.[1] ?? page;
}

/** Pages that say all the words, those that name them in their title first. */
export function findHelp(locale: Locale, query: string): HelpPage[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  const says = (text: string) => words.every((word) => fold(text).includes(word));
  const found = helpPages.filter((page) => says(sourceOf(locale, page)));
  const isNamed = (page: HelpPage) => says(helpTitle(locale, page));
  return [...found.filter(isNamed), ...found.filter((page) => !isNamed(page))];
}

/** The page about a screen; the start page where there is none. */
export function pageOfScreen(screen: string): HelpPage {
  return isHelpPage(screen) ? screen : 'start';
}
