/** Every screen in both languages and both themes: axe has nothing to say, and a screenshot is kept to be looked at. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { axeFindings, callService, goTo, openPage, startApp, startBrowser } from './helpers/running-app.ts';
import { sideways } from './helpers/sideways.ts';

const shots = join(import.meta.dirname, '..', '..', 'test-results', 'screens');
let browser: Browser;

beforeAll(async () => {
  mkdirSync(shots, { recursive: true });
  browser = await startBrowser();
});
afterAll(() => browser?.close());

/** Each screen by its address, and what must stand on it before it is looked at. */
const places = (cardId: string, documentId: string, pdfId: string): [name: string, hash: string, shown: string][] => [
  ['library', 'library', '[role=row]'],
  ['library-trials', 'trials', '[role=row]'],
  ['library-references', 'references', '[role=row]'],
  ['project', 'project', 'main input'],
  ['reader-text', `reader/${documentId}`, '[data-start]'],
  ['reader-pdf', `reader/${pdfId}`, '.textLayer span'],
  ['matrix', 'evidence?tab=matrix', 'main table'],
  ['trials', 'evidence?tab=trials', '[role=row]'],
  ['outcomes', 'evidence?tab=outcomes', 'main [role=radiogroup]'],
  ['cards', 'card', 'main h1'],
  ['card', `card/${cardId}`, 'canvas'],
  ['export', 'export', 'main [role=radiogroup]'],
  ['history', 'history', 'main li'],
  ['care', 'care', 'main h1'],
  ['settings', 'settings', 'main h2'],
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
        ((await callService(page, path, {})) as { result: { data: { id: string; format?: string }[] } }).result.data;
      const [card] = await ids('cards.list');
      const documents = await ids('documents.list');
      const pdf = documents.find((document) => document.format === 'pdf')!;
      const text = documents.find((document) => document.format === 'text')!;

      for (const theme of ['light', 'dark']) {
        await callService(page, 'settings.update', { locale, theme });
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
      // A window of 1280 × 800 at 200 %.
      await page.setViewportSize({ width: 640, height: 400 });
      for (const [name, hash, shown] of places(card!.id, text.id, pdf.id)) {
        await goTo(page, hash);
        // A card's preview stands behind its tab there, and is drawn when it is asked for.
        const seen = shown === 'canvas' ? 'main textarea' : shown;
        await page.locator(seen).first().waitFor({ state: 'attached', timeout: 60_000 });
        await page.waitForTimeout(400);
        await page.screenshot({ path: join(shots, `${name}-${locale}-200.png`) });
        expect.soft(await sideways(page), `${name} ${locale} at 200 %`).toEqual([]);
        expect.soft(await axeFindings(page), `${name} ${locale} at 200 %`).toEqual([]);
      }
      expect(await page.content()).not.toContain('⟦');
      expect(complaints).toEqual([]);
    } finally {
      await app.kill();
      rmSync(home, { recursive: true, force: true });
    }
  },
);
