/** A document and its next version, as a person meets them: import, the queue, placing by hand, the reader, undo. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nextText, quotes, text } from '../helpers/two-versions.ts';
import { clientOn } from './helpers/page-client.ts';
import { axeFindings, goTo, openPage, type RunningApp, startApp, startBrowser } from './helpers/running-app.ts';
import { layOutSample } from './helpers/sample-library.ts';

const shots = join(import.meta.dirname, '..', '..', 'test-results', 'versions');
const home = mkdtempSync(join(tmpdir(), 'versions-'));
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

/** A screenshot of each theme is kept, and axe has nothing to say of either. */
async function look(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: join(shots, `${name}-${colorScheme}.png`) });
    expect(await axeFindings(page), `${name} ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

/** The same name in another folder, as when a file was fetched again. */
function fileOf(folder: string, content: string): string {
  mkdirSync(join(home, folder), { recursive: true });
  const path = join(home, folder, 'hjertelapp.txt');
  writeFileSync(path, content);
  return path;
}

test('a changed file becomes version 2; what needs a look is looked at, and undo takes it back', async () => {
  const { page, complaints } = await openPage(browser, app.address, 'nb');
  await page.getByRole('button', { name: 'Prøv eksempelet' }).click();
  await page.getByRole('tab', { name: /Referanser 20/ }).waitFor({ timeout: 60_000 });
  const take = (path: string) => page.locator('input[type=file]').first().setInputFiles(path);
  await take(fileOf('første', text));
  const row = page.getByRole('row', { name: /Hjemmeoppfølging med hjertelapp/ });
  await row.waitFor({ timeout: 30_000 });

  const api = clientOn(page);
  const [project] = await api.projects.list.query();
  const projectId = project!.id;
  const documents = await api.documents.list.query();
  const documentId = documents.find(({ sourceName }) => sourceName === 'hjertelapp.txt')!.id;
  for (const quote of quotes) {
    const start = text.indexOf(quote);
    const place = { projectId, documentId, start, end: start + quote.length };
    await api.tags.add.mutate({ ...place, element: 'P' });
  }

  await take(fileOf('andre', nextText));
  await page.getByText(/versjon 2 av «Hjemmeoppfølging/).waitFor({ timeout: 30_000 });
  await row.getByText('versjon 2').waitFor();
  await look(page, '1-import');

  await page.getByRole('link', { name: 'Se på 2' }).click();
  await page.getByRole('heading', { name: '2 merker må ses på' }).waitFor();
  await look(page, '2-queue');
  await page.getByRole('button', { name: 'Godta de nye ordene' }).click();
  await page.getByRole('heading', { name: '1 merke må ses på' }).waitFor();
  await page.getByRole('link', { name: 'Plasser for hånd' }).first().click();

  const placing = page.getByRole('region', { name: 'Plasser et merke' });
  await placing.waitFor();
  await page.locator('[data-document]').first().click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('s');
  await expect.poll(() => placing.getByRole('button', { name: 'Plasser her' }).isEnabled()).toBe(true);
  await look(page, '3-placing');
  await placing.getByRole('button', { name: 'Plasser her' }).click();
  await page.getByRole('heading', { name: '0 merker må ses på' }).waitFor();
  await page.getByRole('button', { name: 'Godta alle som er flyttet' }).click();
  await page.getByText('Ingenting å se på').waitFor();

  await goTo(page, `reader/${documentId}`);
  await page.getByText('Dette er en tidligere versjon.').waitFor();
  await look(page, '4-earlier');
  await page.getByRole('button', { name: 'Sammenlign' }).click();
  await page.getByRole('dialog', { name: 'Fra versjon 1 til 2' }).getByText('5555').waitFor();
  await look(page, '5-compare');
  await page.keyboard.press('Escape');

  for (let step = 0; step < 3; step++) await api.history.undo.mutate({ projectId });
  await api.history.undo.mutate({ projectId: null });
  expect((await api.documents.list.query()).filter(({ version }) => version > 1)).toEqual([]);
  expect(await api.tags.list.query({ projectId, documentId })).toHaveLength(4);
  expect(complaints).toEqual([]);
});
