import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fakeHost } from '../helpers/fake-host.ts';
import { renderApp } from '../helpers/render-app.tsx';

const entry = {
  id: 'h1',
  at: '2026-11-20T12:04:00.000Z',
  person: 'Kari Nordmann',
  projectId: 'project-1',
  action: 'tag.add',
  params: { element: 'P', title: 'Forslag' },
  undoneAt: null,
  isBarrier: false,
};

test('the rail, the project and the saved time are shown', async () => {
  renderApp(null, { host: fakeHost({ history: [entry] }) });
  expect(await screen.findByRole('link', { name: /Samling/ })).toHaveProperty('hash', '#/library');
  expect(await screen.findByRole('button', { name: /Ryggmargsstimulering 2026/ })).toBeTruthy();
  expect(await screen.findByText(/^Lagret .*\d\d\.\d\d$/)).toBeTruthy();
});

test('undo names what it undoes, by button and by key', async () => {
  const { host, user } = renderApp(null, { host: fakeHost({ history: [{ ...entry }] }) });
  await user.click(await screen.findByRole('button', { name: 'Angre: merket populasjon i «Forslag»' }));
  await screen.findByRole('button', { name: 'Ingenting å angre' });
  expect(host.calls).toContainEqual({ path: 'history.undo', input: { projectId: 'project-1' } });
});

test('the language is changed at once and kept', async () => {
  const { host, user } = renderApp(null);
  await user.click(await screen.findByRole('button', { name: 'Switch to English' }));
  expect(await screen.findByRole('link', { name: /Library/ })).toBeTruthy();
  await waitFor(() => expect(host.state.settings.locale).toBe('en'));
});

test('digits go to screens, but not while one types', async () => {
  const { user } = renderApp(null);
  await screen.findByRole('link', { name: /Samling/ });
  await user.keyboard('3');
  expect(window.location.hash).toBe('#/reader');
});

test('a running import shows file, page and speed, and can be cancelled', async () => {
  const job = {
    id: 'job-1',
    kind: 'import' as const,
    state: 'running' as const,
    startedAt: '2026-11-20T12:04:00.000Z',
    filesDone: 3,
    filesTotal: 12,
    current: { name: 'ryggregister.pdf', unit: 'page' as const, done: 41, total: 118 },
    pagesPerSecond: 212,
    result: null,
    error: null,
  };
  const { host, user } = renderApp(null, { host: fakeHost({ jobs: [job] }) });
  expect(await screen.findByText('3 av 12 filer · ryggregister.pdf, side 41 av 118 · 212 sider/s')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Avbryt' }));
  expect(host.calls).toContainEqual({ path: 'jobs.cancel', input: { id: 'job-1' } });
});

test('the name of the person is changed in the settings', async () => {
  const { host, user } = renderApp(null);
  await screen.findByRole('link', { name: /Samling/ });
  await user.keyboard('{Control>},{/Control}');
  const field = await screen.findByRole('textbox', { name: 'Navnet ditt' });
  await user.clear(field);
  await user.type(field, 'Ola Hansen{Enter}');
  await waitFor(() => expect(host.state.settings.person.name).toBe('Ola Hansen'));
});
