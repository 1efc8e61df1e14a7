import { act, screen, waitFor, within } from '@testing-library/react';
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

test('Ctrl+Z before it is known what there is to undo acts when it is', async () => {
  let letThrough = () => {};
  const host = fakeHost({ history: [entry] });
  host.holds.set('history', new Promise<void>((resolve) => (letThrough = resolve)));
  const { user } = renderApp(null, { host });
  await screen.findByRole('grid', { name: 'Dokumenter' });
  await user.keyboard('{Control>}z{/Control}');
  letThrough();
  await waitFor(() => expect(host.calls).toContainEqual({ path: 'history.undo', input: { projectId: 'project-1' } }));
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

const careJob = {
  id: 'job-2',
  kind: 'copy' as const,
  startedAt: '2026-11-20T12:04:00.000Z',
  path: '/home/kari/Ryggmarg.metodebenk',
  error: null,
};

test('care of the library shows its phase and share, and when it is over the way to what came of it', async () => {
  const running = {
    ...careJob,
    state: 'running' as const,
    phase: 'verify' as const,
    done: 41,
    total: 118,
    result: null,
  };
  const { host, user } = renderApp(null, { host: fakeHost({ jobs: [running] }) });
  expect(await screen.findByText('Lagring av en kopi · kontrollerer at alt er helt · 34 %')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Avbryt' }));
  expect(host.calls).toContainEqual({ path: 'jobs.cancel', input: { id: 'job-2' } });
  expect(await screen.findByText('Lagring av en kopi: se hva som skjedde')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Vis' }));
  expect(await screen.findByText('Kopieringen ble avbrutt. Ingenting ligger igjen.')).toBeTruthy();
});

test('what is finished is closed at once, and of other libraries nothing is told', async () => {
  const done = { ...careJob, state: 'cancelled' as const, phase: null, done: 0, total: 0, result: null };
  const other = { ...done, id: 'job-9', path: '/home/kari/Hofte.metodebenk' };
  const jobs = [done, { ...done, id: 'job-3' }, other];
  const { host, user } = renderApp(null, { host: fakeHost({ jobs }) });
  expect(await screen.findAllByText('Lagring av en kopi: se hva som skjedde')).toHaveLength(2);
  await user.click(screen.getByRole('button', { name: 'Lukk alle ferdige' }));
  await waitFor(() => expect(screen.queryByText('Lagring av en kopi: se hva som skjedde')).toBeNull());
  expect(host.state.jobs.map(({ id }) => id)).toEqual(['job-9']);
});

test('of what went well the last is told, and closed with those before it', async () => {
  const result = { path: '/b', byteLength: 1, checked: { pages: 1, chunks: 1, texts: 1 } };
  const done = { ...careJob, state: 'done' as const, phase: null, done: 0, total: 0, result };
  const failed = { ...done, id: 'job-5', state: 'cancelled' as const, result: null };
  const jobs = [done, failed, { ...done, id: 'job-3' }, { ...done, id: 'job-4' }];
  const { host, user } = renderApp(null, { host: fakeHost({ jobs }) });
  const told = await screen.findByText('Lagring av en kopi: ferdig');
  expect(screen.getByText('Lagring av en kopi: se hva som skjedde')).toBeTruthy();
  await user.click(within(told.parentElement!).getByRole('button', { name: 'Lukk' }));
  await waitFor(() => expect(host.state.jobs.map(({ id }) => id)).toEqual(['job-5']));
});

test('without an open library there is nowhere to show what came of its care', async () => {
  const { library } = fakeHost().state;
  const done = { ...careJob, state: 'cancelled' as const, phase: null, done: 0, total: 0, result: null };
  renderApp(null, { host: fakeHost({ jobs: [done], library: { ...library, path: null, name: null } }) });
  expect(await screen.findByText('Lagring av en kopi: se hva som skjedde')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Vis' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Lukk' })).toBeTruthy();
});

test('a daily backup that failed is told in the title bar, with why', async () => {
  const { library } = fakeHost().state;
  const failed = { code: 'disk-full', details: { path: '/backups/a' } };
  const host = fakeHost({ library: { ...library, backup: { ...library.backup, failed } } });
  const { user } = renderApp(null, { host });
  await user.click(
    await screen.findByRole('button', {
      name: /^En automatisk sikkerhetskopi ble ikke tatt\. Disken er full: \/backups\/a/,
    }),
  );
  expect(window.location.hash).toBe('#/care');
});

test('while a backup takes the place of the library no screen is shown', async () => {
  const { library } = fakeHost().state;
  renderApp(null, { host: fakeHost({ library: { ...library, isBeingRestored: true } }) });
  expect(await screen.findByRole('heading', { name: 'En sikkerhetskopi er på vei inn' })).toBeTruthy();
  expect(screen.queryByRole('grid')).toBeNull();
});

test('what a writer does elsewhere is seen by a reader', async () => {
  const { library } = fakeHost().state;
  const host = fakeHost({ library: { ...library, isReadOnly: true } });
  renderApp(null, { host });
  await screen.findByRole('row', { name: /Årsrapport for ryggregisteret/ });
  host.state.documents = host.state.documents.slice(0, 1);
  host.state.library = { ...host.state.library, dataVersion: 2 };
  await waitFor(() => expect(screen.queryByRole('row', { name: /Årsrapport/ })).toBeNull(), { timeout: 4000 });
});

test('the care of the library is reached from the settings and from the menu', async () => {
  const { user } = renderApp(null);
  await screen.findByRole('link', { name: /Samling/ });
  await user.keyboard('{Control>},{/Control}');
  expect(await screen.findByRole('link', { name: 'Sikkerhetskopier og kontroll' })).toHaveProperty('hash', '#/care');
  await user.keyboard('{Escape}');
  await user.click(await screen.findByRole('button', { name: /Ryggmargsstimulering 2026/ }));
  await user.click(await screen.findByRole('menuitem', { name: 'Sikkerhetskopier og kontroll' }));
  expect(window.location.hash).toBe('#/care');
});

test.each([
  ['nb', 'stopped', /^Metodebenk er stoppet\. Det du skrev sist, er IKKE lagret/, 'Ikke lagret'],
  ['en', 'failed', /^The service stops again and again\. What you typed last is NOT saved/, 'Not saved'],
] as const)(
  'words that a service which is gone did not take are told as not saved: %s, %s',
  async (locale, state, words, mark) => {
    const { host } = renderApp(null, { host: fakeHost(), locale });
    await screen.findByRole('link', { name: locale === 'nb' ? /Samling/ : /Library/ });
    act(() => host.connection.set(state));
    expect(screen.queryByText(words)).toBeNull();
    expect(screen.queryByText(mark)).toBeNull();
    let release = () => {};
    act(() => {
      release = host.connection.hold();
    });
    expect(screen.getByText(words)).toBeTruthy();
    expect(screen.getByText(mark)).toBeTruthy();
    act(release);
    expect(screen.queryByText(words)).toBeNull();
  },
);
