import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Services } from '../../../shared/contract/services.ts';
import { AppError } from '../../../shared/errors.ts';
import { fakeHost } from '../helpers/fake-host.ts';
import { renderApp } from '../helpers/render-app.tsx';

function closedHost(host = {}) {
  const { library } = fakeHost().state;
  return fakeHost({ library: { ...library, path: null, name: null } }, host);
}

/** A host whose library service refuses what `refuses` says, and does the rest. */
function refusingHost(refuses: (input: Record<string, unknown>) => AppError | null) {
  const host = closedHost();
  const { library, path } = { library: host.state.library, path: '/n/Rygg.metodebenk' };
  const enter = (input: { path: string; readOnly?: boolean }) => {
    const refusal = refuses(input);
    if (refusal) throw refusal;
    return Object.assign(library, { path: input.path, name: 'Rygg', isReadOnly: input.readOnly ?? false });
  };
  const known: { [Name in keyof Services]?: Partial<Services[Name]> } = {
    library: {
      state: () => library,
      recent: () => [{ path, name: 'Rygg', openedAt: '2026-11-20T09:00:00.000Z', exists: true }],
      open: enter,
      create: enter,
      openSample: async () => enter({ path: '/home/kari/sample.metodebenk' }),
      close: () => Object.assign(library, { path: null, name: null }),
      setBackupsFolder: () => library,
    },
  };
  return fakeHost(host.state, {}, known as Partial<Services>);
}

const copied = {
  id: 'job-1',
  kind: 'copy' as const,
  state: 'done' as const,
  startedAt: '2026-11-20T12:04:00.000Z',
  path: '/n/Rygg.metodebenk',
  phase: null,
  done: 0,
  total: 0,
  result: { path: '/home/kari/Rygg.metodebenk', byteLength: 1, checked: { pages: 1, chunks: 0, texts: 0 } },
  error: null,
};

const isEntering = ({ path }: { path: string }) => /^(library\.(open|create|setBackupsFolder)|care)/.test(path);

test('without a library the start screen is shown, whatever the route', async () => {
  const { host, user } = renderApp(null, { host: closedHost() });
  await user.click(await screen.findByRole('button', { name: /^Ryggmarg/ }));
  await waitFor(() =>
    expect(host.calls).toContainEqual({ path: 'library.open', input: { path: '/home/kari/Ryggmarg.metodebenk' } }),
  );
  expect(await screen.findByRole('grid', { name: 'Dokumenter' })).toBeTruthy();
});

test('the form of a new library says where a name alone puts it', async () => {
  const { user } = renderApp(null, { host: closedHost() });
  await user.click(await screen.findByRole('button', { name: 'Ny samling' }));
  expect(await screen.findByText(/\/home\/kari\/Metodebenk/)).toBeTruthy();
});

test('in the browser a new library is named in a form', async () => {
  const { host, user } = renderApp(null, { host: closedHost() });
  await user.click(await screen.findByRole('button', { name: 'Ny samling' }));
  await user.type(screen.getByRole('textbox', { name: 'Navn på den nye samlingen' }), 'Hjerteklaff{Enter}');
  await waitFor(() => expect(host.calls).toContainEqual({ path: 'library.create', input: { path: 'Hjerteklaff' } }));
});

test('on the desktop the system asks where', async () => {
  const { host, user } = renderApp(null, { host: closedHost({ pickLibrary: async () => '/x/y.metodebenk' }) });
  await user.click(await screen.findByRole('button', { name: 'Åpne samling' }));
  await waitFor(() => expect(host.calls).toContainEqual({ path: 'library.open', input: { path: '/x/y.metodebenk' } }));
});

test('the sample is one press away, in English too', async () => {
  const { host, user } = renderApp(null, { host: closedHost(), locale: 'en' });
  await user.click(await screen.findByRole('button', { name: 'Try the sample' }));
  await waitFor(() => expect(host.calls.map(({ path }) => path)).toContain('library.openSample'));
});

test('a library that someone else has open says who, can be read, and is tried again', async () => {
  const details = {
    path: '/n/Rygg.metodebenk',
    owner: '',
    person: 'Ola Hansen',
    machine: 'kontor-7',
    since: '2026-11-20T09:00:00.000Z',
  };
  const host = refusingHost((input) => (input.readOnly ? null : new AppError('library-busy', details)));
  const { user } = renderApp(null, { host });
  await user.click(await screen.findByRole('button', { name: /^Rygg/ }));
  const note = await screen.findByRole('alert');
  expect(note.textContent).toMatch(/Ola Hansen har den åpen på kontor-7 siden 20\. nov\. 2026/);
  expect(screen.getAllByRole('alert')).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: 'Prøv igjen' }));
  await waitFor(() => expect(host.calls.filter(isEntering)).toHaveLength(2));
  await user.click(await screen.findByRole('button', { name: 'Åpne bare for lesing' }));
  await user.click(await screen.findByRole('button', { name: 'Bare lesing' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Åpne for redigering' }));
  const { path } = details;
  await waitFor(() =>
    expect(host.calls.filter(isEntering)).toEqual([
      { path: 'library.open', input: { path } },
      { path: 'library.open', input: { path } },
      { path: 'library.open', input: { path, readOnly: true } },
      { path: 'library.open', input: { path } },
    ]),
  );
});

test('a sample that another program has open says so, and can be read', async () => {
  const details = {
    path: '/home/kari/sample.metodebenk',
    owner: ' (Ola Hansen, kontor-7, 2026-11-20T09:00:00.000Z)',
    person: 'Ola Hansen',
    machine: 'kontor-7',
    since: '2026-11-20T09:00:00.000Z',
  };
  const host = refusingHost((input) => (input.readOnly ? null : new AppError('library-busy', details)));
  const { user } = renderApp(null, { host });
  await user.click(await screen.findByRole('button', { name: 'Prøv eksempelet' }));
  expect((await screen.findByRole('alert')).textContent).toMatch(/Ola Hansen har den åpen/);
  await user.click(screen.getByRole('button', { name: 'Åpne bare for lesing' }));
  const { path } = details;
  await waitFor(() => expect(host.calls).toContainEqual({ path: 'library.open', input: { path, readOnly: true } }));
});

const synced = (path: string) =>
  new AppError('library-place', { path, place: 'synced', service: 'OneDrive', where: ' (OneDrive)' });

test('a new library in a synced folder is offered a place on this machine, with its backups there', async () => {
  const path = 'C:\\Users\\kari\\OneDrive\\Rygg.metodebenk';
  const host = refusingHost((input) => (input.path === path && !input.placeAccepted ? synced(path) : null));
  const { user } = renderApp(null, { host });
  await user.click(await screen.findByRole('button', { name: 'Ny samling' }));
  await user.type(screen.getByRole('textbox', { name: 'Navn på den nye samlingen' }), `${path}{Enter}`);
  const dialog = await screen.findByRole('dialog', { name: 'Skal samlingen ligge på denne maskinen?' });
  expect(dialog.textContent).toContain('synkroniseres av OneDrive');
  await user.click(screen.getByRole('button', { name: 'Legg den på denne maskinen' }));
  await waitFor(() =>
    expect(host.calls.filter(isEntering).at(-1)).toEqual({
      path: 'library.create',
      input: { path: 'Rygg', backupsFolder: 'C:\\Users\\kari\\OneDrive' },
    }),
  );
});

test('a library on the network is copied home, or opened where it is', async () => {
  const path = '/n/Rygg.metodebenk';
  const refused = new AppError('library-place', { path, place: 'network', service: '', where: '' });
  const host = refusingHost((input) =>
    input.path === path && !input.placeAccepted && !input.readOnly ? refused : null,
  );
  const { user } = renderApp(null, { host, locale: 'en' });
  await user.click(await screen.findByRole('button', { name: /^Rygg/ }));
  const dialog = await screen.findByRole('dialog', { name: 'Keep the library on this machine?' });
  expect(dialog.textContent).toContain('/n is on a network drive.');
  host.state.jobs.push(copied);
  await user.click(screen.getByRole('button', { name: 'Keep it on this machine' }));
  await waitFor(() =>
    expect(host.calls.filter(isEntering).slice(1)).toEqual([
      { path: 'library.open', input: { path, readOnly: true } },
      { path: 'care.copy', input: { path: 'Rygg' } },
      { path: 'library.open', input: { path: 'Rygg' } },
      { path: 'library.setBackupsFolder', input: { folder: '/n' } },
    ]),
  );
});

test('where the organisation allows no library, it can only be kept on this machine', async () => {
  const details = { path: '/n/Rygg.metodebenk', place: 'network', service: '', where: '' };
  const host = refusingHost(() => new AppError('library-place-refused', details));
  const { user } = renderApp(null, { host });
  await user.click(await screen.findByRole('button', { name: /^Rygg/ }));
  const dialog = await screen.findByRole('dialog', { name: 'Skal samlingen ligge på denne maskinen?' });
  expect(dialog.textContent).toContain('Virksomheten tillater ikke at samlinger åpnes for arbeid der.');
  expect(screen.getByRole('button', { name: 'Legg den på denne maskinen' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Åpne den der' })).toBeNull();
});

test('the place is accepted by going on', async () => {
  const host = refusingHost((input) => (input.placeAccepted ? null : synced('/n/Rygg.metodebenk')));
  const { user } = renderApp(null, { host });
  await user.click(await screen.findByRole('button', { name: /^Rygg/ }));
  await user.click(await screen.findByRole('button', { name: 'Åpne den der' }));
  await waitFor(() =>
    expect(host.calls.filter(isEntering).at(-1)).toEqual({
      path: 'library.open',
      input: { path: '/n/Rygg.metodebenk', placeAccepted: true },
    }),
  );
});

test('a library whose file is gone is taken off the list', async () => {
  const { library } = closedHost().state;
  let recent = ['Hofte', 'Rygg'].map((name) => ({
    path: `/n/${name}.metodebenk`,
    name,
    openedAt: '2026-11-20T09:00:00.000Z',
    exists: name === 'Hofte',
  }));
  const known: Partial<Services['library']> = {
    state: () => library,
    recent: () => recent,
    forgetRecent: (path) => {
      recent = recent.filter((each) => each.path !== path);
      return recent;
    },
  };
  const host = fakeHost({ library }, {}, { library: known as Services['library'] });
  const { user } = renderApp(null, { host, route: { screen: 'start' } });
  await user.click(await screen.findByRole('button', { name: 'Ta Rygg bort fra listen' }));
  await waitFor(() => expect(screen.queryByText('Rygg')).toBeNull());
  expect(screen.getByText('Hofte')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Ta Hofte bort fra listen' })).toBeNull();
});
