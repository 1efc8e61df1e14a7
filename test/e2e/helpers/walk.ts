/** The walk through all places in one language, in one window whose theme and size change in place. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Locale } from '../../../shared/model/vocabulary.ts';
import { look, type Theme } from './look.ts';
import { clientOn } from './page-client.ts';
import { allSituations } from './places/all-situations.ts';
import { serveAgain } from './places/fakes.ts';
import type { Hands } from './places/hands.ts';
import type { Place } from './places/place.ts';
import { goTo, openPage, startApp } from './running-app.ts';
import { wordsIn } from './words.ts';

interface Look {
  place: Place;
  isNarrow: boolean;
  themes: readonly Theme[];
}

/** A window of 1280 × 800, and the same at 200 %. */
const wide = { width: 1280, height: 800 };
const narrow = { width: 640, height: 400 };
const themes = ['light', 'dark'] as const;

/** Every place in both sizes and themes. */
export function everyLook(places: readonly Place[]): Look[] {
  return [false, true].flatMap((isNarrow) =>
    places.filter(({ isNarrowOnly }) => isNarrow || !isNarrowOnly).map((place) => ({ place, isNarrow, themes })),
  );
}

/** Of so many places `npm test` looks at one. */
const share = 8;

/**
 * Every eighth place once, the next in another size or theme. All of them once would take the ten minutes that `npm test`
 * has. Another turn begins at another place: by and by all are met in all.
 */
export function someLooks(places: readonly Place[], turn: number): Look[] {
  const looks = places.map((place, index) => {
    const at = index + (turn % (4 * share));
    const combination = Math.floor(at / share);
    const isNarrow = place.isNarrowOnly || combination % 4 > 1;
    const isOurs = at % share === 0;
    return { place, isNarrow, themes: [themes[combination % 2]!], isOurs };
  });
  return looks.filter(({ isOurs }) => isOurs).toSorted((a, b) => Number(a.isNarrow) - Number(b.isNarrow));
}

/** One line for each thing that is wrong anywhere. */
export async function walk(
  browser: Browser,
  locale: Locale,
  looksAt: (places: readonly Place[]) => Look[],
): Promise<string[]> {
  const home = mkdtempSync(join(tmpdir(), `walk-${locale}-`));
  const app = await startApp(home);
  const problems: string[] = [];
  const { page, complaints } = await openPage(browser, app.address);
  try {
    page.setDefaultTimeout(20_000);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.addInitScript(drawAll);
    const hands: Hands = { t: wordsIn(locale), locale, home, api: clientOn(page), stop: () => app.kill() };
    await page.locator('main h1').waitFor();
    await hands.api.settings.update.mutate({ locale, theme: 'light', personName: 'Kari Nordmann' });
    await page.reload();
    for (const situation of allSituations) {
      await goTo(page, 'start');
      const places = await situation.arrange(page, hands).catch((error: unknown) => {
        problems.push(`${situation.name} in ${locale} did not come about: ${String(error)}`);
        return [];
      });
      for (const { place, isNarrow, themes } of looksAt(places)) {
        await page.setViewportSize(isNarrow ? narrow : wide);
        const before = complaints.length;
        const found = await lookSafely(page, place, `${place.name}-${locale}-${isNarrow ? 200 : 100}`, themes);
        problems.push(...found);
        // Told as they are found: the whole walk takes half an hour.
        for (const line of found) process.stderr.write(`${line}\n`);
        if (place.isFault) complaints.length = before;
      }
    }
    const isSaid = (language: string) => document.documentElement.lang === language;
    const isOther = await page.waitForFunction(isSaid, locale).then(
      () => false,
      () => true,
    );
    if (isOther) problems.push(`the page does not say that its language is ${locale}`);
    // A refusal is an answer with a status of error, of which the browser complains itself.
    return [...problems, ...complaints.filter((line) => !line.startsWith('Failed to load resource'))];
  } finally {
    await page.context().close();
    await app.kill();
    rmSync(home, { recursive: true, force: true });
  }
}

/** What is out of sight is drawn too: otherwise it would still have the colours of the theme before. */
function drawAll(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { content-visibility: visible !important }');
  document.adoptedStyleSheets = [sheet];
}

/** A place that does not open, also when the page is loaded anew, is told, and the walk goes on. */
async function lookSafely(page: Page, place: Place, name: string, themes: readonly Theme[]): Promise<string[]> {
  let failure: unknown;
  for (let tries = 0; tries < 2; tries++) {
    try {
      return await look(page, place, name, themes);
    } catch (error) {
      failure = error;
      await serveAgain(page);
    }
  }
  return [`${name} did not open: ${String(failure)}`];
}
