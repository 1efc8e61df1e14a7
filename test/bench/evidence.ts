/**
 * The evidence tabs of a project with 500 outcomes, and 500 studies with figures for one of them, in a real browser: from
 * the address to the rows, and from a key or a click to the next frame. Wants the screens built (`npm run build`).
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { callService, openPage, startApp, startBrowser } from '../e2e/helpers/running-app.ts';
import { type BenchRow, ms } from './measure.ts';

const count = 500;
const places = [
  { tab: 'summary', rows: 'main table tbody tr', press: 'main input[type=checkbox]', wanted: 200 },
  { tab: 'studies', rows: 'main table tbody tr', press: 'main td input', wanted: count },
  { tab: 'outcomes', rows: 'main nav li', press: 'main textarea, main nav a', wanted: count },
] as const;

export async function benchEvidence(folder: string): Promise<BenchRow[]> {
  const home = join(folder, 'evidence');
  mkdirSync(home);
  const app = await startApp(home);
  const browser = await startBrowser();
  try {
    const { page } = await openPage(browser, app.address);
    await page.locator('main h1').waitFor();
    await callService(page, 'library.create', { path: 'kunnskap' });
    await fill(page);
    await page.reload();
    await page.locator('main').waitFor();
    const rows: BenchRow[] = [];
    for (const place of places) {
      const shown = await showMs(page, place);
      const answers = await answerMs(page, place.press);
      rows.push({
        name: `Evidence, ${place.tab}: ${count} rows`,
        ours: `${ms(shown)} to the rows, ${ms(Math.max(...answers))} the slowest of ${answers.length} answers`,
        ...{ rival: '', ratio: null, bar: null },
        note: 'wanted: under 1,000 ms and 100 ms',
      });
    }
    return rows;
  } finally {
    await browser.close();
    await app.kill();
  }
}

/** Throws where the service says no: nothing is to be measured on a project without rows. */
async function made(page: Page, path: string, input: unknown): Promise<{ id: string }> {
  const { result, error } = (await callService(page, path, input)) as {
    result?: { data: { id: string } };
    error?: unknown;
  };
  if (!result) throw new Error(`${path}: ${JSON.stringify(error)}`);
  return result.data;
}

async function fill(page: Page): Promise<void> {
  const { id: projectId } = await made(page, 'projects.create', { title: 'Bench', language: 'nb' });
  let outcomeId = '';
  for (let at = 0; at < count; at++) {
    const { id } = await made(page, 'projects.addOutcome', {
      projectId,
      name: `Utfall ${at}`,
      importance: 9 - (at % 9),
    });
    outcomeId ||= id;
  }
  const results = Array.from({ length: count }, (_, at) => ({
    ...{ studyName: `Studie ${at}`, outcomeId, kind: 'counts' },
    numbers: { events1: String(3 + (at % 20)), total1: '200', events2: String(9 + (at % 31)), total2: '200' },
  }));
  await made(page, 'studies.setResults', { projectId, results });
  await made(page, 'analyses.add', { outcomeId });
}

/** From the address to the first row and the frame that shows it; the page was at another tab. */
async function showMs(page: Page, { tab, rows, wanted }: (typeof places)[number]): Promise<number> {
  await page.evaluate(() => {
    location.hash = '#/evidence?tab=costs';
  });
  await page.waitForTimeout(1500);
  return page.evaluate(
    async ([to, selector, least]) => {
      const started = performance.now();
      location.hash = `#/evidence?tab=${to}`;
      while (document.querySelectorAll(selector).length < least && performance.now() - started < 10_000) {
        await new Promise(requestAnimationFrame);
      }
      return performance.now() - started;
    },
    [tab, rows, wanted] as const,
  );
}

/** From a press or a letter to the second frame after it: by then what it changes is drawn. */
async function answerMs(page: Page, selector: string): Promise<number[]> {
  const box = page.locator(selector).first();
  const isText = await box.evaluate((element) => element.matches('input:not([type=checkbox]), textarea'));
  const times: number[] = [];
  for (let turn = 0; turn < 6; turn++) {
    await page.evaluate(() => {
      const told = window as unknown as { answer: number };
      told.answer = -1;
      const began = (event: Event) => {
        removeEventListener('keydown', began, true);
        removeEventListener('click', began, true);
        const at = event.timeStamp;
        requestAnimationFrame(() => requestAnimationFrame((now) => (told.answer = now - at)));
      };
      addEventListener('keydown', began, true);
      addEventListener('click', began, true);
    });
    if (isText) {
      await box.focus();
      await page.keyboard.press('7');
    } else await box.click();
    await page.waitForFunction(() => (window as unknown as { answer: number }).answer >= 0);
    times.push(await page.evaluate(() => (window as unknown as { answer: number }).answer));
  }
  return times;
}
