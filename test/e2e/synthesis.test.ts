/** An analysis in a real browser: made of an outcome's figures, its choices changed, a study left out, a plot saved, undone. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { journeyApp } from './helpers/journey-app.ts';
import { outcomeOfCounts } from './helpers/outcome-of-counts.ts';
import { clientOn } from './helpers/page-client.ts';
import { goTo } from './helpers/running-app.ts';

const { openSample, look } = journeyApp('synthesis');

test('an analysis is made, chosen, and told with every doubt, and each step is undone', {
  timeout: 180_000,
}, async () => {
  const { page, complaints } = await openSample();
  const api = clientOn(page);
  const { projectId, outcomeId } = await outcomeOfCounts(api, {
    'Strand 2019': ['12', '120', '21', '118'],
    'Vik 2021': ['8', '64', '15', '66'],
    'Nes 2022': ['31', '240', '38', '236'],
    'Berg 2024': ['0', '40', '3', '41'],
    'Dal 2025': ['feil', '40', '3', '41'],
  });
  await page.reload();
  await goTo(page, `evidence?tab=outcomes&outcome=${outcomeId}`);
  await page.getByText('4 results can be pooled.').waitFor();
  await page.getByRole('button', { name: 'Make an analysis' }).click();
  const plot = page.getByRole('img', { name: /Falls at home/ }).first();
  await plot.waitFor();
  await plot.locator('text', { hasText: 'Strand 2019' }).waitFor();
  await plot.locator('text', { hasText: 'events in the intervention arm: “feil” is not a number' }).waitFor();
  await look(page, 'forest');

  const doubts = page.getByRole('list', { name: 'To know of the analysis' });
  await doubts.getByRole('link', { name: 'Dal 2025 – show the cell' }).press('Enter');
  const cell = page.getByRole('textbox', { name: 'Events, interv., Dal 2025' });
  await expect.poll(() => cell.evaluate((node) => node === document.activeElement)).toBe(true);
  expect(await cell.inputValue()).toBe('feil');
  await look(page, 'cell');
  await page.getByRole('link', { name: 'Analysis and grade of the outcome' }).press('Enter');
  await plot.waitFor();
  await doubts.getByRole('link', { name: 'Berg 2024 – show the cell' }).first().press('Enter');
  const zero = page.getByRole('textbox', { name: 'Events, interv., Berg 2024' });
  await expect.poll(() => zero.evaluate((node) => node === document.activeElement)).toBe(true);
  await page.goBack();
  await plot.waitFor();

  await page.getByText('Choices of the analysis').click();
  await page.getByRole('combobox', { name: 'Model' }).selectOption('fixed');
  await page.getByRole('combobox', { name: 'Method' }).selectOption('mantel-haenszel');
  await plot.locator('text', { hasText: 'Total: common effect, Mantel–Haenszel.' }).waitFor();
  await page.getByRole('checkbox', { name: 'Berg 2024' }).click();
  await page.getByText('Write why', { exact: true }).waitFor();
  const why = page.getByRole('textbox', { name: 'Why Berg 2024 is left out' });
  await why.fill('Other population');
  await why.press('Tab');
  await plot.locator('text', { hasText: 'left out: Other population' }).waitFor();
  await look(page, 'choices');

  await page.getByText('Thresholds, risk without the intervention and information size').click();
  await page.getByLabel('Important from').fill('20');
  await page.getByLabel('Important from').press('Tab');
  await page.getByRole('button', { name: /^median risk/ }).click();
  await expect
    .poll(async () => (await api.analyses.list.query({ projectId })).at(-1)?.choices)
    .toMatchObject({ thresholds: { important: 20 }, baselineRisks: [{ name: 'median risiko' }] });
  const size = page.getByRole('status', { name: 'Optimal information size' });
  await size.getByText(/participants are needed in both groups together, at a risk of/).waitFor();
  const needed = await size.textContent();
  const power = page.getByLabel('Power in per cent');
  expect(await power.inputValue()).toBe('80');
  await power.fill('120');
  await page.getByText('Power in per cent: the number must be from 50 to 99.99. It is not saved.').waitFor();
  await power.scrollIntoViewIfNeeded();
  await look(page, 'size-fault');
  await power.fill('90');
  await power.press('Tab');
  await expect.poll(() => size.textContent()).not.toBe(needed);
  await expect
    .poll(async () => (await api.analyses.list.query({ projectId })).at(-1)?.choices.size)
    .toEqual({ alpha: 0.05, power: 0.9, reduction: 0.25 });
  await look(page, 'size');
  const undo = page.getByRole('button', { name: /^Undo/ }).first();
  await undo.click();
  await expect.poll(() => power.inputValue()).toBe('80');
  expect(await size.textContent()).toBe(needed);

  await page.getByText('Without one study at a time').click();
  await page.getByText('Funnel plot', { exact: true }).click();
  await look(page, 'all-open');

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('button', { name: /^Save as SVG/ })
      .first()
      .click(),
  ]);
  const svg = readFileSync(await download.path(), 'utf8');
  expect(svg).toMatch(/^<svg /);
  expect(svg).toContain('Strand 2019');

  await undo.click();
  await page.getByText('Without figures of your own, the events of the comparison arms are used.').waitFor();

  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 640, height: 450 });
  await look(page, 'dark-200');
  expect(complaints).toEqual([]);
});
