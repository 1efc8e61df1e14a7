/** What a journey through one app needs: a browser and an app of its own, the sample, and a look at each stop. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { axeFindings, openPage, type RunningApp, startApp, startBrowser } from './running-app.ts';
import { layOutSample } from './sample-library.ts';
import { settled } from './settled.ts';

export interface JourneyApp {
  /** The journey's folder, which goes with it. */
  home: string;
  /** The app's only page, in the sample project, and what its console complained of. */
  openSample(): Promise<{ page: Page; complaints: string[] }>;
  /** Keeps a picture, and wants no axe finding. */
  look(page: Page, name: string): Promise<void>;
}

/** Called at the top of a test file: starts before its tests, and ends after them. */
export function journeyApp(name: string): JourneyApp {
  const shots = join(import.meta.dirname, '..', '..', '..', 'test-results', name);
  const home = mkdtempSync(join(tmpdir(), `${name}-`));
  let browser: Browser | undefined;
  let app: RunningApp | undefined;
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
  return {
    home,
    async openSample() {
      const { page, complaints } = await openPage(browser!, app!.address);
      page.setDefaultTimeout(30_000);
      await page.getByRole('button', { name: 'Try the sample' }).click();
      await page.getByRole('tab', { name: /Trials 8/ }).waitFor({ timeout: 90_000 });
      return { page, complaints };
    },
    async look(page, stop) {
      await settled(page);
      await page.screenshot({ path: join(shots, `${stop}.png`) });
      expect(await axeFindings(page), stop).toEqual([]);
    },
  };
}
