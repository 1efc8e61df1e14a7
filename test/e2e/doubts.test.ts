/** Doubts that an outcome's studies raise, in a real browser: told where they are judged, and leading to the field they are about. */
import { expect, test } from 'vitest';
import { journeyApp } from './helpers/journey-app.ts';
import { outcomeOfCounts } from './helpers/outcome-of-counts.ts';
import { clientOn } from './helpers/page-client.ts';
import { goTo } from './helpers/running-app.ts';

const { openSample, look } = journeyApp('doubts');

test('studies that differ are told as counted twice; a unit or a direction that differs leads to its field', {
  timeout: 180_000,
}, async () => {
  const { page, complaints } = await openSample();
  const api = clientOn(page);
  const { projectId, outcomeId } = await outcomeOfCounts(api, {
    'Strand 2020': ['60', '1000', '100', '1000'],
    'Vik 2021': ['105', '1000', '100', '1000'],
    'Nes 2022': ['62', '1000', '101', '1000'],
    'Berg 2023': ['108', '1000', '99', '1000'],
  });
  const { id } = await api.analyses.add.mutate({ outcomeId });
  await api.analyses.update.mutate({ id, choices: { model: 'random', interval: 'wald' } });
  await page.reload();
  await goTo(page, `evidence?tab=outcomes&outcome=${outcomeId}`);
  const inconsistency = page.getByRole('region', { name: 'Inconsistency' });
  const imprecision = page.getByRole('region', { name: 'Imprecision' });
  await inconsistency.getByText(/^Serious/).click();
  const twice = page.getByText('may be lowered for the same problem', { exact: false });
  expect(await twice.count()).toBe(0);
  await imprecision.getByText(/^Serious/).click();
  const told = imprecision.getByText('the interval is wide because the studies differ (τ² = 0.', { exact: false });
  await told.waitFor();
  expect(await told.textContent()).toMatch(/Were the effect the same in all of them: .*crosses no threshold/);
  expect(await twice.count()).toBe(1);
  await told.scrollIntoViewIfNeeded();
  await look(page, 'differing-twice');
  await inconsistency.getByText(/^Not serious/).click();
  await twice.waitFor({ state: 'detached' });

  const { id: painId } = await api.projects.addOutcome.mutate({ projectId, name: 'Smerte', importance: 7 });
  const means = { mean1: '4,1', sd1: '1,2', n1: '50', mean2: '4,9', sd2: '1,3', n2: '49' };
  const alike = { outcomeId: painId, kind: 'means' as const, numbers: means };
  await api.studies.setResults.mutate({
    projectId,
    results: [
      { ...alike, studyName: 'Nes 2022', unit: 'mm', direction: 'lower' },
      { ...alike, studyName: 'Strand 2023', unit: 'cm', direction: 'lower' },
      { ...alike, studyName: 'Vik 2024', unit: 'mm', direction: 'higher' },
    ],
  });
  const pain = await api.analyses.add.mutate({ outcomeId: painId });
  await api.analyses.update.mutate({ id: pain.id, choices: { measure: 'MD' } });
  await page.reload();
  await goTo(page, `evidence?tab=outcomes&outcome=${painId}`);
  const doubts = page.getByRole('list', { name: 'To know of the analysis' });
  for (const [doubt, study, role, field, value] of [
    ['The unit is another', 'Strand 2023', 'textbox', 'Unit', 'cm'],
    ['What is better is said the other way', 'Vik 2024', 'combobox', 'What is better for patients', 'higher'],
  ] as const) {
    const line = doubts.getByRole('listitem').filter({ hasText: doubt });
    await line.getByRole('link', { name: `${study} – show the cell` }).press('Enter');
    const cell = page.getByRole(role, { name: field });
    await expect.poll(() => cell.evaluate((node) => node === document.activeElement)).toBe(true);
    expect(await cell.inputValue()).toBe(value);
    await look(page, `to-${value}`);
    await page.getByRole('link', { name: 'Analysis and grade of the outcome' }).press('Enter');
    await line.waitFor();
  }
  expect(complaints).toEqual([]);
});
