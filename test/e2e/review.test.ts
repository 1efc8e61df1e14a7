/** What was recognised is set right in a real browser: by typing, by dragging, and taken back. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { axeFindings, goTo, openPage, type RunningApp, startApp, startBrowser } from './helpers/running-app.ts';
import { layOutSample } from './helpers/sample-library.ts';

const shots = join(import.meta.dirname, '..', '..', 'test-results', 'review');
const home = mkdtempSync(join(tmpdir(), 'review-'));
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

const guideline = (advice: string) => `Hjertelapp hjemme: faglig retningslinje

Publisert mars 2031

1 Sammendrag

Anbefaling 1: ${advice} (sterk anbefaling, moderat tillit til dokumentasjonen)

Anbefaling 2: Ikke bruk hjertelapp hos barn. (sterk anbefaling, lav tillit til dokumentasjonen)

2 Barn

Anbefaling: Ikke bruk hjertelapp hos barn under 18 år. (sterk anbefaling, lav tillit til dokumentasjonen)

3 Metode

Vi søkte i Embase og Medline i mars 2031. Søket ga 204 treff, og sju studier ble inkludert. Gruppen møttes fire ganger.
`;

/** Both themes are kept as pictures, and axe has nothing to say of either. */
async function look(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: join(shots, `${name}-${colorScheme}.png`) });
    expect(await axeFindings(page), `${name} ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

test('a value gets the words chosen on the page by keys; in the next version its correction holds or waits', {
  timeout: 300_000,
}, async () => {
  const ownHome = mkdtempSync(join(home, 'versions-'));
  layOutSample(ownHome);
  const own = await startApp(ownHome);
  onTestFinished(() => own.kill());
  const { page, complaints } = await openPage(browser, own.address, 'nb');
  page.setDefaultTimeout(30_000);
  const take = (folder: string, text: string) => {
    mkdirSync(join(home, folder), { recursive: true });
    const path = join(home, folder, 'hjertelapp.txt');
    writeFileSync(path, text);
    return page.locator('input[type=file]').first().setInputFiles(path);
  };
  await page.getByRole('button', { name: 'Prøv eksempelet' }).click();
  await page.getByRole('tab', { name: /Referanser 20/ }).waitFor({ timeout: 120_000 });
  await take('første', guideline('Tilby hjertelapp til voksne med hjertesvikt.'));
  await page.getByRole('row', { name: /Hjertelapp hjemme/ }).dblclick({ timeout: 60_000 });
  await page.getByText('Struktur', { exact: true }).first().click();

  const strength = page.locator('[data-value*="strength"]').first();
  await strength.click();
  await page.keyboard.press('n');
  await look(page, 'words');
  await page.keyboard.press('p');
  await page.getByText('rettet', { exact: true }).waitFor();
  expect(await strength.textContent()).toContain('Anbefaling 1');
  await page.keyboard.press('u');
  await page.getByText('rettet', { exact: true }).waitFor({ state: 'detached' });
  await strength.press('Enter');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('svak anbefaling');
  await page.keyboard.press('Enter');
  const advice = page.locator('[data-value*="recommendations"][data-value*=\'"text"\']').first();
  await advice.click();
  await advice.press('Enter');
  await page.keyboard.type(' Alltid.');
  await page.keyboard.press('Enter');
  await page.keyboard.press('a');
  await page.getByRole('dialog').getByRole('textbox').fill('død');
  await look(page, 'add');
  await page.keyboard.press('Escape');

  await goTo(page, 'library');
  await take('andre', guideline('Tilby hjertelapp og telefon til voksne med hjertesvikt.'));
  await page.getByRole('link', { name: /rettelse må ses på/ }).click({ timeout: 60_000 });
  await page.getByRole('heading', { name: 'Rettelser fra forrige versjon' }).waitFor();
  await look(page, 'waiting');
  expect(await strength.textContent()).toContain('svak anbefaling');
  await page.getByRole('button', { name: 'Bruk rettelsen' }).click();
  await page.getByRole('heading', { name: 'Rettelser fra forrige versjon' }).waitFor({ state: 'detached' });
  expect(await advice.textContent()).toContain('Alltid.');
  expect(complaints).toEqual([]);
});

test('footnotes of a table are walked by keys from cell to note and back, in both themes and at twice the size', {
  timeout: 180_000,
}, async () => {
  const ownHome = mkdtempSync(join(home, 'notes-'));
  layOutSample(ownHome);
  const own = await startApp(ownHome);
  onTestFinished(() => own.kill());
  const { page, complaints } = await openPage(browser, own.address, 'nb');
  page.setDefaultTimeout(30_000);
  const path = join(home, 'besøk.html');
  writeFileSync(path, visits);
  await page.getByRole('button', { name: 'Prøv eksempelet' }).click();
  await page.getByRole('tab', { name: /Referanser 20/ }).waitFor({ timeout: 120_000 });
  await page.locator('input[type=file]').first().setInputFiles(path);
  await page.getByRole('row', { name: /Besøk ved to klinikker/ }).dblclick({ timeout: 60_000 });
  await page.getByText('Struktur', { exact: true }).first().click();

  const mark = page.getByRole('button', { name: 'Fotnote a' }).last();
  await mark.focus();
  await page.keyboard.press('Enter');
  const lit = page.locator('mark[data-kind="selection"]').first();
  await lit.waitFor();
  expect(await lit.textContent()).toContain('Telt i to uker');
  await look(page, 'notes');
  await page.setViewportSize({ width: 640, height: 400 });
  await mark.focus();
  await page.keyboard.press('Enter');
  await look(page, 'notes-200-percent');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => mark.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(complaints).toEqual([]);
});

const visits = `<!doctype html><html lang="nb"><head><title>Besøk ved to klinikker</title></head><body>
<h1>Besøk ved to klinikker</h1><p>Klinikkene ved sjøen teller alle som kommer, hver uke gjennom hele året.</p>
<p>Tabell 1. Besøk ved to klinikker</p>
<table><tr><th>Klinikk</th><th>2031*</th><th>2032</th></tr>
<tr><td>Nord</td><td>104<sup>a</sup></td><td>120</td></tr>
<tr><td>Sør</td><td>97<sup>a</sup></td><td>101<sup>b</sup></td></tr></table>
<p>* Alle aldre.</p><p>a Telt i to uker.</p><p>b Med dem som kom langveis fra.</p>
<p>Klinikkene ved sjøen teller alle som kommer, hver uke gjennom hele året.</p></body></html>`;
