import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Policy } from '../../../shared/contract/policy.ts';
import type { Locale } from '../../../shared/model/vocabulary.ts';
import { fakeHost } from '../helpers/fake-host.ts';
import { renderApp } from '../helpers/render-app.tsx';

const path = '/etc/metodebenk/policy.json';
const start = async (change: Partial<Policy>, locale: Locale = 'nb') => {
  const host = fakeHost();
  host.state.settings = { ...host.state.settings, policy: { path, rules: {}, problem: null, ...change } };
  const app = renderApp(null, { host, locale });
  await screen.findByRole('link', { name: locale === 'nb' ? /Samling/ : /Library/ });
  return app;
};
const openSettings = ({ user }: Awaited<ReturnType<typeof start>>) => user.keyboard('{Control>},{/Control}');

test('each rule is a field that cannot be changed, and says who decided', async () => {
  const app = await start({
    rules: {
      language: 'nb',
      locked: ['language'],
      libraryFolder: '/felles/metode',
      networkFolders: 'refuse',
      syncedFolders: 'ask',
    },
  });
  await openSettings(app);
  const fields = await screen.findAllByRole('textbox', { description: 'Bestemt av virksomheten' });
  expect(fields.map((field) => (field as HTMLInputElement).value)).toEqual([
    'Norsk bokmål',
    '/felles/metode',
    'Ikke tillatt',
  ]);
  for (const field of fields) expect(field).toHaveProperty('disabled', true);
  expect(screen.getByRole('textbox', { name: 'Navnet ditt' })).toHaveProperty('disabled', false);
});

test('a locked language is not changed by its button, which says why, nor by the palette', async () => {
  const { host, user } = await start({ rules: { language: 'en', locked: ['language'] } }, 'en');
  await user.click(await screen.findByRole('button', { name: 'The language is set by your organisation' }));
  await user.keyboard('{Control>}k{/Control}');
  expect(await screen.findByText(/Go to Library/)).toBeTruthy();
  expect(screen.queryByText('Bytt til norsk')).toBeNull();
  expect(host.calls.filter((call) => call.path === 'settings.update')).toEqual([]);
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByText(/Go to Library/)).toBeNull());
});

test('a language that is only proposed can be changed', async () => {
  const { host, user } = await start({ rules: { language: 'nb' } });
  await user.click(await screen.findByRole('button', { name: 'Switch to English' }));
  await waitFor(() => expect(host.state.settings.locale).toBe('en'));
});

test('broken rules are told at once and in the settings', async () => {
  const app = await start({ problem: { code: 'policy-broken', details: { path, place: 'language' } } });
  const sentence = /Virksomhetens regler i \/etc\/metodebenk\/policy\.json er ikke i bruk: feil ved «language»/;
  expect(await screen.findByText(sentence)).toBeTruthy();
  await openSettings(app);
  await screen.findByRole('textbox', { name: 'Navnet ditt' });
  expect(screen.getAllByText(sentence)).toHaveLength(2);
});
