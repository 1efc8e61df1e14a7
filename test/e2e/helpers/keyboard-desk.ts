/** What a walk by keys alone needs: a person at an app of their own, tasks one after the other, and pictures of where they ended. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest';
import type { Locale } from '../../../shared/model/vocabulary.ts';
import { type Keyboard, sitDown } from './keyboard.ts';
import { type RunningApp, startApp, startBrowser } from './running-app.ts';

export interface KeyboardDesk {
  /** The folder of the walk, which goes with it. */
  home: string;
  /** What it looked like is kept where it fails. */
  task(name: string, run: (person: Keyboard) => Promise<void>): void;
  /** Keeps a picture of what is on the screen. */
  keep(person: Keyboard, name: string): Promise<void>;
}

/** Called where tests are described. `size`: of the window in CSS pixels, where it is not the usual one. */
export function keyboardDesk(name: string, locale: Locale, size?: { width: number; height: number }): KeyboardDesk {
  const shots = join(import.meta.dirname, '..', '..', '..', 'test-results', name);
  const home = mkdtempSync(join(tmpdir(), `${name}-${locale}-`));
  let browser: Browser | undefined;
  let app: RunningApp | undefined;
  let person: Keyboard;
  beforeAll(async () => {
    mkdirSync(shots, { recursive: true });
    browser = await startBrowser();
    app = await startApp(home);
    person = await sitDown(browser, app.address, locale, size);
  });
  afterAll(async () => {
    await browser?.close();
    await app?.kill();
    rmSync(home, { recursive: true, force: true });
  });
  const keep: KeyboardDesk['keep'] = (who, what) =>
    who.picture(join(shots, `${locale}-${what.replaceAll(/[^a-z0-9]+/gi, '-')}.png`));
  return {
    home,
    keep,
    task: (what, run) =>
      test(what, async () => {
        onTestFailed(() => keep(person, what));
        await run(person);
        // A library that is closed refuses what its screens were still asking for.
        expect(person.complaints.filter((each) => !each.startsWith('Failed to load resource'))).toEqual([]);
      }),
  };
}
