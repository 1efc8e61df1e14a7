/** A packet with risk of bias in a real browser: made, a form filled in elsewhere with a tool of the team, brought home, compared, undone. */
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { fictionalTool } from '../shared/risk-of-bias/fictional-tool.ts';
import { clientOn } from './helpers/page-client.ts';
import { axeFindings, goTo, openPage, startApp, startBrowser } from './helpers/running-app.ts';
import { settled } from './helpers/settled.ts';

const shots = join(import.meta.dirname, '..', '..', 'test-results', 'forms-by-packet');
const home = mkdtempSync(join(tmpdir(), 'forms-'));
const packet = join(home, 'to Ola.metodebenk');
const answer = join(home, 'Ola back.metodebenk');
let browser: Browser;

beforeAll(async () => {
  mkdirSync(shots, { recursive: true });
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  rmSync(home, { recursive: true, force: true });
});

async function look(page: Page, name: string): Promise<void> {
  await settled(page);
  await page.screenshot({ path: join(shots, `${name}.png`) });
  expect(await axeFindings(page), name).toEqual([]);
}

/** Each on a machine of their own. */
async function personAt(name: string) {
  const app = await startApp(join(home, name));
  onTestFinished(() => app.kill());
  const { page, complaints } = await openPage(browser, app.address);
  page.setDefaultTimeout(20_000);
  await page.getByRole('button', { name: 'Try the sample' }).waitFor();
  const client = clientOn(page);
  await client.settings.update.mutate({ personName: name });
  return { page, complaints, client };
}

async function fillIn(page: Page, linkage: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Tool' }).selectOption(fictionalTool.id);
  await page.getByText('National registry', { exact: true }).click();
  await page.getByText('Above 90 %', { exact: true }).click();
  await page.getByText(linkage, { exact: true }).click();
  await page.getByRole('button', { name: 'I am finished' }).click();
}

test('two judge a study on machines of their own by a packet, with a tool that only one has the file of', {
  timeout: 240_000,
}, async () => {
  const kari = await personAt('Kari');
  const { page, client } = kari;
  await client.library.create.mutate({ path: join(home, 'fish.metodebenk') });
  const { id: projectId } = await client.projects.create.mutate({ title: 'Fish and rest', language: 'en' });
  await client.projects.addOutcome.mutate({ projectId, name: 'Sleep', importance: 8 });
  await client.studies.add.mutate({ projectId, name: 'Haugen 2023', design: 'registry' });
  await client.appraisalTools.add.mutate({ name: 'registry.json', text: JSON.stringify(fictionalTool) });
  await page.reload();
  await goTo(page, 'evidence?tab=risk-of-bias');
  await page.getByRole('heading', { name: 'Haugen 2023' }).waitFor();
  await fillIn(page, 'Full');
  await page.getByRole('button', { name: 'Open again' }).waitFor();

  await goTo(page, 'panel');
  await page.getByRole('button', { name: 'Make a packet' }).click();
  await page.getByRole('textbox', { name: 'To whom' }).fill('Ola');
  await page.getByRole('checkbox', { name: /Sleep/ }).check();
  await look(page, '1-packet');
  await page.getByRole('button', { name: 'Save the packet …' }).click();
  await page.getByRole('textbox', { name: 'Where to save the packet' }).fill(packet);
  await page.getByRole('button', { name: 'Save the packet', exact: true }).click();
  await expect.poll(() => existsSync(packet), { timeout: 30_000 }).toBe(true);

  const ola = await personAt('Ola');
  await ola.client.library.open.mutate({ path: packet });
  await ola.page.reload();
  await goTo(ola.page, 'evidence?tab=risk-of-bias');
  await ola.page.getByRole('heading', { name: 'Haugen 2023' }).waitFor();
  await ola.page.getByRole('button', { name: 'Tools', exact: true }).click();
  await ola.page.getByText('kept in this library').waitFor();
  await ola.page.getByText('were decided by Kari').waitFor();
  await look(ola.page, '2-tool-in-packet');
  await ola.page.getByRole('button', { name: /^Haugen 2023/ }).click();
  await fillIn(ola.page, 'Partial');
  await ola.page.getByRole('button', { name: 'Open again' }).waitFor();
  await look(ola.page, '3-filled-elsewhere');
  await goTo(ola.page, 'panel');
  await ola.page.getByRole('button', { name: 'Send back …' }).click();
  await ola.page.getByRole('textbox', { name: 'Where to save the file' }).fill(answer);
  await ola.page.getByRole('button', { name: 'Save the file' }).click();
  await expect.poll(() => existsSync(answer), { timeout: 30_000 }).toBe(true);

  await page.getByRole('button', { name: 'Merge a packet' }).click();
  await page.getByRole('textbox', { name: 'The packet that came back' }).fill(answer);
  await page.getByRole('button', { name: 'See what is in it' }).click();
  await page.getByText('1 risk-of-bias form').waitFor();
  await look(page, '4-plan');
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  await page.getByText(/1 new/).first().waitFor();
  await goTo(page, 'evidence?tab=risk-of-bias');
  await page.getByRole('table', { name: 'Kari and Ola side by side' }).waitFor();
  await look(page, '5-side-by-side');

  await goTo(page, 'panel');
  await page.getByRole('button', { name: /^Undo merge from Ola/ }).click();
  await page.getByText('undone', { exact: false }).first().waitFor();
  await goTo(page, 'evidence?tab=risk-of-bias');
  await page.getByRole('heading', { name: 'Haugen 2023' }).waitFor();
  await page.getByRole('table', { name: 'Kari and Ola side by side' }).waitFor({ state: 'detached' });
  expect([...kari.complaints, ...ola.complaints]).toEqual([]);
});
