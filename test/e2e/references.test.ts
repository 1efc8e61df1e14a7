/** References as a person brings them in: two files of one search each, what is certain merged, the rest side by side by keys, undone. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { duplicateFiles } from '../helpers/duplicate-files.ts';
import { clientOn } from './helpers/page-client.ts';
import { axeFindings, goTo, openPage, type RunningApp, startApp, startBrowser } from './helpers/running-app.ts';
import { layOutSample } from './helpers/sample-library.ts';
import { settled } from './helpers/settled.ts';

const shots = join(import.meta.dirname, '..', '..', 'test-results', 'references');
const home = mkdtempSync(join(tmpdir(), 'references-'));
let browser: Browser;
let app: RunningApp;

beforeAll(async () => {
  mkdirSync(shots, { recursive: true });
  browser = await startBrowser();
  layOutSample(home);
  app = await startApp(home);
});
afterAll(async () => {
  await browser?.close();
  await app?.kill();
  rmSync(home, { recursive: true, force: true });
});

async function look(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await settled(page);
    await page.screenshot({ path: join(shots, `${name}-${colorScheme}.png`) });
    expect(await axeFindings(page), `${name} ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

test('two files are brought in, and what is in both becomes one', { timeout: 180_000 }, async () => {
  const { page, complaints } = await openPage(browser, app.address, 'nb');
  page.setDefaultTimeout(30_000);
  await page.getByRole('button', { name: 'Prøv eksempelet' }).click();
  await page.getByRole('tab', { name: /Referanser 20/ }).waitFor({ timeout: 90_000 });
  const paths = Object.entries(duplicateFiles).map(([name, content]) => {
    writeFileSync(join(home, name), content);
    return join(home, name);
  });
  await page.locator('input[type=file]').first().setInputFiles(paths);
  await page.getByRole('tab', { name: /Referanser 25/ }).waitFor();

  const api = clientOn(page);
  const count = async () => (await api.references.page.query({})).rows.length;
  expect(await count()).toBe(25);
  await goTo(page, 'references?view=duplicates');
  await page.getByRole('button', { name: 'Let etter dubletter' }).click();
  await page.getByText('Se på dem først').press('Enter');
  await page
    .getByRole('link', { name: /^Fjær mot innbilt kløe/ })
    .first()
    .waitFor();
  await look(page, 'certain');
  await page.getByRole('button', { name: 'Slå sammen alle disse' }).click();
  await expect.poll(count).toBe(24);
  const pair = page.getByRole('region', { name: 'To referanser side om side' });
  await pair.waitFor();
  await look(page, 'pair');
  expect(await pair.locator('[data-difference="other"]').count()).toBeGreaterThan(0);

  // The keys of the screen, as its buttons tell them.
  const same = await pair.getByRole('button', { name: /^Den samme/ }).getAttribute('aria-keyshortcuts');
  await page.keyboard.press(same!);
  await expect.poll(count).toBe(23);
  await page.getByText('Ingen par å se på').waitFor();
  await look(page, 'none');

  await page.keyboard.press('Control+z');
  await expect.poll(count).toBe(24);
  await page.keyboard.press('Control+z');
  await expect.poll(count).toBe(25);
  expect(complaints).toEqual([]);
});
