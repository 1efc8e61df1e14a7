import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Tour } from '../../../shared/contract/settings.ts';
import { fakeHost } from '../helpers/fake-host.ts';
import { renderApp } from '../helpers/render-app.tsx';

function sampleApp(tour?: Tour) {
  const host = fakeHost();
  host.state.settings.tour = tour;
  host.state.library.isSample = true;
  return renderApp(null, { host, route: { screen: 'history' } });
}
const row = () => screen.findByRole('region', { name: 'Omvisning' });
const step = (tour: HTMLElement) => tour.querySelector('[aria-current]')?.textContent;

test('is offered on the sample only', async () => {
  renderApp(null, { route: { screen: 'history' } });
  await screen.findByRole('button', { name: 'Hjelp' });
  expect(screen.queryByRole('region', { name: 'Omvisning' })).toBeNull();
});

test('goes on when the person does, is left and taken up again where it was', async () => {
  const { user } = sampleApp();
  await user.click(within(await row()).getByRole('button', { name: 'Begynn omvisningen' }));
  expect(window.location.hash).toBe('#/library');
  const tour = await row();
  await waitFor(() => expect(step(tour)).toBe('Samling'));
  await user.click(within(tour).getByRole('button', { name: 'Videre: Leser' }));
  expect(window.location.hash).toBe('#/reader');
  await waitFor(() => expect(step(tour)).toBe('Leser'));
  expect(within(tour).getByRole('status').textContent).toMatch(/Marker noen ord/);
  await user.click(within(tour).getByRole('button', { name: 'Avslutt omvisningen' }));
  expect(screen.queryByRole('region', { name: 'Omvisning' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Hjelp' }));
  await user.click(await screen.findByRole('button', { name: 'Omvisning i eksempelet' }));
  expect(step(await row())).toBe('Leser');
});

test('ends with the last step and does not come back by itself', async () => {
  const { user, host } = sampleApp({ state: 'running', step: 'export' });
  await user.click(within(await row()).getByRole('button', { name: 'Ferdig' }));
  expect(screen.queryByRole('region', { name: 'Omvisning' })).toBeNull();
  await waitFor(() => expect(host.state.settings.tour?.state).toBe('done'));
});

test.each(['left', 'done'] as const)('is not offered again where it was %s', async (state) => {
  sampleApp({ state, step: 'reader' });
  await screen.findByRole('button', { name: 'Hjelp' });
  expect(screen.queryByRole('region', { name: 'Omvisning' })).toBeNull();
});
