/** What a person does to come to a place, by the names that things have on the screen. */
import type { TFunction } from 'i18next';
import type { Page } from 'playwright-core';
import type { ApiClient } from '../../../../renderer/api/host.ts';
import type { Locale } from '../../../../shared/model/vocabulary.ts';

export interface Hands {
  /** The app's words in the language of the walk. */
  t: TFunction;
  locale: Locale;
  /** Where the app has its folders. */
  home: string;
  /** Ends the host, as a person does in its terminal. */
  stop: Doing;
  /** Asks the service as the screens do. */
  api: ApiClient;
}

export type Doing = (page: Page) => Promise<unknown>;
type Name = string | RegExp;
type Role = Parameters<Page['getByRole']>[0];

const at = (page: Page, role: Role, name: Name) =>
  page
    .getByRole(role, { name, exact: typeof name === 'string' })
    .filter({ visible: true })
    .first();
const clickOn =
  (role: Role) =>
  (name: Name): Doing =>
  (page) =>
    at(page, role, name).click();

export const press = clickOn('button');
export const choose = clickOn('menuitem');
export const turn = clickOn('tab');
/** By its label: the box of a radio is not drawn. */
export const pick =
  (name: Name): Doing =>
  (page) =>
    page.locator('label').filter({ visible: true }).getByText(name, { exact: true }).first().click();
export const write =
  (field: Name, text: string): Doing =>
  (page) =>
    at(page, 'textbox', field).fill(text);
export const clickAt =
  (selector: string): Doing =>
  (page) =>
    page.locator(selector).filter({ visible: true }).first().click();
export const waitFor =
  (selector: string): Doing =>
  (page) =>
    page.locator(selector).filter({ visible: true }).first().waitFor();
export const keys =
  (...pressed: string[]): Doing =>
  async (page) => {
    for (const key of pressed) await page.keyboard.press(key);
  };

/** Brings a pane forward where the window has room for one only. */
export const pane =
  (name: string): Doing =>
  async (page) => {
    await page.locator('[data-pane]').first().waitFor({ state: 'attached' });
    const tab = at(page, 'tab', name);
    if (await tab.isVisible()) await tab.click();
  };

export const inTurn =
  (...all: Doing[]): Doing =>
  async (page) => {
    for (const each of all) await each(page);
  };

/** A name that begins with these words, whatever comes after them. */
export const beginning = (words: string) => new RegExp(`^${words.trim().replaceAll(/[.*+?()[\]{}|^$\\]/g, '\\$&')}`);
