/** The line that tells of a service that does not answer, and of one that the desktop app has given up. */
import type { Page } from 'playwright-core';
import { serveAgain } from './fakes.ts';
import type { Situation } from './place.ts';

/** Refused once and then left unanswered: what is looked for has not been found, and is not given up yet. */
async function lose(page: Page): Promise<void> {
  let asked = 0;
  await page.route('**/alive', (route) => (asked++ === 0 ? route.abort() : undefined));
}

/** In the desktop's place, where the page was told to be in it; only the desktop gives a service up. */
function desktopStandIn(): void {
  if (sessionStorage.getItem('desktop') === null) return;
  sessionStorage.removeItem('desktop'); // the next page is of the browser again
  const { port1 } = new MessageChannel();
  const answers: Record<string, () => unknown> = {
    requestPort: () => {
      window.postMessage({ type: 'metodebenk:port' }, '*', [port1]);
      setTimeout(() => window.postMessage({ type: 'metodebenk:service-failed' }, '*'), 100);
    },
    takeOpened: async () => ({ library: null, files: [] }),
  };
  const metodebenk = new Proxy(answers, { get: (own, name) => own[String(name)] ?? (() => undefined) });
  Object.assign(window, { metodebenk });
}

const beInDesktop = async (page: Page) => {
  await page.evaluate(() => sessionStorage.setItem('desktop', ''));
  await page.reload();
};

export const connectionSituation: Situation = {
  name: 'a service that does not answer',
  arrange: async (page) => {
    await page.addInitScript(desktopStandIn);
    // Not by its words: before a service has answered they are in the language of the browser.
    const shown = (state: string) => `[role=status] [data-state=${state}]`;
    const hash = 'library';
    return [
      { name: 'connection-lost', hash, shown: shown('lost'), open: lose, leave: serveAgain, isFault: true },
      { name: 'connection-failed', hash, shown: shown('failed'), open: beInDesktop, leave: serveAgain, isFault: true },
    ];
  },
};
