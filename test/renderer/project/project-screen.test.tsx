import { screen, waitFor, within } from '@testing-library/react';
import { expect, onTestFinished, test, vi } from 'vitest';
import { buildSearch } from '../../helpers/build-search.ts';
import { fakeDocument } from '../helpers/fake-document.ts';
import { fakeOutcome, projectHost } from '../helpers/fake-project.ts';
import { renderApp } from '../helpers/render-app.tsx';

const route = { screen: 'project' } as const;
const inputs = (host: ReturnType<typeof projectHost>, path: string) =>
  host.calls.filter((call) => call.path === path).map((call) => call.input);

test('a term written in a column is saved under its element', async () => {
  const host = projectHost();
  const { user } = renderApp(null, { host, route });
  const column = await screen.findByRole('region', { name: 'Intervensjon' });
  await user.type(within(column).getByLabelText('Nytt begrep under Intervensjon'), 'ryggmargsstimulering{Enter}');
  expect(await within(column).findByLabelText('Begrep: ryggmargsstimulering')).toBeTruthy();
  await waitFor(() =>
    expect(inputs(host, 'projects.update')).toEqual([
      { id: 'project-1', pico: expect.objectContaining({ intervention: ['ryggmargsstimulering'] }) },
    ]),
  );
});

test('a synonym is added to its term and can be taken away', async () => {
  const host = projectHost();
  const { user } = renderApp(null, { host, route, locale: 'en' });
  await user.click(await screen.findByRole('button', { name: 'New synonym for kronisk smerte' }));
  await user.keyboard('langvarig smerte{Enter}');
  expect(screen.getByText('langvarig smerte')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Remove the synonym chronic pain of kronisk smerte' }));
  await waitFor(() =>
    expect(inputs(host, 'projects.update').at(-1)).toMatchObject({
      pico: { synonyms: { 'kronisk smerte': ['langvarig smerte'] } },
    }),
  );
});

test('a synonym is chosen as the name in tables of the other language', async () => {
  const host = projectHost();
  const { user } = renderApp(null, { host, route, locale: 'en' });
  await user.click(await screen.findByRole('button', { name: 'chronic pain', pressed: false }));
  await waitFor(() =>
    expect(inputs(host, 'projects.update').at(-1)).toMatchObject({
      pico: { names: { 'kronisk smerte': 'chronic pain' } },
    }),
  );
  expect(screen.getByRole('button', { name: 'chronic pain', pressed: true })).toBeTruthy();
});

test('an outcome shows its class and moves with Alt and an arrow', async () => {
  const host = projectHost();
  const { user } = renderApp(null, { host, route });
  const importance = await screen.findByRole('combobox', { name: 'Viktighet av Livskvalitet' });
  expect(importance).toHaveProperty('value', '5');
  expect(within(importance).getByRole('option', { name: '5 – viktig, men ikke kritisk' })).toBeTruthy();
  await user.click(screen.getByLabelText('Navn på utfallet Livskvalitet'));
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  await waitFor(() => expect(inputs(host, 'projects.moveOutcome')).toEqual([{ id: 'o2', position: 0 }]));
  await user.selectOptions(importance, '2');
  await waitFor(() => expect(inputs(host, 'projects.updateOutcome')).toEqual([{ id: 'o2', importance: 2 }]));
});

test('more than seven outcomes of weight are warned of', async () => {
  const outcomes = Array.from({ length: 8 }, (_, index) => fakeOutcome(`o${index}`, `Utfall ${index}`, 7, index));
  const host = projectHost();
  const project = await host.client.projects.get.query({ id: 'project-1' });
  renderApp(null, { host: projectHost({ project: { ...project, outcomes } }), route });
  expect(await screen.findByText(/8 utfall er kritiske eller viktige/)).toBeTruthy();
});

test('an empty title is refused in words and not saved', async () => {
  const host = projectHost();
  const { user } = renderApp(null, { host, route });
  await user.clear(await screen.findByRole('textbox', { name: 'Prosjekt' }));
  await user.tab();
  expect(screen.getByText(/Prosjektet må ha et navn/)).toBeTruthy();
  expect(inputs(host, 'projects.update')).toEqual([]);
});

test('an excluded source gets a reason', async () => {
  const host = projectHost();
  const { user } = renderApp(null, { host, route });
  await user.click(await screen.findByRole('tab', { name: 'Kilder' }));
  await user.click(await screen.findByRole('rowheader', { name: 'Årsrapport for ryggregisteret' }));
  const name = 'Avgjørelse for Årsrapport for ryggregisteret';
  await user.click(within(await screen.findByRole('radiogroup', { name })).getByRole('radio', { name: 'Ekskludert' }));
  await user.type(await screen.findByLabelText(/Grunn til at Årsrapport/), 'feil populasjon');
  await user.tab();
  await waitFor(() =>
    expect(inputs(host, 'projects.setItems').at(-1)).toMatchObject({
      itemIds: ['doc-2'],
      decision: 'excluded',
      reason: 'feil populasjon',
    }),
  );
  expect(await screen.findByRole('gridcell', { name: 'feil populasjon' })).toBeTruthy();
});

test('of thousands of sources those in sight are drawn, and all are decided in one step', async () => {
  const host = projectHost();
  host.state.documents = Array.from({ length: 3000 }, (_, at) =>
    fakeDocument({ id: `doc-${at}`, title: `Rapport ${at}` }),
  );
  host.state.library.counts.documents = 3000;
  const { user } = renderApp(null, { host, route });
  await user.click(await screen.findByRole('tab', { name: 'Kilder' }));
  const grid = await screen.findByRole('grid', { name: 'Dokumenter' });
  expect(grid.getAttribute('aria-rowcount')).toBe('3001');
  expect(within(grid).getAllByRole('row').length).toBeLessThan(100);
  grid.focus();
  await user.keyboard('{Control>}a{/Control}');
  const decide = screen.getByRole('group', { name: 'Avgjør for Ryggmargsstimulering 2026' });
  await user.click(within(decide).getByRole('button', { name: 'Inkluder …' }));
  await user.click(await screen.findByRole('button', { name: /^Inkluder 3.?000$/ }));
  await waitFor(() => expect(inputs(host, 'projects.setItems')).toHaveLength(1));
  expect(inputs(host, 'projects.setItems')[0]).toMatchObject({ kind: 'document', decision: 'included' });
  expect((inputs(host, 'projects.setItems')[0] as { itemIds: string[] }).itemIds).toHaveLength(3000);
});

test('a search is added to the log', async () => {
  const host = projectHost();
  const { user } = renderApp(null, { host, route });
  await user.click(await screen.findByRole('tab', { name: 'Søk' }));
  await user.type(await screen.findByRole('textbox', { name: 'Kilde' }), 'Embase');
  await user.type(screen.getByLabelText('Dato'), '2026-10-14');
  await user.click(screen.getByRole('button', { name: 'Legg til søk' }));
  expect(await screen.findByRole('row', { name: /Embase/ })).toBeTruthy();
});

test('a strategy of hundreds of lines shows its beginning, and all of it when asked', async () => {
  const strategy = Array.from({ length: 400 }, (_, at) => `${at + 1}. bandasje${at}.ti,ab.`).join('\n');
  const short = buildSearch({ id: 's2', source: 'Embase', strategy: '1. bandasje.ti.' });
  const { user } = renderApp(null, {
    host: projectHost({ searches: [buildSearch({ strategy: `${strategy}\n` }), short] }),
    route,
  });
  await user.click(await screen.findByRole('tab', { name: 'Søk' }));
  const whole = await screen.findByRole('button', { name: 'Vis hele søket i MEDLINE (400 linjer)' });
  const printed = document.getElementById(whole.getAttribute('aria-controls')!)!;
  expect(printed.hasAttribute('data-folded')).toBe(true);
  await user.click(whole);
  expect(printed.hasAttribute('data-folded')).toBe(false);
  expect(screen.queryByRole('button', { name: /hele søket i Embase/ })).toBeNull();
});

test('a search of today is of today just after midnight too, where UTC still has yesterday', async () => {
  vi.spyOn(Date.prototype, 'getTimezoneOffset').mockReturnValue(-60);
  vi.setSystemTime(new Date('2026-01-08T23:30:00.000Z'));
  onTestFinished(() => void vi.useRealTimers());
  const search = buildSearch({ searchedOn: '2026-01-09' });
  const { user } = renderApp(null, { host: projectHost({ searches: [search] }), route });
  await user.click(await screen.findByRole('tab', { name: 'Søk' }));
  expect(await screen.findByText('under en måned gammelt')).toBeTruthy();
});

test('what an outcome is measured in and which way is better fold out below it', async () => {
  const host = projectHost();
  const { user } = renderApp(null, { host, route });
  const more = await screen.findByRole('button', { name: 'Mer om utfallet Livskvalitet' });
  expect(more.getAttribute('aria-expanded')).toBe('false');
  await user.click(more);
  await user.selectOptions(screen.getByLabelText('Hva som er best for pasientene'), 'higher');
  await waitFor(() => expect(inputs(host, 'projects.updateOutcome')).toEqual([{ id: 'o2', better: 'higher' }]));
  await user.type(screen.getByLabelText('Enhet'), 'poeng');
  await user.tab();
  await waitFor(() => expect(inputs(host, 'projects.updateOutcome').at(-1)).toEqual({ id: 'o2', unit: 'poeng' }));
});

test('the setting is written for the head of the summary of findings', async () => {
  const host = projectHost();
  const { user } = renderApp(null, { host, route, locale: 'en' });
  await user.type(await screen.findByLabelText('Setting'), 'Home care');
  await user.tab();
  await waitFor(() => expect(inputs(host, 'projects.update')).toEqual([{ id: 'project-1', setting: 'Home care' }]));
});
