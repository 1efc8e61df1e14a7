/** Waits until a screen has come to rest: nothing is fetched that is waited for, and nothing changes any more. */
import type { Page } from 'playwright-core';

const quietMs = 100;
/** What still turns then is meant to. */
const patienceMs = 4000;

export async function settled(page: Page): Promise<void> {
  await page.evaluate(
    async ([quiet, patience]) => {
      let changedAt = performance.now();
      const observer = new MutationObserver(() => {
        changedAt = performance.now();
      });
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      const until = performance.now() + patience;
      const isBusy = () =>
        document.querySelector('[aria-busy=true], .mantine-Loader-root') !== null ||
        performance.now() - changedAt < quiet;
      while (isBusy() && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 25));
      observer.disconnect();
      await document.fonts.ready;
    },
    [quietMs, patienceMs] as const,
  );
}
