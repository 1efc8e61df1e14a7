import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Trial } from '../../../shared/contract/trials.ts';
import { fakeHost } from '../helpers/fake-host.ts';
import type { FakeState } from '../helpers/fake-services.ts';
import { fakeTrial } from '../helpers/fake-trial.ts';
import { asNarrow } from '../helpers/narrow-window.ts';
import { renderApp } from '../helpers/render-app.tsx';

const trial = (number: number, change: Partial<Trial> = {}): Trial =>
  fakeTrial({
    id: `trial-${number}`,
    registryId: `NCT9000000${number}`,
    title: `Studie ${number}`,
    enrollment: { count: 100 - number, type: 'ESTIMATED' },
    ...change,
  });

const trials = () => [
  trial(1),
  trial(2, { status: 'COMPLETED', countries: ['Sweden'], title: 'Ærlig studie' }),
  trial(3, {
    title: 'Årlig studie',
    history: [
      { asOf: '2026-01-05', changes: [] },
      { asOf: '2026-10-01', changes: [{ field: 'status', from: 'RECRUITING', to: 'COMPLETED' }] },
    ],
  }),
];

async function open(route: Parameters<typeof renderApp>[1] = {}, settings: Partial<FakeState> = {}) {
  const host = fakeHost({ trials: trials(), ...settings });
  const app = renderApp(null, { host, route: { screen: 'trials' }, ...route });
  return { ...app, host, grid: await screen.findByRole('grid', { name: 'Studier' }) };
}
const titles = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent);

test('a filter tells how many it would leave, and narrows', async () => {
  const { user } = await open();
  await user.click(screen.getByRole('button', { name: 'Status' }));
  const choices = await screen.findByRole('dialog', { name: 'Status' });
  expect(
    within(choices)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual(['Rekrutterer2', 'Fullført1']);
  await user.click(within(choices).getByRole('checkbox', { name: 'Fullført' }));
  await waitFor(() => expect(titles()).toEqual(['Ærlig studie']));
  await user.click(screen.getByRole('button', { name: 'Ta bort filteret Status: Fullført' }));
  await waitFor(() => expect(titles()).toHaveLength(3));
});

test('by keys alone: up to the heads, sort, down again, and the layout is kept for the next start', async () => {
  const { user, grid, host, unmount } = await open();
  grid.focus();
  await user.keyboard('{ArrowUp}{Enter}');
  await waitFor(() => expect(titles()).toEqual(['Studie 1', 'Ærlig studie', 'Årlig studie']));
  expect(screen.getByRole('columnheader', { name: 'Tittel' }).getAttribute('aria-sort')).toBe('ascending');
  await user.keyboard('{Enter}');
  await waitFor(() => expect(titles()).toEqual(['Årlig studie', 'Ærlig studie', 'Studie 1']));
  await user.keyboard('{ArrowDown}{ArrowRight}');
  const active = document.getElementById(grid.getAttribute('aria-activedescendant') ?? '');
  expect(active?.textContent).toBe('Rekrutterer');
  await waitFor(() => expect(host.state.settings.lists?.trials?.sort).toEqual({ key: 'title', isDescending: true }));
  unmount();
  await open({}, { settings: host.state.settings });
  expect(screen.getByRole('columnheader', { name: 'Tittel' }).getAttribute('aria-sort')).toBe('descending');
  await waitFor(() => expect(titles()).toEqual(['Årlig studie', 'Ærlig studie', 'Studie 1']));
});

test('all rows are excluded with one reason in one call', async () => {
  const { user, grid, host } = await open();
  grid.focus();
  await user.keyboard('{Control>}a{/Control}');
  expect(await screen.findByText('3 valgt')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Ekskluder …' }));
  await user.type(await screen.findByRole('textbox', { name: 'Grunn' }), 'feil populasjon{Enter}');
  await waitFor(() =>
    expect(host.calls).toContainEqual({
      path: 'projects.setItems',
      input: {
        projectId: 'project-1',
        kind: 'trial',
        itemIds: ['trial-1', 'trial-2', 'trial-3'],
        decision: 'excluded',
        reason: 'feil populasjon',
      },
    }),
  );
});

test('an address leads to one record, with what changed and what uses it', async () => {
  const { host } = await open({ route: { screen: 'trials', trialId: 'trial-3' } });
  const detail = await screen.findByRole('region', { name: 'Forhåndsvisning' });
  expect(await within(detail).findByRole('heading', { name: 'Årlig studie' })).toBeTruthy();
  expect(within(detail).getByRole('deletion').textContent).toBe('Rekrutterer');
  expect(within(detail).getByRole('insertion').textContent).toBe('Fullført');
  expect(await within(detail).findByText('Ingen prosjekter har tatt stilling til den.')).toBeTruthy();
  expect(host.calls).toContainEqual({ path: 'trials.uses', input: { id: 'trial-3' } });
});

test('one field of a trial is marked as exempt where it stands', async () => {
  const { user, host } = await open({ route: { screen: 'trials', trialId: 'trial-1' } });
  await user.click(await screen.findByRole('button', { name: 'Merk som unntatt offentlighet: Sponsor' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Unnta fra offentlighet' }));
  await waitFor(() =>
    expect(host.calls.find(({ path }) => path === 'exemptions.add')?.input).toMatchObject({
      subject: 'trial',
      itemId: 'trial-1',
      field: 'sponsor',
    }),
  );
});

test('in a narrow window keys walk the list, and Enter brings what is known of the row forward', async () => {
  const matchMedia = asNarrow();
  const { user, grid } = await open();
  grid.focus();
  await user.keyboard('{ArrowDown}');
  expect(await screen.findByRole('tab', { name: 'Forhåndsvisning', selected: false })).toBeTruthy();
  expect(document.activeElement).toBe(grid);
  await user.keyboard('{Enter}');
  expect(document.activeElement).toBe(screen.getByRole('tabpanel', { name: 'Forhåndsvisning' }));
  matchMedia.mockRestore();
});
