/** Studies and their figures in a real browser: made of what is included, typed, pasted from a spreadsheet, faults named, undone. */
import { expect, test } from 'vitest';
import { clearAppraisal } from './helpers/clear-appraisal.ts';
import { journeyApp } from './helpers/journey-app.ts';
import { clientOn } from './helpers/page-client.ts';
import { goTo } from './helpers/running-app.ts';

const { openSample, look } = journeyApp('studies');

test('figures are typed and pasted, what is wrong is named by its cell, and each step is undone', {
  timeout: 180_000,
}, async () => {
  const { page, complaints } = await openSample();
  await clearAppraisal(clientOn(page));
  await page.reload();
  await goTo(page, 'evidence?tab=studies');
  await page.getByRole('button', { name: /^Make (a study|studies) of/ }).click();
  const list = page.getByRole('region', { name: 'Studies of the project' });
  await list.getByRole('listitem').first().waitFor();
  await list.getByRole('button', { name: /NCT/ }).first().click();
  await page.getByRole('textbox', { name: 'Arm 1' }).waitFor();
  await look(page, 'study');

  await page.getByRole('button', { name: 'Paste from a spreadsheet' }).click();
  const block =
    'Study\tevents\tn\tevents\tn\nHaugen 2023\t12\t120\t21\t118\nLie 2024\t8\t64\tfifteen\t66\n\t1\t2\t3\t4';
  await page.getByRole('textbox', { name: 'Cells from the spreadsheet' }).fill(block);
  await page.getByText('Without the study’s name, left out: line 4').waitFor();
  await look(page, 'paste');
  // In another order, told by the headings; a column is chosen by hand.
  const cells = page.getByRole('textbox', { name: 'Cells from the spreadsheet' });
  await cells.fill('Kontroll n\tKontroll hend.\tStudie\tRare\tTiltak hend.\n118\t21\tHaugen 2023\t120\t12');
  await page.getByText('Without a column: Total, interv.', { exact: false }).waitFor();
  await page.getByRole('combobox', { name: 'What column Rare is' }).selectOption('total1');
  await page.getByText('Without a column', { exact: false }).waitFor({ state: 'detached' });
  await look(page, 'paste-columns');
  await cells.fill(block);
  await page.getByRole('button', { name: 'Add 2 rows' }).click();
  await page.getByText('RR 0.56 (0.29 to 1.09)').waitFor();
  await page.getByText('Events, comp.: “fifteen” is not a number').waitFor();

  const cell = page.getByRole('textbox', { name: 'Events, comp., Lie 2024' });
  await cell.fill('15');
  await cell.press('Tab');
  await page.getByText('RR 0.55 (0.25 to 1.21)').waitFor();
  await page.getByRole('button', { name: 'More about the result of Lie 2024', exact: true }).click();
  await page.getByRole('textbox', { name: 'Subgroup' }).fill('Women');
  await page.getByRole('textbox', { name: 'Subgroup' }).press('Tab');
  await page.getByRole('textbox', { name: 'Events, comp., Lie 2024, Women' }).waitFor();
  await look(page, 'figures');

  const undo = page.getByRole('button', { name: /^Undo/ }).first();
  await undo.click();
  await expect.poll(() => page.getByRole('textbox', { name: 'Subgroup' }).inputValue()).toBe('');
  await undo.click();
  await page.getByText('Events, comp.: “fifteen” is not a number').waitFor();
  await undo.click();
  await page.getByText('No figures for this outcome yet.', { exact: false }).waitFor();
  expect(await list.getByRole('button', { name: 'Lie 2024' }).count()).toBe(0);
  await page.getByRole('button', { name: /^Redo/ }).first().click();
  await page.getByText('RR 0.56 (0.29 to 1.09)').waitFor();

  // Figures that stand in a tagged passage become a row with its source.
  const outcome = page.getByRole('combobox', { name: 'Outcome', exact: true });
  await outcome.selectOption({ index: 1 });
  await page.getByRole('button', { name: 'From tagged passages' }).click();
  const passages = page.getByRole('list', { name: 'Figures in tagged passages' });
  const first = passages.getByRole('listitem').first();
  await first.getByText('Events, interv.: 62 · Total, interv.: 338 · Events, comp.: 88', { exact: false }).waitFor();
  await look(page, 'passages');
  await first.getByRole('button', { name: 'Swap the groups' }).click();
  await first.getByText('Events, interv.: 88', { exact: false }).waitFor();
  await first.getByRole('button', { name: 'Swap the groups' }).click();
  await first.getByRole('button', { name: 'Add the row' }).click();
  await first.getByText('Added', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Close', exact: true }).last().click();
  await page.getByText('RR 0.70 (0.53 to 0.94)').waitFor();
  await page
    .getByRole('button', { name: /^More about the result of/ })
    .first()
    .click();
  await page.getByText('I de tre randomiserte studiene', { exact: false }).waitFor();

  // Figures that the registry reports of a trial become a row with the trial as its source, and the row is undone.
  await page.getByRole('button', { name: 'From the registry' }).click();
  const study = page.getByRole('combobox', { name: 'Study', exact: true });
  expect(await study.locator('option:checked').textContent(), 'a study with results is chosen').toMatch(
    /results posted/,
  );
  await study.selectOption({ label: 'NCT99000002 (results posted)' });
  const posted = page.getByRole('list', { name: 'Figures in the registry' });
  await posted.getByText('Events, interv.: 31 · Total, interv.: 156 · Events, comp.: 45', { exact: false }).waitFor();
  await look(page, 'posted');
  const measures = page.getByRole('combobox', { name: 'Outcome measure in the registry' });
  await measures.selectOption({ label: 'Deaths from any cause (6 months)' });
  await posted.getByText('Events, interv.: 9 · Total, interv.: 156', { exact: false }).waitFor();
  await page.getByRole('combobox', { name: 'Intervention', exact: true }).selectOption({ label: 'Usual follow-up' });
  await posted.getByText('Events, interv.: 11 · Total, interv.: 156', { exact: false }).waitFor();
  await posted.getByRole('button', { name: 'Add the row' }).click();
  await posted.getByText('Added', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Close', exact: true }).last().click();
  await page.getByText('RR 1.22 (0.52 to 2.87)').waitFor();
  await undo.click();
  await page.getByText('RR 1.22 (0.52 to 2.87)').waitFor({ state: 'detached' });

  // What a figure stands in: a trial of the registry is attached by keys, opened, taken away; figures without any are told.
  expect(await page.getByRole('button', { name: /without a source$/ }).count()).toBe(0);
  await page.getByRole('button', { name: /^Attach source to/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Search trials, references and documents' }).fill('NCT99000002');
  await look(page, 'records');
  await page.getByRole('checkbox', { name: /Trial .*NCT99000002/ }).press('Space');
  await page.keyboard.press('Escape');
  const source = page.getByRole('link', { name: /patch/i }).last();
  expect(await source.getAttribute('href')).toMatch(/^#\/trials\//);
  await page.getByRole('button', { name: /^Remove the source/ }).click();
  await page.getByRole('button', { name: /^Remove the passage I de tre/ }).click();
  await page.getByRole('button', { name: /^Close more about the result/ }).click();
  await page.getByRole('button', { name: '1 figure without a source' }).click();
  await page.getByRole('button', { name: /^Attach source to/ }).waitFor();
  await look(page, 'without-source');
  await page.getByRole('button', { name: 'Remove the result of', exact: false }).click();
  await page.getByText('No figures for this outcome yet.', { exact: false }).waitFor();

  // Ctrl+K finds a study by its name and opens it.
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('textbox').fill('Haugen 2023');
  await page
    .getByRole('option', { name: 'Haugen 2023' })
    .or(page.getByRole('button', { name: /^Haugen 2023/ }))
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await list.getByRole('button', { name: 'Haugen 2023', expanded: true }).waitFor();

  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 640, height: 450 });
  await look(page, 'dark-200');
  expect(complaints).toEqual([]);
});
