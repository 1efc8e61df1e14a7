/** GRADE from the data in a real browser: proposals of an outcome's figures taken, differed from and undone, figures fetched. */
import { expect, test } from 'vitest';
import { journeyApp } from './helpers/journey-app.ts';
import { outcomeOfCounts } from './helpers/outcome-of-counts.ts';
import { clientOn } from './helpers/page-client.ts';
import { goTo } from './helpers/running-app.ts';

const { openSample, look } = journeyApp('grade');

test('what the data propose is taken or differed from with a reason, and each step is undone', {
  timeout: 180_000,
}, async () => {
  const { page, complaints } = await openSample();
  const api = clientOn(page);
  const { projectId, outcomeId } = await outcomeOfCounts(api, {
    'Strand 2022': ['6', '50', '7', '50'],
    'Vik 2024': ['11', '100', '12', '100'],
  });
  const { id } = await api.analyses.add.mutate({ outcomeId });
  await api.analyses.update.mutate({
    ...{ id, choices: { model: 'fixed', thresholds: { small: null, important: 20, large: null } } },
  });
  await page.reload();
  await goTo(page, `evidence?tab=outcomes&outcome=${outcomeId}`);

  const imprecision = page.getByRole('region', { name: 'Imprecision' });
  await imprecision.getByText('It crosses 2 thresholds: −20, 20.', { exact: false }).waitFor();
  await look(page, 'proposals');
  await page.getByText('In the figures: 2 studies, 300 participants.', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Take from the figures' }).click();
  await expect.poll(() => page.getByLabel('Participants').inputValue()).toBe('300');

  await imprecision.getByRole('button', { name: 'Use the proposal for Imprecision' }).click();
  const reason = imprecision.getByRole('textbox', { name: /Reason/ });
  await expect.poll(() => reason.inputValue()).toContain('Det krysser 2 grenser');
  await imprecision.getByText(/^Serious/).click();
  await reason.fill('');
  await reason.press('Tab');
  await imprecision.getByText('Reason', { exact: false }).first().waitFor();
  await reason.fill('Only benefit matters to the panel.');
  await reason.press('Tab');
  await look(page, 'differs');
  await expect
    .poll(async () => (await api.grades.list.query({ projectId })).find((each) => each.outcomeId === outcomeId))
    .toMatchObject({
      ...{ participants: 300, studies: 2 },
      judgements: {
        imprecision: { levels: -1, proposal: { levels: -2 }, reason: 'Only benefit matters to the panel.' },
      },
    });

  const indirectness = page.getByRole('region', { name: 'Indirectness' });
  await indirectness.getByText(/^Serious/).click();
  await indirectness.getByRole('textbox', { name: /Reason/ }).fill('only benefit matters to the panel');
  await indirectness.getByRole('textbox', { name: /Reason/ }).press('Tab');
  const twice = imprecision.getByText('Lowered for the same reason: indirectness, imprecision.', { exact: false });
  await twice.waitFor();
  await twice.scrollIntoViewIfNeeded();
  await look(page, 'counted-twice');
  await indirectness.getByText(/^Not serious/).click();
  await twice.waitFor({ state: 'detached' });

  await page.getByRole('combobox', { name: 'Size of the effect' }).selectOption('important');
  await page.getByRole('textbox', { name: 'Follow-up' }).fill('12 months');
  await page.getByRole('textbox', { name: 'Follow-up' }).press('Tab');
  await expect
    .poll(async () => (await api.grades.list.query({ projectId })).find((each) => each.outcomeId === outcomeId))
    .toMatchObject({ effectSize: 'important', followUp: '12 months' });
  const undo = page.getByRole('button', { name: /^Undo/ }).first();
  await undo.click();
  await expect.poll(() => page.getByRole('textbox', { name: 'Follow-up' }).inputValue()).toBe('');

  const importance = page.getByRole('combobox', { name: 'Importance for the decision' });
  await importance.selectOption('5');
  const index = page.getByRole('navigation', { name: 'Outcomes' });
  await index.getByRole('link', { name: /Falls at home.*5 · important/ }).waitFor();
  await undo.click();
  await index.getByRole('link', { name: /Falls at home.*7 · critical/ }).waitFor();
  await importance.selectOption('8');
  await expect
    .poll(async () => (await api.projects.get.query({ id: projectId })).outcomes.find(({ id }) => id === outcomeId))
    .toMatchObject({ importance: 8 });

  await page.getByText('What was done to the outcome and its judgement').press('Enter');
  const changes = page.getByRole('list', { name: 'Changes, newest first' });
  const step = changes.getByText('very serious (−2)', { exact: false }).first();
  await step.waitFor();
  await step.scrollIntoViewIfNeeded();
  await look(page, 'history');
  const last = changes.getByRole('listitem').filter({ hasText: 'Indirectness' }).first();
  await last.getByRole('button', { name: 'Undo this' }).press('Enter');
  await twice.waitFor();

  await page.emulateMedia({ colorScheme: 'dark' });
  await look(page, 'history-dark');
  await page.setViewportSize({ width: 640, height: 450 });
  await look(page, 'dark-200');

  const none = await api.projects.addOutcome.mutate({
    ...{ projectId, name: 'Død etter fem år', nameEn: 'Death after five years', importance: 9 },
  });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.reload();
  await goTo(page, `evidence?tab=outcomes&outcome=${none.id}`);
  await page.getByText('No study has figures for the outcome', { exact: false }).first().waitFor();
  await index.getByText('Rests on 4 of 5 critical outcomes.').waitFor();
  await index.getByText('Without studies, so the level says nothing of it: Death after five years.').waitFor();
  await look(page, 'no-studies');
  await goTo(page, 'evidence?tab=summary');
  await page.getByText(/^Outcomes in the table/).click();
  await page.getByRole('checkbox', { name: 'Death after five years – 9 (critical) – no studies' }).waitFor();
  await look(page, 'no-studies-summary');
  expect(complaints).toEqual([]);
});
