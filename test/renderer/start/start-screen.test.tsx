import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fakeHost } from '../helpers/fake-host.ts';
import { renderApp } from '../helpers/render-app.tsx';

function closedHost(host = {}) {
  const { library } = fakeHost().state;
  return fakeHost({ library: { ...library, path: null, name: null } }, host);
}

test('without a library the start screen is shown, whatever the route', async () => {
  const { host, user } = renderApp(null, { host: closedHost() });
  await user.click(await screen.findByRole('button', { name: /^Ryggmarg/ }));
  await waitFor(() =>
    expect(host.calls).toContainEqual({ path: 'library.open', input: { path: '/home/kari/Ryggmarg.metodebenk' } }),
  );
  expect(await screen.findByRole('grid', { name: 'Dokumenter' })).toBeTruthy();
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
