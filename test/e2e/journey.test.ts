/** The road through the app once, on the real host in a real browser: sample → PDF → tag → grade → card → export → power cut. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lines, writePdf } from '../fixtures/pdf/write-pdf.ts';
import {
  axeFindings,
  goTo,
  openPage,
  type RunningApp,
  soughtOutside,
  startApp,
  startBrowser,
} from './helpers/running-app.ts';

const shots = join(import.meta.dirname, '..', '..', 'test-results', 'journey');
const home = mkdtempSync(join(tmpdir(), 'journey-'));
const sentence = 'Adults with chronic heart failure wore the patch for ninety days.';
let browser: Browser;
let app: RunningApp;

beforeAll(async () => {
  mkdirSync(shots, { recursive: true });
  browser = await startBrowser();
  app = await startApp(home);
});
afterAll(async () => {
  for (const page of browser.contexts().flatMap((context) => context.pages())) {
    await page.screenshot({ path: join(shots, 'left-open.png') });
  }
  await browser?.close();
  await app?.kill();
  rmSync(home, { recursive: true, force: true });
});

/** A screenshot is kept and axe has nothing to say. */
async function look(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: join(shots, `${name}.png`) });
  expect(await axeFindings(page), name).toEqual([]);
}

test('from first start to a finished export, and everything is there after a power cut', async () => {
  const { page, complaints } = await openPage(browser, app.address);

  await page.getByRole('button', { name: 'Try the sample' }).waitFor();
  await look(page, '1-start');
  await page.getByRole('button', { name: 'Try the sample' }).click();
  await page.getByRole('tab', { name: /References 20/ }).waitFor({ timeout: 60_000 });

  const file = join(home, 'patch study.pdf');
  const words = [sentence, 'Fewer were admitted again than with usual follow-up.'];
  writeFileSync(
    file,
    writePdf([{ texts: [...lines(60, 740, ['Patch study'], 22), ...lines(60, 690, words, 14)] }], {
      title: 'Patch study',
    }),
  );
  await page.locator('input[type=file]').first().setInputFiles(file);
  await page.getByRole('row', { name: /Patch study/ }).waitFor({ timeout: 30_000 });
  await look(page, '2-library');

  await page.getByRole('row', { name: /Patch study/ }).dblclick();
  const text = page.locator('.textLayer span').filter({ hasText: sentence });
  await text.waitFor({ timeout: 30_000 });
  const box = (await text.boundingBox())!;
  await page.mouse.move(box.x + 1, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 1, box.y + box.height / 2, { steps: 8 });
  await page.mouse.up();
  await page.getByRole('toolbar', { name: 'Tag the selection' }).waitFor();
  await page.keyboard.press('p');
  await page.locator('[data-mark][data-kind=tag]').filter({ hasText: 'Adults with chronic heart failure' }).waitFor();
  await look(page, '3-reader');

  await goTo(page, 'evidence?tab=outcomes');
  await page.getByText('Patient satisfaction').first().click();
  const imprecision = page.getByRole('region', { name: 'Imprecision' });
  await imprecision.getByText(/^Very serious/).click();
  await imprecision.getByRole('textbox', { name: 'Reason for Imprecision' }).fill('Forty answers in all.');
  await page.getByText('Forty answers in all.').last().waitFor();
  await look(page, '4-grade');

  await goTo(page, 'card');
  await page.getByText('Fjernoppfølging med hjertelapp hos voksne med kronisk hjertesvikt').first().click();
  const experts = page.getByRole('textbox', { name: /Forslag til fageksperter|experts/i }).first();
  await experts.fill('kardiologer og sykepleiere');
  await page.locator('canvas').first().waitFor({ timeout: 60_000 });
  await look(page, '5-card');

  await goTo(page, 'export');
  await page.getByText('PDF', { exact: true }).click();
  await page.getByRole('button', { name: 'Save as PDF' }).waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  const saved = join(home, 'card.pdf');
  await (await download).saveAs(saved);
  expect(readFileSync(saved).subarray(0, 5).toString()).toBe('%PDF-');
  await look(page, '6-export');

  await goTo(page, 'history');
  await page
    .getByRole('main')
    .getByText(/tagged population/)
    .first()
    .waitFor();
  await look(page, '7-history');
  expect(complaints).toEqual([]);
  await page.close();

  await app.kill();
  app = await startApp(home);
  const again = await openPage(browser, app.address);
  await again.page
    .getByRole('button', { name: /sample/ })
    .first()
    .click();
  await again.page.getByRole('row', { name: /Patch study/ }).dblclick();
  await again.page
    .locator('[data-mark][data-kind=tag]')
    .filter({ hasText: 'Adults with chronic' })
    .waitFor({ timeout: 30_000 });
  await goTo(again.page, 'evidence?tab=outcomes');
  await again.page.getByText('Patient satisfaction').first().click();
  await again.page.getByText('Forty answers in all.').last().waitFor();
  await goTo(again.page, 'card');
  await again.page.getByText('Fjernoppfølging med hjertelapp hos voksne med kronisk hjertesvikt').first().click();
  const kept = again.page.getByRole('textbox', { name: /fageksperter|experts/i }).first();
  await expect.poll(() => kept.inputValue(), { timeout: 20_000 }).toBe('kardiologer og sykepleiere');
  expect(again.complaints).toEqual([]);
  expect(soughtOutside(home)).toBe('');
});
