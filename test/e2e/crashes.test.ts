/** The service is killed under a person who types: the screen comes back by itself, where it was, with the words. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFindings, goTo, openPage, type RunningApp, startApp, startBrowser } from './helpers/running-app.ts';

const shots = join(import.meta.dirname, '..', '..', 'test-results', 'crashes');
const home = mkdtempSync(join(tmpdir(), 'crashes-'));
const isLinux = process.platform === 'linux';
let browser: Browser;
let app: RunningApp;
let page: Page;

/** The service is the one child of the process that holds the address. */
const service = () => Number(readFileSync(`/proc/${app.process.pid}/task/${app.process.pid}/children`, 'utf8').trim());
const kill = () => process.kill(service(), 'SIGKILL');
const look = (name: string) => page.screenshot({ path: join(shots, `${name}.png`) });
const openCard = async () => {
  await goTo(page, 'card');
  await page.getByText('Fjernoppfølging med hjertelapp hos voksne med kronisk hjertesvikt').first().click();
  return page.getByRole('textbox', { name: /Forslag til fageksperter|experts/i }).first();
};
const isBack = () => page.getByText('You are where you were.').waitFor({ timeout: 60_000 });

beforeAll(async () => {
  mkdirSync(shots, { recursive: true });
  browser = await startBrowser();
  app = await startApp(home);
  ({ page } = await openPage(browser, app.address));
  await page.getByRole('button', { name: 'Try the sample' }).click();
  await page.getByRole('tab', { name: /References 20/ }).waitFor({ timeout: 60_000 });
});
afterAll(async () => {
  await look('left-open');
  await browser?.close();
  await app?.kill();
  rmSync(home, { recursive: true, force: true });
});

test.skipIf(!isLinux)('words typed into a card while the service is killed are there, and stored', async () => {
  const field = await openCard();
  await field.fill('');
  const place = page.url();
  const words = 'Kardiologer, sykepleiere og to brukere med hjertesvikt.';
  await field.pressSequentially(words.slice(0, 20), { delay: 30 });
  const back = isBack();
  kill();
  await field.pressSequentially(words.slice(20), { delay: 30 });
  await back;
  await look('card-back');
  expect(await axeFindings(page)).toEqual([]);
  expect(page.url()).toBe(place);
  expect(await field.inputValue()).toBe(words);
  await page.waitForTimeout(1500);
  await page.reload();
  const again = page.getByRole('textbox', { name: /fageksperter|experts/i }).first();
  await expect.poll(() => again.inputValue(), { timeout: 20_000 }).toBe(words);
});

test.skipIf(!isLinux)('a comment typed in the reader while the service is killed is there, and stored', async () => {
  await goTo(page, 'library');
  await page
    .getByRole('row', { name: /Nye metoder/ })
    .first()
    .dblclick();
  const tag = page.locator('[data-mark][data-kind=tag]').first();
  await tag.waitFor({ timeout: 60_000 });
  await tag.getByRole('button').first().click();
  const comment = tag.getByRole('textbox');
  await comment.fill('');
  const place = page.url();
  const words = 'Se også registeret for samme periode.';
  await comment.pressSequentially(words.slice(0, 15), { delay: 30 });
  const back = isBack();
  kill();
  await comment.pressSequentially(words.slice(15), { delay: 30 });
  await back;
  expect(page.url()).toBe(place);
  expect(await comment.inputValue()).toBe(words);
  await page.waitForTimeout(1500);
  await page.reload();
  await page.getByText(words).first().waitFor({ timeout: 60_000 });
});

test.skipIf(!isLinux)('a host that the person stopped says so, without turning for ever', async () => {
  app.process.kill('SIGTERM');
  await page.getByText('Metodebenk was stopped.').waitFor({ timeout: 60_000 });
  await look('stopped');
  expect(await axeFindings(page)).toEqual([]);
});
