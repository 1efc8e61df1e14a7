/**
 * A person without a mouse in front of the app: all that a test can do with it is press keys, type and look. After every
 * key something must have the focus, and it must be seen where.
 */
import type { TFunction } from 'i18next';
import type { Browser, ElementHandle, FileChooser, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Locale } from '../../../shared/model/vocabulary.ts';
import { focusProblem, recordMouse, usedMouse } from './focus-problem.ts';
import { openPage } from './running-app.ts';
import { wordsIn } from './words.ts';

type Role = Parameters<Page['getByRole']>[0];
type Name = string | RegExp;

export interface Keyboard {
  /** The app's words in the language that the screens have. */
  t: TFunction;
  press(...keys: string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** As Ctrl+V of cells that were copied elsewhere. */
  paste(text: string): Promise<void>;
  /** Tabs until it has the focus, the shorter way round. */
  tabTo(role: Role, name: Name): Promise<void>;
  /** Waits until the app has put the focus there by itself. */
  standsOn(role: Role, name: Name): Promise<void>;
  /** Tabs there and presses Enter. */
  enter(role: Role, name: Name): Promise<void>;
  /** Tabs to a box and ticks or clears it. */
  tick(name: Name): Promise<void>;
  /** Tabs to the tabs of the screen and walks them with the arrows. */
  turnTo(tab: Name): Promise<void>;
  /** Tabs to a group of choices and walks it with the arrows. */
  pick(group: Name, option: Name): Promise<void>;
  /** Tabs to a list of choices and types what it begins with, as far as it takes. */
  choose(list: Name, option: Name): Promise<void>;
  /** Tabs to what is folded, and opens it. */
  unfold(summary: string): Promise<void>;
  /** Tabs to a field and writes in it. */
  write(field: Name, text: string): Promise<void>;
  sees(what: Name): Promise<void>;
  /** Waits until it is shown no more. */
  loses(role: Role, name: Name): Promise<void>;
  /** A thing by what it is and is called. */
  finds(role: Role, name: Name): Promise<void>;
  /** The number that stands after a word. */
  number(word: string): Promise<number>;
  /** Answers the file dialog that the keys open. */
  withFile(path: string, keys: () => Promise<void>): Promise<void>;
  /** Whether nothing lies over it. */
  isInFront(role: Role, name: Name): Promise<boolean>;
  language(): Promise<string>;
  hasUsedMouse(): Promise<boolean>;
  complaints: string[];
  picture(path: string): Promise<void>;
}

/** In the page: where the focus is from there. 0 on it, 1 before it, -1 after it. */
const sideOf = (element: Node) => {
  const { activeElement } = document;
  if (element === activeElement) return 0;
  return activeElement && element.compareDocumentPosition(activeElement) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
};

const mostTabs = 160;
const patienceMs = 5000;

/** `size`: of the window in CSS pixels, where it is not the usual one. */
export async function sitDown(
  browser: Browser,
  address: string,
  locale: Locale,
  size?: { width: number; height: number },
): Promise<Keyboard> {
  const { page, complaints } = await openPage(browser, address, locale);
  if (size) await page.setViewportSize(size);
  page.setDefaultTimeout(40_000);
  // Heard all the time: dialogs are caught only some time after they are first listened for, and keys are faster.
  let answerDialog = (_chooser: FileChooser) => {};
  page.on('filechooser', (chooser) => answerDialog(chooser));
  await recordMouse(page);
  const t = wordsIn(locale);
  const at = (role: Role, name: Name) =>
    page
      .getByRole(role, { name, exact: typeof name === 'string' })
      .filter({ visible: true })
      .first();
  const look = async (after: string) => {
    const problem = await focusProblem(page);
    if (problem) throw new Error(`after ${after}: ${problem}`);
  };
  const press = async (...keys: string[]) => {
    for (const key of keys) {
      await page.keyboard.press(key);
      await look(key);
    }
  };
  const side = (target: Locator) => target.evaluate(sideOf);
  const tabTo = async (target: Locator) => {
    await target.waitFor({ state: 'attached' });
    const way = (await side(target)) < 0 ? 'Shift+Tab' : 'Tab';
    let found: ElementHandle | null = null;
    for (let pressed = 0; pressed < mostTabs; pressed++) {
      // Found by its role only where it was drawn anew: in a long form that takes longer than many presses.
      if (!(await found?.evaluate((element) => element.isConnected))) found = await target.elementHandle();
      if ((await found?.evaluate(sideOf)) === 0) return;
      await page.keyboard.press(way);
      // After the last thing of the page the browser's own come, which look like nothing from within.
      if (await page.evaluate(() => document.activeElement === document.body)) await page.keyboard.press(way);
      await look(way);
    }
    throw new Error(`${mostTabs} presses of ${way} do not lead to ${target}`);
  };
  const type = async (text: string) => {
    await page.keyboard.type(text);
    await look(`typing «${text}»`);
  };
  return {
    t,
    press,
    type,
    paste: async (text) => {
      await page.keyboard.insertText(text);
      await look('pasting');
    },
    tabTo: (role, name) => tabTo(at(role, name)),
    standsOn: async (role, name) => {
      await at(role, name).waitFor();
      const until = Date.now() + patienceMs;
      while ((await side(at(role, name))) !== 0) {
        if (Date.now() > until) throw new Error(`the focus does not come to the ${role} «${name}»`);
        await page.waitForTimeout(20);
      }
    },
    enter: async (role, name) => {
      await tabTo(at(role, name));
      await press('Enter');
    },
    tick: async (name) => {
      await tabTo(at('checkbox', name));
      await press('Space');
    },
    turnTo: async (tab) => {
      const tabs = page
        .getByRole('tablist')
        .filter({ has: at('tab', tab) })
        .getByRole('tab');
      await tabTo(tabs.and(page.getByRole('tab', { selected: true })));
      for (let step = 0; (await side(at('tab', tab))) !== 0 && step < 8; step++) await press('ArrowRight');
    },
    pick: async (group, option) => {
      const all = page.getByRole('radiogroup', { name: group, exact: typeof group === 'string' }).getByRole('radio');
      const wanted = all.and(page.getByRole('radio', { name: option, exact: typeof option === 'string' }));
      await wanted.waitFor({ state: 'attached' });
      const chosen = all.and(page.getByRole('radio', { checked: true }));
      await tabTo((await chosen.count()) > 0 ? chosen : all.first());
      // The group may have another name when the choice is made: that of the language chosen.
      const box = await wanted.elementHandle();
      const isThere = () => box?.evaluate((element) => element === document.activeElement);
      for (let step = 0; !(await isThere()) && step < 8; step++) await press('ArrowRight');
      if (!(await box?.evaluate((element) => (element as HTMLInputElement).checked))) await press('Space');
    },
    choose: async (list, option) => {
      const box = at('combobox', list);
      await tabTo(box);
      const chosen = () => box.evaluate((element) => (element as HTMLSelectElement).selectedOptions[0]?.label ?? '');
      const isChosen = async () => {
        const label = await chosen();
        return typeof option === 'string' ? label === option : option.test(label);
      };
      await press('Home');
      for (let step = 0; !(await isChosen()) && step < 20; step++) await press('ArrowDown');
      expect(await isChosen(), `${option} in ${list}`).toBe(true);
    },
    unfold: async (summary) => {
      await tabTo(page.locator('summary', { hasText: summary }).filter({ visible: true }).first());
      await press('Enter');
    },
    write: async (field, text) => {
      await tabTo(at('textbox', field));
      await type(text);
    },
    sees: async (what) => {
      await page.getByText(what).filter({ visible: true }).first().waitFor();
      await look(`«${what}» came`);
    },
    finds: async (role, name) => {
      await at(role, name).waitFor();
      await look(`the ${role} «${name}» came`);
    },
    loses: async (role, name) => {
      await at(role, name).waitFor({ state: 'hidden' });
      await look(`the ${role} «${name}» went`);
    },
    number: async (word) => {
      const text = page.getByText(new RegExp(`^${word} \\d+$`)).first();
      return Number.parseInt(((await text.textContent()) ?? '').slice(word.length), 10);
    },
    withFile: async (path, keys) => {
      const { promise, resolve } = Promise.withResolvers<FileChooser>();
      answerDialog = resolve;
      await keys();
      await (await promise).setFiles(path);
    },
    isInFront: (role, name) =>
      at(role, name).evaluate((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
      }),
    language: () => page.evaluate(() => document.documentElement.lang),
    hasUsedMouse: () => usedMouse(page),
    complaints,
    picture: async (path) => {
      await page.screenshot({ path });
    },
  };
}
