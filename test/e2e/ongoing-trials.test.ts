/** The table of ongoing trials in a real browser, by keys: written in, changed behind by its registry, kept, and from each cell to its field, also in a card. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { journeyApp } from './helpers/journey-app.ts';
import { goTo } from './helpers/running-app.ts';

const sample = join(import.meta.dirname, '..', '..', 'resources', 'sample', 'trials', 'NCT99000001.json');
const { home, openSample, look } = journeyApp('ongoing-trials');

/** The same trial as its registry would tell of it later. */
function laterRecord(): string {
  const record = JSON.parse(readFileSync(sample, 'utf8'));
  const { statusModule, outcomesModule } = record.protocolSection;
  statusModule.lastUpdatePostDateStruct.date = '2026-11-02';
  record.derivedSection.miscInfoModule.versionHolder = '2026-11-03';
  outcomesModule.primaryOutcomes[0].measure = 'Days alive and out of hospital';
  return JSON.stringify(record);
}

test('what a person wrote in the table stays when the registry changes behind it, and every cell leads to its field', {
  timeout: 180_000,
}, async () => {
  const { page, complaints } = await openSample();

  await goTo(page, 'evidence?tab=ongoing');
  const outcome = page
    .getByRole('row', { name: /NCT99000001/ })
    .getByRole('gridcell')
    .nth(3);
  await outcome.focus();
  await page.keyboard.press('Enter');
  const field = page.getByRole('textbox', { name: 'In the table' });
  await expect.poll(() => field.evaluate((box) => box === document.activeElement)).toBe(true);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Innleggelser, alle årsaker');
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => outcome.textContent()).toMatch(/Written by hand.*Innleggelser, alle årsaker/);
  await look(page, '1-written');

  const file = join(home, 'later.json');
  writeFileSync(file, laterRecord());
  await goTo(page, 'library');
  await page.locator('input[type=file]').first().setInputFiles(file);
  await page.getByText('1 updated').waitFor();
  await goTo(page, 'evidence?tab=ongoing');
  await page.getByText('The registry has changed behind 1 cell that you wrote.').waitFor();
  expect(await outcome.textContent()).toContain('Innleggelser, alle årsaker');
  await outcome.focus();
  await page.getByText('Days alive and out of hospital').first().waitFor();
  await look(page, '2-changed');
  // Also at twice the size, where the pane stands under the table.
  await page.setViewportSize({ width: 640, height: 400 });
  await look(page, '2-changed-200-percent');
  await page.setViewportSize({ width: 1280, height: 800 });
  await outcome.focus();
  // Beside the one for all cells.
  await page.getByRole('button', { name: 'Keep mine' }).last().press('Enter');
  await page.getByText('The registry has changed behind').waitFor({ state: 'detached' });
  expect(await outcome.textContent()).toContain('Innleggelser, alle årsaker');

  await page.keyboard.press('Control+z');
  await page.getByText('The registry has changed behind 1 cell that you wrote.').waitFor();
  await page.keyboard.press('Control+y');
  await page.getByText('The registry has changed behind').waitFor({ state: 'detached' });

  await outcome.focus();
  await page.getByText(/later\.json, imported/).waitFor();
  await page.getByRole('link', { name: 'Outcomes', exact: true }).press('Enter');
  await expect.poll(() => page.url()).toMatch(/#\/trials\/[^?]+\?field=outcomes$/);
  await page.getByRole('heading', { name: /Wearable Patch Monitoring/ }).waitFor();
  await look(page, '3-field');
  await page.goBack();
  await outcome.waitFor();

  await goTo(page, 'card');
  await page
    .getByRole('link', { name: /Fjernoppfølging med hjertelapp/ })
    .first()
    .press('Enter');
  await page
    .getByRole('button', { name: /Pågående kliniske studier/ })
    .first()
    .press('Enter');
  const row = page.getByRole('group').filter({ hasText: 'NCT99000001, as of 3 Nov 2026' }).last();
  await row.waitFor();
  await page.getByRole('button', { name: 'Refresh the table' }).press('Enter');
  await page.getByRole('button', { name: 'Refresh the table' }).waitFor({ state: 'detached' });
  const cell = page.getByRole('textbox', { name: 'Hovedutfallsmål' }).first();
  await expect.poll(() => cell.inputValue()).toBe('Innleggelser, alle årsaker');
  await look(page, '4-card');
  await row.getByRole('link', { name: 'Outcomes', exact: true }).first().press('Enter');
  await expect.poll(() => page.url()).toMatch(/#\/trials\/[^?]+\?field=outcomes$/);
  await page.getByRole('heading', { name: /Wearable Patch Monitoring/ }).waitFor();
  expect(complaints).toEqual([]);
});
