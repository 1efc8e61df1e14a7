/** Risk of bias in a real browser: two people fill in a form each without seeing the other's, compare, agree, and see the pictures. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { fictionalTool } from '../shared/risk-of-bias/fictional-tool.ts';
import { clientOn } from './helpers/page-client.ts';
import { axeFindings, goTo, openPage, startApp, startBrowser } from './helpers/running-app.ts';
import { layOutSample } from './helpers/sample-library.ts';
import { settled } from './helpers/settled.ts';

const shots = join(import.meta.dirname, '..', '..', 'test-results', 'risk-of-bias');
const home = mkdtempSync(join(tmpdir(), 'bias-'));
const path = join(home, 'fish.metodebenk');
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

/** Someone on a machine of their own, whose settings lie in a folder of their own. */
async function personAt(name: string) {
  layOutSample(join(home, name));
  const app = await startApp(join(home, name));
  onTestFinished(() => app.kill());
  const { page, complaints } = await openPage(browser, app.address);
  page.setDefaultTimeout(20_000);
  await page.getByRole('button', { name: 'Try the sample' }).waitFor();
  const client = clientOn(page);
  await client.settings.update.mutate({ personName: name });
  return { page, complaints, client, app };
}

/** Each question by the digit of its answer's place, the focus moved as by hand. */
async function answer(page: Page, given: Record<string, string>): Promise<void> {
  for (const [number, digit] of Object.entries(given)) {
    const question = page.getByRole('radiogroup', { name: new RegExp(`^${number.replace('.', '\\.')} `) });
    await question.getByRole('radio').first().focus();
    await page.keyboard.press(digit);
    await question.locator('input:checked').first().waitFor({ state: 'attached' });
  }
}

const low = { '1.1': '1', '1.2': '1', '1.3': '4', '2.1': '4', '2.2': '4', '2.6': '1', '3.1': '1', '4.1': '4' };
const rest = { '4.2': '4', '4.3': '4', '5.1': '1', '5.2': '4', '5.3': '4' };

test('two judge a trial on their own, see where they differ, agree, and the pictures follow', {
  timeout: 240_000,
}, async () => {
  const kari = await personAt('Kari');
  await kari.client.library.create.mutate({ path });
  const { id: projectId } = await kari.client.projects.create.mutate({ title: 'Fish and rest', language: 'en' });
  await kari.client.projects.addOutcome.mutate({ projectId, name: 'Sleep', importance: 8 });
  await kari.client.studies.add.mutate({ projectId, name: 'Haugen 2023', design: 'rct' });
  await kari.client.studies.add.mutate({ projectId, name: 'Lie 2024', design: 'case-series' });
  await kari.page.reload();
  const { page } = kari;
  await goTo(page, 'evidence?tab=risk-of-bias');
  await page.getByRole('heading', { name: 'Haugen 2023' }).waitFor();
  await page.getByText('Choose this first', { exact: false }).waitFor();
  await page.getByRole('radio', { name: 'Effect of assignment to the intervention' }).focus();
  await page.keyboard.press('Space');
  await answer(page, { ...low, ...rest });
  const form = page.getByRole('region', { name: 'Form' });
  await form.getByText('Proposal:').last().waitFor();
  await page.getByRole('button', { name: 'Note and quotes to 1.2' }).click();
  await page.getByRole('textbox', { name: 'Note to 1.2' }).fill('Sealed envelopes.');
  await look(page, '1-filled');

  // Another level than the proposed one wants a reason, and is taken without.
  const whole = page.getByRole('radiogroup', { name: 'Level of Overall' });
  await whole.getByRole('radio', { name: 'Some concerns' }).focus();
  await page.keyboard.press('Space');
  await page.getByText('Differs from the proposal without a reason').waitFor();
  await page.getByRole('textbox', { name: 'Reason for Overall' }).fill('A small trial.');
  await page.getByRole('button', { name: 'I am finished' }).click();
  await page.getByRole('button', { name: 'Open again' }).waitFor();
  await page.getByRole('button', { name: /^Lie 2024/ }).click();
  await page.getByRole('heading', { name: 'Lie 2024' }).waitFor();
  expect(await page.getByRole('combobox', { name: 'Tool' }).inputValue()).toBe('jbi-case-series');
  await look(page, '2-case-series');
  expect(kari.complaints).toEqual([]);
  await kari.client.library.close.mutate();
  await kari.app.kill();

  const ola = await personAt('Ola');
  await ola.client.library.open.mutate({ path });
  await ola.page.reload();
  await goTo(ola.page, 'evidence?tab=risk-of-bias');
  await ola.page.getByText('Kari is finished. That form', { exact: false }).waitFor();
  expect(await ola.page.getByText('Sealed envelopes').count()).toBe(0);
  await ola.page.getByText('Effect of assignment to the intervention', { exact: true }).click();
  await answer(ola.page, { ...low, ...rest, '1.2': '4' });
  await look(ola.page, '3-blind');
  await ola.page.getByRole('button', { name: 'I am finished' }).click();
  await ola.page.getByRole('table', { name: 'Kari and Ola side by side' }).waitFor();
  await ola.page.getByText('Conflict').first().waitFor();
  await look(ola.page, '4-compared');

  await ola.page.getByRole('radio', { name: 'Agreed' }).focus();
  await ola.page.keyboard.press('Space');
  await answer(ola.page, { '1.2': '1' });
  await ola.page.getByRole('button', { name: 'I am finished' }).click();
  await ola.page.getByRole('button', { name: /^Haugen 2023 Low risk/ }).waitFor();
  await ola.page.getByRole('button', { name: 'Pictures and agreement' }).click();
  await ola.page.getByRole('img', { name: /one by one/ }).waitFor();
  await ola.page.getByText('not estimable').first().waitFor();
  await look(ola.page, '5-pictures');
  const saving = ola.page.waitForEvent('download');
  await ola.page
    .getByRole('button', { name: /^Save as SVG/ })
    .first()
    .click();
  const svg = readFileSync(await (await saving).path(), 'utf8');
  expect(svg).toContain('Haugen 2023');

  // A tool of the team's own is data: it is read in, chosen, filled in, and comes to a level.
  await ola.page.getByRole('button', { name: 'Tools', exact: true }).click();
  const file = join(home, 'registry.json');
  writeFileSync(file, JSON.stringify(fictionalTool));
  await ola.page.locator('input[type=file]').last().setInputFiles(file);
  await ola.page.getByRole('heading', { name: 'Registry quality' }).waitFor();
  await look(ola.page, '6-tools');
  await ola.page.getByRole('button', { name: /^Lie 2024/ }).click();
  await ola.page.getByRole('combobox', { name: 'Tool' }).selectOption('registerkvalitet');
  await ola.page.getByText('National registry', { exact: true }).click();
  await ola.page.getByText('Above 90 %', { exact: true }).click();
  await ola.page.getByText('Full', { exact: true }).click();
  await ola.page.getByRole('button', { name: /^Lie 2024 brukbart/ }).waitFor();
  await look(ola.page, '7-own-tool');
  expect(ola.complaints).toEqual([]);
});

test('a passage is attached to an answer and taken away; in the form of a colleague it is only read', {
  timeout: 120_000,
}, async () => {
  const { page, complaints } = await personAt('Siri');
  await page.getByRole('button', { name: 'Try the sample' }).click();
  await page.getByRole('tab', { name: /Trials 8/ }).waitFor({ timeout: 90_000 });
  await goTo(page, 'evidence?tab=risk-of-bias');
  await page.getByRole('button', { name: /^PATCH-HOME/ }).click();
  const form = page.getByRole('region', { name: 'Form' });
  const quote = form.locator('q', { hasText: 'Deltakere og behandlere var ikke blindet' });
  await quote.first().waitFor();
  expect(await form.getByRole('button', { name: /^(Remove the passage|Attach passage)/ }).count()).toBe(0);
  expect(await form.getByRole('textbox', { name: 'Note to 2.1' }).getAttribute('readonly')).not.toBeNull();
  await look(page, '8-read');

  await page.getByText('My form', { exact: true }).click();
  await page.getByText('Effect of assignment to the intervention', { exact: true }).click();
  await form.getByRole('button', { name: 'Note and quotes to 2.1' }).click();
  await form.getByRole('button', { name: 'Attach passage to 2.1' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Search tagged passages' }).fill('blindet');
  await page.getByRole('checkbox', { name: /ikke blindet/ }).press('Space');
  await page.keyboard.press('Escape');
  await quote.waitFor();
  expect(await form.getByRole('link', { name: /page/ }).getAttribute('href')).toMatch(/^#\/reader\//);
  await look(page, '9-quoted');
  await form.getByRole('button', { name: /^Remove the passage/ }).click();
  await quote.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /^Undo/ }).first().click();
  await page.getByText('My form', { exact: true }).click();
  await quote.waitFor();
  expect(complaints).toEqual([]);
});
