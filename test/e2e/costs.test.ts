/** Costs in a real browser: typed, reckoned from their parts, what disagrees or is unclear told, read from a passage, undone. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { clearAppraisal } from './helpers/clear-appraisal.ts';
import { journeyApp } from './helpers/journey-app.ts';
import { clientOn } from './helpers/page-client.ts';
import { goTo } from './helpers/running-app.ts';

const { openSample, look } = journeyApp('costs');

/** Fills a cell and leaves it by the keyboard. */
async function type(page: Page, name: string, words: string): Promise<void> {
  const cell = page.getByRole('textbox', { name, exact: true });
  await cell.fill(words);
  await cell.press('Tab');
}

test('an amount is held against its parts, with what is unclear in it told, and a figure of a passage becomes a note', {
  timeout: 180_000,
}, async () => {
  const { page, complaints } = await openSample();
  await clearAppraisal(clientOn(page));
  await page.reload();
  await goTo(page, 'evidence?tab=costs');
  await page.getByText('No costs yet').waitFor();
  await look(page, 'empty');

  await page.getByRole('button', { name: 'New note' }).click();
  await type(page, 'What, row 1', 'All patients');
  await type(page, 'Amount or number, row 1', '1.500');
  await page.getByText('“1.500” (amount or number) may be 1 500 or 1.5:', { exact: false }).waitFor();
  for (const [at, [name, amount, unit]] of [
    ['price', '500 000', 'kr'],
    ['patients', '300', 'a year'],
  ].entries()) {
    await page.getByRole('button', { name: 'New part' }).click();
    await type(page, `What, part ${at + 1}`, name!);
    await type(page, `Figure, part ${at + 1}`, amount!);
    await type(page, `Unit, part ${at + 1}`, unit!);
  }
  await page.getByText('500 000 kr × 300 a year = 150 million', { exact: true }).waitFor();
  await type(page, 'Amount or number, row 1', '15 mill.');
  await page.getByText('500 000 kr × 300 a year = 150 million, but stated is 15 mill.').waitFor();
  await look(page, 'differs');
  await page.getByRole('button', { name: 'Use 150 million' }).click();
  await page.getByText('500 000 kr × 300 a year = 150 million, as stated').waitFor();
  await page.getByText('price year not stated').waitFor();
  await type(page, 'Price year, row 1', '2024');
  await page.getByText('price year not stated').waitFor({ state: 'detached' });

  await page.getByRole('button', { name: 'New note' }).click();
  await page.getByRole('combobox', { name: 'Kind, row 2', exact: true }).selectOption({ label: 'ICER' });
  await type(page, 'Figure, difference in costs', '-100 €');
  await type(page, 'Figure, difference in effects', '0.4');
  await page.getByText('costs no more and does more (dominant): no ICER').waitFor();
  await type(page, 'Currency, row 2', 'EUR');
  await type(page, 'Amount or number, row 2', '20 000');
  await page.getByText('The amounts are in several currencies (EUR, NOK)', { exact: false }).waitFor();
  await look(page, 'ratio');

  const undo = page.getByRole('button', { name: /^Undo/ }).first();
  await undo.click();
  await expect
    .poll(() => page.getByRole('textbox', { name: 'Amount or number, row 2', exact: true }).inputValue())
    .toBe('');
  await page.getByRole('button', { name: 'Remove “note 2”' }).click();
  await expect.poll(() => page.getByRole('textbox', { name: 'What, row 2', exact: true }).count()).toBe(0);
  await undo.click();
  await page.getByRole('textbox', { name: 'What, row 2', exact: true }).waitFor();

  const firstName = page.getByRole('textbox', { name: 'What, row 1', exact: true });
  const focusedName = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  await page.getByRole('button', { name: 'Move “All patients” down' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => firstName.inputValue()).toBe('');
  expect(await focusedName()).toBe('Move “All patients” down');
  await page.keyboard.press('Enter'); // it is the last already
  await page.keyboard.press('Shift+Tab');
  expect(await focusedName()).toBe('Move “All patients” up');
  await look(page, 'moved');
  await undo.click();
  await expect.poll(() => firstName.inputValue()).toBe('All patients');

  await page.getByRole('button', { name: 'From tagged passages' }).click();
  const passages = page.getByRole('list', { name: 'Figures in tagged passages' });
  await passages
    .getByRole('button', { name: /^Make a note of/ })
    .first()
    .waitFor();
  await look(page, 'passages');
  await passages
    .getByRole('button', { name: /^Make a note of/ })
    .first()
    .click();
  await passages
    .getByRole('button', { name: /^Make another note of/ })
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Close', exact: true }).last().click();
  await page
    .getByRole('button', { name: /^Show the parts and sources of/ })
    .last()
    .click();
  await page
    .getByRole('link', { name: /, page \d/ })
    .last()
    .waitFor();

  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 640, height: 450 });
  await look(page, 'dark-200');
  expect(complaints).toEqual([]);
});
