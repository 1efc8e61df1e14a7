/** The way from anywhere to a page of the help. */
import type { HelpPage } from '../../shared/help/help-pages.ts';

const eventName = 'metodebenk:help';

export function showHelpPage(page: HelpPage): void {
  window.dispatchEvent(new CustomEvent<HelpPage>(eventName, { detail: page }));
}

export function onHelpPage(show: (page: HelpPage) => void): () => void {
  const listener = (event: Event) => show((event as CustomEvent<HelpPage>).detail);
  window.addEventListener(eventName, listener);
  return () => window.removeEventListener(eventName, listener);
}
