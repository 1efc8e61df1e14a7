import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { AppError } from '../../../shared/errors.ts';
import { fakeHost } from '../helpers/fake-host.ts';
import { renderApp } from '../helpers/render-app.tsx';

const start = (host = fakeHost()) => renderApp(null, { host, route: { screen: 'settings' } });
const part = (name: string) => screen.findByRole('region', { name });

test('the name is changed, and an empty one is not taken', async () => {
  const { user, host } = start();
  const name = await screen.findByRole('textbox', { name: 'Navnet ditt' });
  await user.clear(name);
  expect(screen.getByRole('button', { name: 'Lagre navnet' })).toHaveProperty('disabled', true);
  await user.type(name, 'Kari Moe{Enter}');
  await waitFor(() => expect(host.state.settings.person.name).toBe('Kari Moe'));
});

test('language, look and size of text change at once', async () => {
  const { user, host } = start();
  const look = await part('Språk og utseende');
  await user.click(within(look).getByRole('radio', { name: 'Størst' }));
  await waitFor(() => expect(document.documentElement.dataset.textSize).toBe('larger'));
  await user.click(within(look).getByRole('radio', { name: 'Mørkt' }));
  await user.click(within(look).getByRole('radio', { name: 'English' }));
  expect(await screen.findByRole('heading', { name: 'Settings' })).toBeTruthy();
  expect(host.state.settings).toMatchObject({ textSize: 'larger', theme: 'dark', locale: 'en' });
});

test('without a library the settings are there, and lead back', async () => {
  const { library } = fakeHost().state;
  const { user } = start(fakeHost({ library: { ...library, path: null, name: null } }));
  expect(await screen.findByText('Åpne en samling for å se sikkerhetskopiene av den.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Tilbake til start' }));
  expect(window.location.hash).toBe('#/start');
});

test('a folder that is no full path is told where it was written', async () => {
  const host = fakeHost();
  const update = () => {
    throw new AppError('folder-path', { folder: 'mine' });
  };
  const { settings } = host.state;
  const refusing = fakeHost(
    {},
    {},
    {
      settings: {
        get: () => settings,
        update,
        about: () => ({
          version: '1',
          folders: { settings: '/s', libraries: '/l', backups: '/b', templates: '/t', log: '/g' },
        }),
      },
    },
  );
  const { user } = start(refusing);
  const field = await screen.findByRole('textbox', { name: 'Eksport' });
  await user.type(field, 'mine{Enter}');
  expect(await screen.findByText(/«mine» er ikke en hel sti til en mappe/)).toBeTruthy();
  expect(field).toHaveProperty('value', 'mine');
});

test('a template is brought in, offered first and taken away', async () => {
  const { user, host, container } = start();
  await part('Kort og maler');
  const input = container.querySelector('input[type="file"][accept*="json"]') as HTMLInputElement;
  await user.upload(input, new File(['{}'], 'notat.json', { type: 'application/json' }));
  await waitFor(() => expect(host.state.templates).toHaveLength(2));
  const list = await screen.findByRole('list', { name: 'Kort og maler' });
  await waitFor(() => expect(within(list).getAllByRole('listitem')).toHaveLength(2));
  await user.click(within(list).getByRole('button', { name: 'Foreslå først: Varsel 2025' }));
  await waitFor(() => expect(host.state.settings.cardTemplate).toBe('notat'));
  await user.click(within(list).getByRole('button', { name: 'Fjern Varsel 2025' }));
  await waitFor(() => expect(within(list).getAllByRole('listitem')).toHaveLength(1));
  await user.click(await screen.findByRole('button', { name: 'Angre' }));
  await waitFor(() => expect(within(list).getAllByRole('listitem')).toHaveLength(2));
  expect(host.state.templates.map(({ id }) => id)).toContain('notat');
});

test('what the app is, where it keeps things, and whose software is in it', async () => {
  const { user } = start();
  const about = await part('Om Metodebenk');
  expect(await within(about).findByText('/home/kari/.config/metodebenk/logs')).toBeTruthy();
  await user.click(within(about).getByRole('button', { name: 'Programvare fra andre' }));
  expect(await screen.findByText(/better-sqlite3/)).toBeTruthy();
});
