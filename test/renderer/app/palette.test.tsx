import { spotlight } from '@mantine/spotlight';
import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { SearchService } from '../../../shared/contract/services.ts';
import { fakeHost } from '../helpers/fake-host.ts';
import { renderApp } from '../helpers/render-app.tsx';

// That it stands open is known to the module, and so to the next file too.
afterEach(() => act(() => spotlight.close()));

async function openPalette(host = fakeHost()) {
  const view = renderApp(null, { host, route: { screen: 'history' } });
  await screen.findByLabelText('Hjelp');
  await view.user.keyboard('{Control>}k{/Control}');
  const field = await screen.findByLabelText('Søk i navn, tekst og kommandoer');
  return { ...view, field };
}
const labels = () => [...document.querySelectorAll('.mantine-Spotlight-actionLabel')].map((label) => label.textContent);

test('the signs are explained, one looks for its kind only, and what was chosen comes first the next time', async () => {
  const { user, field, host } = await openPalette();
  const signs = screen.getByLabelText('Begynn med et tegn for å lete etter bare én ting');
  expect([...signs.children].map((item) => item.textContent)).toEqual([
    '> Kommandoer',
    '# Merker',
    '@ Personer',
    '? Hjelp',
  ]);
  await user.type(field, '?panel');
  await waitFor(() => expect(labels()[0]).toBe('Panel'));
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('article', { name: 'Panel' })).toBeTruthy();
  await waitFor(() => expect(labels()).toEqual([]));
  await user.keyboard('{Control>}k{/Control}');
  await user.clear(await screen.findByLabelText('Søk i navn, tekst og kommandoer'));
  await waitFor(() => expect(labels().length).toBeGreaterThan(5));
  expect(labels()[0]).toBe('Panel');
  expect(host.state.settings.memory?.[host.state.library.path!]?.chosen).toEqual(['help:panel']);
});

test('a person leads to what they did', async () => {
  const { user, field, host } = await openPalette();
  await user.type(field, '@solveig');
  await waitFor(() => expect(labels()).toEqual(['Solveig Moe']));
  await user.keyboard('{Enter}');
  await waitFor(() => expect(window.location.hash).toBe('#/history?person=Solveig+Moe'));
  expect(JSON.stringify(host.state.settings)).not.toContain('Solveig');
});

test('a mistyped word is told as it was read, and Enter opens the passage that came last to the list', async () => {
  const hit = { documentId: 'd1', title: 'Et dokument', sourceName: 'd.pdf', page: 2, section: '', start: 0, end: 19 };
  const search: SearchService = {
    query: ({ query }) => ({
      query,
      readAs: [{ from: 'ventetdi', to: 'ventetid' }],
      milliseconds: 1,
      total: 1,
      hits: [{ ...hit, snippet: 'Ventetiden gikk ned.', score: 1 }],
    }),
  };
  const { user, field } = await openPalette(fakeHost({}, {}, { search }));
  await user.type(field, 'ventetdi');
  await waitFor(() => expect(labels()).toContain('Ventetiden gikk ned.'), { timeout: 10_000 });
  const group = document.querySelector('.mantine-Spotlight-actionsGroup') as HTMLElement;
  expect(group.style.getPropertyValue('--spotlight-label')).toBe("'I teksten, lest som «ventetid»: 1 treff'");
  await user.keyboard('{Enter}');
  await waitFor(() => expect(window.location.hash).toBe('#/reader/d1?start=0'));
});
