/** What was recognised is set right in a real browser: by typing, by dragging, and taken back. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPage, type RunningApp, startApp, startBrowser } from './helpers/running-app.ts';

const home = mkdtempSync(join(tmpdir(), 'review-'));
let browser: Browser;
let app: RunningApp;

beforeAll(async () => {
  browser = await startBrowser();
  app = await startApp(home);
});
afterAll(async () => {
  await browser?.close();
  await app?.kill();
  rmSync(home, { recursive: true, force: true });
});

test('an answer is corrected beside its page, text is dragged to the tray, and both are undone', {
  timeout: 180_000,
}, async () => {
  const { page, complaints } = await openPage(browser, app.address);
  page.setDefaultTimeout(30_000);
  await page.getByRole('button', { name: 'Try the sample' }).click();
  await page
    .getByRole('row', { name: /Proposal/ })
    .first()
    .dblclick({ timeout: 90_000 });
  await page.getByText('Structure', { exact: true }).first().click();

  const answer = page.locator('[data-value^=\'["answer"\']').first();
  const words = (await answer.textContent())?.trim();
  await answer.click();
  const shown = page.locator('mark[data-kind="selection"]').first();
  await shown.waitFor();
  expect(words).toContain((await shown.textContent())?.trim());
  await page.keyboard.press('Enter');
  await page.keyboard.type(' (corrected)');
  await page.keyboard.press('Enter');
  await page.getByText('corrected', { exact: true }).waitFor();
  expect(await answer.textContent()).toContain('(corrected)');

  const tray = page.locator('[data-drop^=\'["unassigned"\']');
  await page.locator('[data-value^=\'["pico"\']').first().dragTo(tray);
  await tray.locator('[data-value]').waitFor();
  await page.keyboard.press('Control+z');
  await tray.locator('[data-value]').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await page.getByText('corrected', { exact: true }).waitFor({ state: 'detached' });
  expect((await answer.textContent())?.trim()).toBe(words);
  expect(complaints).toEqual([]);
});
