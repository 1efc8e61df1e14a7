/** Two people screen in a real browser: the log, an import bound to it, titles by keys, conflict, full text, flow, the card's sentence. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { clientOn } from './helpers/page-client.ts';
import { axeFindings, goTo, openPage, type RunningApp, startApp, startBrowser } from './helpers/running-app.ts';

const shots = join(import.meta.dirname, '..', '..', 'test-results', 'screening');
const home = mkdtempSync(join(tmpdir(), 'screening-'));
const titles = ['Cod liver for restless sleep', 'Stockfish and resting pulse', 'Roe for better mood'];
let browser: Browser;
let app: RunningApp;

beforeAll(async () => {
  mkdirSync(shots, { recursive: true });
  browser = await startBrowser();
  app = await startApp(home);
});
afterAll(async () => {
  for (const [at, page] of browser
    .contexts()
    .flatMap((context) => context.pages())
    .entries()) {
    await page.screenshot({ path: join(shots, `left-open-${at}.png`) });
  }
  await browser?.close();
  await app?.kill();
  rmSync(home, { recursive: true, force: true });
});

/** Whoever opens a packet on another machine does so there as a person of their own. */
async function decideByKeys(page: Page, keys: string): Promise<void> {
  for (const [at, key] of [...keys].entries()) {
    await page.getByRole('article', { name: titles[at]! }).waitFor();
    await page.keyboard.press(key);
    // As fast as a person types E1.
    if (key === 'e') await page.keyboard.press('1');
  }
}

async function look(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: join(shots, `${name}.png`) });
  expect(await axeFindings(page), name).toEqual([]);
}

test('from the search log to the flow: two screen on machines of their own, and agree', {
  timeout: 240_000,
}, async () => {
  const { page, complaints } = await openPage(browser, app.address);
  page.setDefaultTimeout(20_000);
  await page.getByRole('button', { name: 'Try the sample' }).waitFor();
  const kari = clientOn(page);
  await kari.settings.update.mutate({ personName: 'Kari' });
  await kari.library.create.mutate({ path: join(home, 'fish.metodebenk') });
  const { id: projectId } = await kari.projects.create.mutate({ title: 'Fish and rest', language: 'en' });
  await page.reload();

  await goTo(page, 'project?tab=searches');
  await page.getByRole('textbox', { name: 'Source' }).waitFor();
  await page.waitForLoadState('networkidle'); // the form is drawn anew when the project is known
  await page.getByRole('textbox', { name: 'Source' }).fill('MEDLINE');
  await page.getByRole('textbox', { name: 'Date' }).fill('2026-11-03');
  await page.getByRole('textbox', { name: 'Hits' }).fill('4');
  await page.getByRole('textbox', { name: 'Strategy' }).fill('1. exp Fishes/\n2. rest*.tw.\n3. 1 and 2');
  await page.getByRole('button', { name: 'Add search' }).click();
  await page.getByRole('cell', { name: /^MEDLINE/ }).waitFor();
  const ris = titles.map((title) => `TY  - JOUR\nTI  - ${title}\nAB  - About it.\nPY  - 2025\nER  - \n`).join('\n');
  const file = join(home, 'hits.ris');
  writeFileSync(file, ris);
  await goTo(page, 'library');
  await page.locator('input[type=file]').first().setInputFiles(file);
  await page.getByRole('tab', { name: /References 3/ }).waitFor();
  await goTo(page, 'project?tab=searches');
  const bound = page.getByRole('combobox', { name: /hits\.ris/ });
  await bound.selectOption({ index: 1 });
  await page.getByText('Differs from the hits').waitFor();
  await look(page, '1-searches');

  await goTo(page, 'project?tab=screening');
  await page.getByRole('button', { name: 'Set up' }).click();
  await page.getByText('Two, independently').click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await decideByKeys(page, 'iei');
  await page.getByText('3 of 3 screened').waitFor();
  const packet = join(home, 'to Ola.metodebenk');
  const asked = { path: packet, projectId, documentIds: [], outcomeIds: [], recipient: 'Ola' };
  await kari.packets.export.mutate({ ...asked, withRecords: false, withMarks: true, withScreening: true });
  await expect.poll(() => existsSync(packet), { timeout: 30_000 }).toBe(true);

  const elsewhere = await startApp(join(home, 'ola'));
  onTestFinished(() => elsewhere.kill());
  const ola = await openPage(browser, elsewhere.address);
  ola.page.setDefaultTimeout(20_000);
  await ola.page.getByRole('button', { name: 'Try the sample' }).waitFor();
  await clientOn(ola.page).settings.update.mutate({ personName: 'Ola' });
  await clientOn(ola.page).library.open.mutate({ path: packet });
  await ola.page.reload();
  await goTo(ola.page, 'project?tab=screening');
  await decideByKeys(ola.page, 'iii');
  await ola.page.getByText('3 of 3 screened').waitFor();
  await look(ola.page, '2-elsewhere');
  await clientOn(ola.page).library.close.mutate();

  await goTo(page, 'panel');
  await page.getByRole('button', { name: 'Merge a packet' }).click();
  await page.getByRole('textbox', { name: 'The packet that came back' }).fill(packet);
  await page.getByRole('button', { name: 'See what is in it' }).click();
  await page.getByText('3 references screened').waitFor();
  await look(page, '3-plan');
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  await page.getByText(/3 new/).first().waitFor();

  await goTo(page, 'project?tab=screening');
  await page.getByText('1 conflict').waitFor();
  await page.getByText('You decided differently').waitFor();
  await look(page, '4-conflict');
  await page.keyboard.press('i');
  await page.getByText('1 conflict').waitFor({ state: 'detached' });
  await page.getByText('Full text', { exact: true }).click();
  await page.getByText('0 of 3 screened').waitFor();
  await page.getByRole('article').waitFor();
  await page.keyboard.press('i');
  await page.keyboard.press('e');
  await page.keyboard.press('1');

  await page.getByText('2 of 3 screened').waitFor();
  await page.getByText('Flow diagram', { exact: true }).click();
  await page.getByText('Reports sought for retrieval (n = 3)', { exact: true }).waitFor();
  await page.getByRole('region', { name: 'Agreement of two' }).waitFor();
  await look(page, '5-flow');
  expect([...complaints, ...ola.complaints]).toEqual([]);
});
