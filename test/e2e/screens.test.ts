/** Every screen in both languages and both themes: axe has nothing to say, and a screenshot is kept to be looked at. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { axeFindings, goTo, openPage, startApp, startBrowser } from './helpers/running-app.ts';

const shots = join(import.meta.dirname, '..', '..', 'test-results', 'screens');
let browser: Browser;

beforeAll(async () => {
  mkdirSync(shots, { recursive: true });
  browser = await startBrowser();
});
afterAll(() => browser?.close());

/** Asks the service as the screens do, with the token of this window. */
async function call(page: Page, path: string, input: unknown): Promise<unknown> {
  return page.evaluate(
    async ([procedure, body]) => {
      const token = Object.values(sessionStorage).find((value) => value.length >= 40) ?? '';
      const answer = await fetch(`/trpc/${procedure}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify(body ?? {}),
      });
      return answer.json();
    },
    [path, input] as const,
  );
}

/** Each screen by its address, and what must stand on it before it is looked at. */
const places = (cardId: string, documentId: string, pdfId: string): [name: string, hash: string, shown: string][] => [
  ['library', 'library', '[role=row]'],
  ['project', 'project', 'main input'],
  ['reader-text', `reader/${documentId}`, '[data-start]'],
  ['reader-pdf', `reader/${pdfId}`, '.textLayer span'],
  ['matrix', 'evidence?tab=matrix', 'main table'],
  ['trials', 'evidence?tab=trials', 'main table'],
  ['outcomes', 'evidence?tab=outcomes', 'main [role=radiogroup]'],
  ['cards', 'card', 'main h1'],
  ['card', `card/${cardId}`, 'canvas'],
  ['export', 'export', 'main [role=radiogroup]'],
  ['history', 'history', 'main li'],
  ['care', 'care', 'main h1'],
  ['panel', 'panel', 'main h1'],
];

/** The two languages side by side, each with a library of its own: alone they take twice as long. */
test.concurrent.for(['nb', 'en'])(
  'all screens in %s, light and dark',
  { timeout: 480_000 },
  async (locale, { expect }) => {
    const home = mkdtempSync(join(tmpdir(), `screens-${locale}-`));
    const app = await startApp(home);
    try {
      const { page, complaints } = await openPage(browser, app.address);
      await page.getByRole('button', { name: 'Try the sample' }).click();
      await page.getByRole('tab', { name: /References 20/ }).waitFor({ timeout: 60_000 });
      const ids = async (path: string) =>
        ((await call(page, path, {})) as { result: { data: { id: string; format?: string }[] } }).result.data;
      const [card] = await ids('cards.list');
      const documents = await ids('documents.list');
      const pdf = documents.find((document) => document.format === 'pdf')!;
      const text = documents.find((document) => document.format === 'text')!;

      for (const theme of ['light', 'dark']) {
        await call(page, 'settings.update', { locale, theme });
        await page.reload();
        await page.waitForSelector('main');
        for (const [name, hash, shown] of places(card!.id, text.id, pdf.id)) {
          await goTo(page, hash);
          await page.locator(shown).filter({ visible: true }).first().waitFor({ timeout: 60_000 });
          await page.waitForLoadState('networkidle');
          await page.waitForTimeout(400); // panes settle and the preview is drawn
          await page.screenshot({ path: join(shots, `${name}-${locale}-${theme}.png`) });
          expect.soft(await axeFindings(page), `${name} ${locale} ${theme}`).toEqual([]);
        }
        expect(await page.evaluate(() => document.documentElement.lang), 'language of the page').toBe(locale);
      }
      expect(await page.content()).not.toContain('⟦');
      expect(complaints).toEqual([]);
    } finally {
      await app.kill();
      rmSync(home, { recursive: true, force: true });
    }
  },
);
