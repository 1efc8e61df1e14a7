/** Comes to a place, looks at it in the themes asked for, and leaves it as it was. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Place } from './places/place.ts';
import { axeFindings, goTo } from './running-app.ts';
import { settled } from './settled.ts';
import { sideways } from './sideways.ts';

export type Theme = 'light' | 'dark';

/** All that another theme can change. */
const colours = ['color-contrast', 'link-in-text-block'];
const shots = join(import.meta.dirname, '..', '..', '..', 'test-results', 'screens');

/** One line for each thing that is wrong; `name` is the place with its language and size. */
export async function look(page: Page, place: Place, name: string, themes: readonly Theme[]): Promise<string[]> {
  const problems: string[] = [];
  await wear(page, themes[0] ?? 'light');
  await comeTo(page, place);
  for (const [at, theme] of themes.entries()) {
    await wear(page, theme);
    await page.screenshot({ path: join(shots, `${name}-${theme}.png`) });
    const found = await axeFindings(page, at === 0 ? undefined : colours);
    problems.push(...found.map((line) => `${name} ${theme}: ${line}`));
  }
  problems.push(...(await sideways(page)).map((line) => `${name} scrolls sideways: ${line}`));
  if (place.leave) await place.leave(page);
  else if (place.open) await page.keyboard.press('Escape');
  return problems;
}

/** As the app does when the setting is changed, without a call for each; until it is drawn. */
async function wear(page: Page, theme: Theme): Promise<void> {
  await page.evaluate(async (to) => {
    document.documentElement.setAttribute('data-mantine-color-scheme', to);
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  }, theme);
}

async function comeTo(page: Page, { hash, open, shown }: Place): Promise<void> {
  // A screen that is left and entered again has forgotten what was opened on it.
  await goTo(page, 'start');
  await page.locator('main').waitFor();
  await goTo(page, hash);
  if (open) {
    await settled(page);
    await open(page);
  }
  await page.locator(shown).first().waitFor();
  await settled(page);
}
