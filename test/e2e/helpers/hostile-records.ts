/** The screens of trials, references, screening and citing, with records of an enemy in them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import { hostileList, hostileStyle, hostileTemplate, laterFiles, nasty, printable } from './hostile-content.ts';
import type { Eyes } from './hostile-eyes.ts';
import { goTo } from './running-app.ts';

const resources = join(import.meta.dirname, '..', '..', '..', 'resources');
const bundled = (name: string) => readFileSync(join(resources, name), 'utf8');

interface Visit extends Eyes {
  page: Page;
  home: string;
  projectId: string;
  cardId: string;
}

type Rows = { rows: { id: string; registryId: string; title: string }[] };

export async function visitRecords(visit: Visit): Promise<void> {
  const { call, home, page } = visit;
  const files = Object.entries(laterFiles).map(([name, content]) => {
    const path = join(home, name);
    writeFileSync(path, content);
    return { path };
  });
  await call('imports.start', { files });
  const shown = async () => [
    (await call<Rows>('trials.page', {})).rows.length,
    (await call<Rows>('references.page', {})).rows.length,
  ];
  await expect.poll(shown, { timeout: 20_000 }).toEqual([2, 3]);
  await page.reload();
  await trials(visit);
  await references(visit);
  await screening(visit);
  await card(visit);
  await settings(visit);
}

async function trials({ page, call, see, projectId }: Visit): Promise<void> {
  const { rows } = await call<Rows>('trials.page', {});
  const [first, second] = ['NCT99000001', 'NCT99000002'].map((id) => rows.find((row) => row.registryId === id)!);
  const itemIds = rows.map(({ id }) => id);
  await call('projects.setItems', { projectId, kind: 'trial', itemIds, decision: 'included', reason: '' });
  await goTo(page, `trials/${first!.id}`);
  await see('trial-changes', 'later-title', 'later-status', 'later-measure', 'trial-measure', 'sister-title');
  await call('trials.link', { id: first!.id, otherId: second!.id });
  await page.reload();
  await page.getByText('joined by').waitFor();
  await see('trial-joined', 'later-title', 'later-status');
  await call('trials.unlink', { id: second!.id });
  await page.reload();
  await goTo(page, 'evidence?tab=trials');
  await page.getByRole('row', { name: /later-title/ }).click();
  await page.getByRole('row', { name: /sister-title/ }).click({ modifiers: ['Control'] });
  await page.getByRole('button', { name: /^Compare 2/ }).click();
  await page.getByRole('dialog').waitFor();
  await see('trials-compared', 'later-title', 'sister-title', 'later-measure', 'sister-sponsor');
  await page.keyboard.press('Escape');
}

async function references({ page, call, see }: Visit): Promise<void> {
  await goTo(page, 'references');
  await page.getByRole('button', { name: 'Paste a list' }).click();
  await page.getByRole('dialog').getByRole('textbox').first().fill(hostileList);
  await page.getByRole('dialog').getByRole('listitem').first().waitFor();
  await see('references-pasted', 'listed-title');
  await page.keyboard.press('Escape');
  await call('duplicates.find');
  await expect.poll(async () => (await call<unknown[]>('duplicates.pairs', {})).length, { timeout: 20_000 }).toBe(1);
  await goTo(page, 'references?view=duplicates');
  await page.getByRole('region', { name: 'Two references side by side' }).waitFor();
  await see('duplicates', 'twin-title', 'twin-author', 'twin-journal-0', 'twin-journal-1');
}

async function screening({ page, call, see, projectId }: Visit): Promise<void> {
  const [search] = await call<{ id: string }[]>('projects.searches', { projectId });
  const found = await call<{ sourceId: string }[]>('projects.searchFiles', { projectId });
  const sourceIds = found.map(({ sourceId }) => sourceId);
  await call('projects.bindFiles', { projectId, sourceIds, searchId: search!.id });
  await call('screening.update', { projectId, reasons: [printable('screen-reason').slice(0, 480)] });
  const { rows } = await call<Rows>('references.page', {});
  const [twin, other] = rows.filter(({ title }) => title.startsWith('twin-title')).map(({ id }) => id);
  const decide = (stage: string, id: string, decision: string, reason: string) =>
    call('screening.decide', { projectId, stage, referenceIds: [id], decision, reason });
  await decide('title', twin!, 'exclude', nasty('decide-reason').slice(0, 480));
  await decide('title', other!, 'include', '');
  await decide('full-text', other!, 'exclude', printable('flow-reason').slice(0, 480));
  await page.reload();
  await goTo(page, 'project?tab=searches');
  await see('searches-bound', 'search', 'strategy');
  await goTo(page, 'project?tab=screening');
  await page
    .getByRole('row', { name: /twin-title/ })
    .first()
    .click();
  await see('screening', 'twin-title', 'twin-abstract', 'decide-reason', 'search');
  await page
    .getByRole('button', { name: /^Exclude/ })
    .first()
    .click();
  await see('screening-reasons', 'screen-reason');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Set up' }).click();
  await see('screening-setup', 'screen-reason');
  await page.keyboard.press('Escape');
  await page.getByText('Flow diagram', { exact: true }).click();
  await page.locator('main svg[role=img]').waitFor();
  await see('screening-flow', 'flow-reason');
}

async function card({ page, call, see, cardId, projectId }: Visit): Promise<void> {
  const { rows } = await call<Rows>('trials.page', {});
  const edit = { projectId, language: 'nb', trialId: rows[0]!.id, cell: 'population', text: printable('cell') };
  await call('ongoingTrials.edit', edit);
  await goTo(page, `card/${cardId}`);
  await page.locator('[data-field=summary] textarea').first().click();
  // The command is there once the form knows which field has the cursor, which a busy machine takes a while to draw.
  await vi.waitFor(
    async () => {
      await page.keyboard.press('Control+Shift+e');
      await page.getByRole('dialog').getByRole('option').first().waitFor({ timeout: 3000 });
    },
    { timeout: 30_000 },
  );
  await see('cite', 'twin-title', 'reference-title', 'twin-author');
  await page.keyboard.press('Escape');
}

async function settings({ page, call, see }: Visit): Promise<void> {
  await call('citationStyles.add', {
    name: nasty('style.csl').slice(0, 400),
    text: hostileStyle(bundled('citation-styles/vancouver.csl')),
  });
  const template = hostileTemplate(bundled('templates/cards/metodevarsel-2025.json'));
  await call('templates.add', { name: nasty('template.json').slice(0, 400), text: template });
  for (const part of ['styles', 'templates']) {
    await goTo(page, `settings/${part}`);
    await page.reload();
    await see(`settings-${part}`, part === 'styles' ? 'style' : 'template');
  }
}
