/** Citations of a document lead to what they stand for: in a real browser, by keys, with the way back. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFindings, openPage, type RunningApp, startApp, startBrowser } from './helpers/running-app.ts';
import { layOutSample } from './helpers/sample-library.ts';

const shots = join(import.meta.dirname, '..', '..', 'test-results', 'bindings');
const home = mkdtempSync(join(tmpdir(), 'bindings-'));
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

test('a source is bound to another reference by keys, which tells the document; undone, it stands as before', {
  timeout: 180_000,
}, async () => {
  const { page, complaints } = await openPage(browser, app.address);
  page.setDefaultTimeout(30_000);
  await page.getByRole('button', { name: 'Try the sample' }).click();
  await page
    .getByRole('row', { name: /Method alert|Metodevarsel/ })
    .first()
    .dblclick({ timeout: 90_000 });
  const contents = page.getByRole('navigation', { name: 'Contents' });
  await contents.getByRole('heading', { name: /Sources in the document/ }).waitFor();
  await contents
    .getByRole('button', { name: /Not bound|Bound/ })
    .first()
    .press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('listitem', { name: 'source 1', exact: true }).waitFor();
  await page.screenshot({ path: join(shots, 'sources.png') });
  expect(await axeFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Choose a reference …: source 1', exact: true }).press('Enter');
  await dialog.getByRole('combobox').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.screenshot({ path: join(shots, 'finder.png') });
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Enter');
  const first = dialog.getByRole('listitem', { name: 'source 1', exact: true });
  await first.getByText('Bound by a person').waitFor();
  const title = await first.getByRole('link').first().textContent();
  await first.getByRole('link').first().press('Enter');
  const citedAsOne = page.getByRole('link', { name: /, as 1, page/ });
  await citedAsOne.waitFor();
  await page.screenshot({ path: join(shots, 'reference.png') });
  expect(title).not.toBe('');
  await page.keyboard.press('Control+z');
  await citedAsOne.waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
});
