/**
 * Scrolling a list of ten thousand references in a real browser, beside an empty page of the same height in the same
 * browser. Wants the screens built (`npm run build`), and a machine that does nothing else.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { callService, goTo, openPage, startApp, startBrowser } from '../e2e/helpers/running-app.ts';
import { type BenchRow, ms, quantile } from './measure.ts';

const count = 10_000;
const rowPx = 32;
/** Half a window a frame: faster than anyone reads. */
const stepPx = 400;
const steps = 400;
const grid = '[role=grid]';
const importMs = 300_000;

export async function benchScrolling(folder: string): Promise<BenchRow[]> {
  const home = join(folder, 'scrolling');
  mkdirSync(home);
  const file = join(home, 'referanser.ris');
  writeFileSync(file, Array.from({ length: count }, (_, at) => reference(at)).join(''));
  const app = await startApp(home);
  const browser = await startBrowser();
  try {
    const { page } = await openPage(browser, app.address);
    await page.locator('main h1').waitFor();
    await callService(page, 'library.create', { path: 'lang' });
    await callService(page, 'imports.start', { files: [{ path: file }] });
    await page.reload();
    await goTo(page, 'references');
    await page.getByRole('tab', { name: '10,000' }).waitFor({ timeout: importMs });
    await page.reload();
    await page.locator(`${grid} [role=row][aria-selected]`).first().waitFor();
    const list = await framesOf(page, grid);
    await page.evaluate(emptyPage, count * rowPx);
    const bare = await framesOf(page, '#bare');
    return [
      {
        name: `Scrolling ${count} references`,
        ours: told(list.frames),
        rival: `an empty page ${told(bare.frames)}`,
        ratio: quantile(bare.frames, 0.5) / quantile(list.frames, 0.5),
        bar: null,
        note: `${list.rows} rows drawn at most`,
      },
    ];
  } finally {
    await browser.close();
    await app.kill();
  }
}

const told = (frames: readonly number[]) =>
  `${ms(quantile(frames, 0.5))} a frame, ${ms(quantile(frames, 0.95))} of 95 %, ${ms(Math.max(...frames))} the slowest`;

/** Milliseconds from one frame to the next, and the rows that stood in the page at most. */
function framesOf(page: Page, selector: string): Promise<{ frames: number[]; rows: number }> {
  return page.evaluate(
    async ([scrolled, step, most]) => {
      const element = document.querySelector(scrolled)!;
      const frames: number[] = [];
      let rows = 0;
      let last = await new Promise(requestAnimationFrame);
      for (let at = 0; at < most; at++) {
        element.scrollTop += step;
        const now = await new Promise(requestAnimationFrame);
        frames.push(now - last);
        last = now;
        rows = Math.max(rows, element.querySelectorAll('[role=row]').length);
      }
      return { frames, rows };
    },
    [selector, stepPx, steps] as const,
  );
}

function emptyPage(heightPx: number): void {
  document.body.innerHTML = `<div id="bare" style="height: 700px; overflow: auto"><div style="height: ${heightPx}px"></div></div>`;
}

function reference(at: number): string {
  const year = 1990 + (at % 36);
  return `TY  - JOUR\nTI  - Study ${at} of a fictional patch in ward ${at % 97}\nAU  - Nordmann, Kari ${at % 211}\nPY  - ${year}\nJO  - Fictional Journal ${at % 53}\nER  - \n\n`;
}
