import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fakeCard, projectHost } from '../helpers/fake-project.ts';
import { renderApp } from '../helpers/render-app.tsx';

const route = { screen: 'card', cardId: 'card-1' } as const;
const proposal = {
  field: 'population',
  value: 'voksne med kronisk smerte',
  sources: [{ documentId: 'doc-1', quote: 'personer med kronisk nevropatisk smerte', page: 1, start: 10, sha256: 'a' }],
  reason: 'Fra prosjektets PICO',
};
const inputs = (host: ReturnType<typeof projectHost>, path: string) =>
  host.calls.filter((call) => call.path === path).map((call) => call.input);

test('sections tell their state in words and the card how much is done', async () => {
  const cards = [fakeCard({ methodType: { value: 'device', status: 'checked', sources: [] } })];
  renderApp(null, { host: projectHost({ cards }), route });
  const pane = await screen.findByRole('region', { name: 'Deler og funn' });
  expect(within(pane).getByRole('button', { name: '1.2 Metodetype kontrollert' })).toBeTruthy();
  expect(within(pane).getByRole('button', { name: '1.3 Fagområde tomt' })).toBeTruthy();
  expect(within(pane).getByText('1 av 37 ferdig')).toBeTruthy();
});

test('a proposal shows its quote in place and is written when accepted', async () => {
  const host = projectHost({ proposals: [proposal] });
  const { user } = renderApp(null, { host, route });
  expect(await screen.findByText('personer med kronisk nevropatisk smerte')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Godta forslaget til Populasjon' }));
  await waitFor(() =>
    expect(inputs(host, 'cards.setField')).toEqual([
      { id: 'card-1', field: 'population', value: proposal.value, status: 'written', sources: proposal.sources },
    ]),
  );
  await waitFor(() => expect(screen.getByLabelText('Populasjon')).toHaveProperty('value', proposal.value));
  expect(screen.queryByRole('button', { name: 'Godta forslaget til Populasjon' })).toBeNull();
});

test('typing saves the value alone, so that the service knows it as typing', async () => {
  const host = projectHost();
  const { user } = renderApp(null, { host, route });
  await user.type(await screen.findByLabelText('Komparator'), 'placebo');
  await user.tab();
  // A slow machine rests between letters, and saves on the way too.
  await waitFor(() =>
    expect(inputs(host, 'cards.setField').at(-1)).toEqual({ id: 'card-1', field: 'comparator', value: 'placebo' }),
  );
});

test('ticked boxes are kept in the order of the template', async () => {
  const host = projectHost();
  const { user } = renderApp(null, { host, route });
  await user.click(await screen.findByRole('checkbox', { name: 'CE-merking' }));
  await user.click(screen.getByRole('checkbox', { name: 'FDA godkjenning' }));
  await waitFor(() => expect(inputs(host, 'cards.setField').at(-1)).toMatchObject({ value: ['fda', 'ce'] }));
});

test('F8 walks the findings and puts the cursor in the field', async () => {
  const findings = [
    { code: 'required-empty', field: 'comparator', message: '«Komparator» er ikke fylt ut.' },
    { code: 'required-empty', field: 'field', message: '«Fagområde» er ikke fylt ut.' },
  ];
  const host = projectHost({ check: { findings, unsupportedSentences: 2, complete: false } });
  const { user } = renderApp(null, { host, route });
  expect(await screen.findByText('2 påstander uten kilde')).toBeTruthy();
  await user.keyboard('{F8}');
  expect(document.activeElement).toBe(screen.getByLabelText('Komparator'));
  await user.keyboard('{F8}');
  expect(document.activeElement).toBe(screen.getByLabelText('Fagområde'));
  expect(screen.getByRole('button', { name: findings[1]!.message }).getAttribute('aria-current')).toBe('true');
});

test('the sources of a field show while it has the cursor', async () => {
  const cards = [fakeCard({ population: { value: 'voksne', status: 'written', sources: proposal.sources } })];
  const { user } = renderApp(null, { host: projectHost({ cards }), route });
  expect(await screen.findByRole('button', { name: '1 kilde' })).toBeTruthy();
  await user.click(screen.getByLabelText('Populasjon'));
  const sources = screen.getByRole('region', { name: 'Kilder for Populasjon' });
  expect(within(sources).getByRole('link', { name: 'Åpne der' }).getAttribute('href')).toBe('#/reader/doc-1?start=10');
});

test('Enter begins a new point, Backspace in an empty one takes it away', async () => {
  const cards = [fakeCard({ pointsMethod: { value: ['Første'], status: 'written', sources: [] } })];
  const host = projectHost({ cards });
  const { user } = renderApp(null, { host, route });
  const list = await screen.findByRole('list', { name: 'Om metoden' });
  await user.click(within(list).getByRole('textbox', { name: 'Linje 1' }));
  await user.keyboard('{Enter}');
  await waitFor(() => expect(document.activeElement).toBe(within(list).getByRole('textbox', { name: 'Linje 2' })));
  await user.keyboard('{Backspace}');
  expect(within(list).getAllByRole('textbox')).toHaveLength(1);
});

test('a new version is a line in the log', async () => {
  const { user } = renderApp(null, { host: projectHost(), route });
  await user.click(await screen.findByRole('button', { name: 'Ny versjon' }));
  await user.type(await screen.findByRole('textbox', { name: 'Endring' }), 'Oppdatert søk');
  await user.click(screen.getByRole('button', { name: 'Lagre versjonen' }));
  expect(await screen.findByRole('row', { name: /Oppdatert søk Kari Nordmann/ })).toBeTruthy();
});

test('a press on another field opens its sources only when it is released, so that nothing moves under the pointer', async () => {
  const { user } = renderApp(null, { host: projectHost({ proposals: [proposal] }), route });
  await user.click(await screen.findByLabelText('Komparator'));
  const accept = screen.getByRole('button', { name: 'Godta forslaget til Populasjon' });
  await user.pointer({ keys: '[MouseLeft>]', target: accept });
  expect(screen.getByRole('region', { name: 'Kilder for Komparator' })).toBeTruthy();
  await user.pointer({ keys: '[/MouseLeft]', target: accept });
  expect(await screen.findByRole('region', { name: 'Kilder for Populasjon' })).toBeTruthy();
});

test('the preview is made again after an edit', async () => {
  const host = projectHost();
  const { user } = renderApp(null, { host, route });
  await waitFor(() => expect(inputs(host, 'exports.create')).toEqual([{ cardId: 'card-1', format: 'pdf' }]));
  await user.type(await screen.findByLabelText('Komparator'), 'placebo');
  await user.tab();
  await waitFor(() => expect(inputs(host, 'exports.create')).toHaveLength(2));
});

test('a preview that takes long can be cancelled, says so, and can be made again', async () => {
  const host = projectHost();
  host.holds.set('exports', new Promise(() => undefined));
  const { user } = renderApp(null, { host, route });
  const making = await screen.findByText('Lager PDF', {}, { timeout: 20_000 });
  await user.click(within(making.parentElement!).getByRole('button', { name: 'Avbryt' }));
  const cancelled = await screen.findByText('Avbrutt: det er ingen sider å vise');
  expect(screen.queryByRole('alert')).toBeNull();
  host.holds.clear();
  await user.click(within(cancelled.parentElement!).getByRole('button', { name: 'Lag på nytt' }));
  await waitFor(() => expect(screen.queryByText(/^Avbrutt/)).toBeNull());
});

test('the preview of a state that has changed since is dropped', async () => {
  const host = projectHost();
  host.holds.set('exports', new Promise(() => undefined));
  const { user } = renderApp(null, { host, route });
  await user.type(await screen.findByLabelText('Komparator'), 'placebo');
  await user.tab();
  const signals = () => host.calls.filter(({ path }) => path === 'exports.create').map(({ signal }) => signal?.aborted);
  await waitFor(() => expect(signals().length).toBeGreaterThan(1));
  // A slow machine rests between letters, and asks on the way too.
  expect(signals()).toEqual(signals().map((_, index, all) => index < all.length - 1));
});
