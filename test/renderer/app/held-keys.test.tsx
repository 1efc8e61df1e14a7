/** Keys pressed before what answers them is there. */
import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { Route } from '../../../renderer/app/routes.ts';
import { fakeHost } from '../helpers/fake-host.ts';
import { renderApp } from '../helpers/render-app.tsx';

/** The app at a screen whose documents come when they are let. */
async function whileLoading(route: Route) {
  let letThrough = () => {};
  const gate = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  const host = fakeHost();
  host.holds.set('documents', gate);
  const view = renderApp(null, { host, route });
  await screen.findByRole('link', { name: /Samling/ });
  await waitFor(() => expect(document.querySelector('main [aria-busy=true]')).toBeTruthy());
  return { ...view, letThrough };
}
const reader: Route = { screen: 'reader', documentId: 'doc-1' };
const shown = () => screen.findByRole('region', { name: 'Ryggmargsstimulering ved kroniske smerter' });

test('Ctrl+O while the library loads lets files be chosen when it is there', async () => {
  const { user, letThrough } = await whileLoading({ screen: 'library' });
  const opened = vi.spyOn(HTMLInputElement.prototype, 'click');
  await user.keyboard('{Control>}o{/Control}');
  letThrough();
  await waitFor(() => expect(opened).toHaveBeenCalledOnce());
});

test('keys of the reader act in their order when the document is there', async () => {
  const { user, host, letThrough } = await whileLoading(reader);
  const before = host.state.tags.length;
  await user.keyboard('so');
  letThrough();
  await waitFor(() => expect(host.state.tags.slice(before)).toMatchObject([{ element: 'O' }]));
});

type User = ReturnType<typeof renderApp>['user'];

test.each<[outcome: string, isFound: boolean, meanwhile: (user: User) => Promise<unknown>]>([
  ['finds', true, async () => {}],
  ['finds no more after another key', false, (user) => user.keyboard('{F6}')],
  ['finds no more after a press elsewhere', false, (user) => user.click(document.body)],
])('Ctrl+F while a document loads %s', async (_, isFound, meanwhile) => {
  const { user, letThrough } = await whileLoading(reader);
  await user.keyboard('{Control>}f{/Control}');
  await meanwhile(user);
  letThrough();
  await shown();
  const findBox = screen.getByRole('textbox', { name: 'Finn i dokumentet' });
  if (isFound) await waitFor(() => expect(document.activeElement).toBe(findBox));
  else expect(document.activeElement).not.toBe(findBox);
});

test('what is typed in the palette while a document loads is written there only', async () => {
  const { user, letThrough } = await whileLoading(reader);
  await user.keyboard('{Control>}k{/Control}');
  const palette = await screen.findByRole('textbox', { name: /^Søk/ });
  await user.type(palette, 'sp');
  expect(palette).toHaveProperty('value', 'sp');
  await user.keyboard('{Escape}');
  letThrough();
  await shown();
  expect(screen.queryByRole('toolbar', { name: 'Merk utvalget' })).toBeNull();
});

test('a key right after one that leads to a screen is a key of that screen', async () => {
  const { user } = renderApp(null, { route: { screen: 'library' } });
  await screen.findByRole('grid', { name: 'Dokumenter' });
  await user.keyboard('3s');
  expect(await screen.findByRole('toolbar', { name: 'Merk utvalget' })).toBeTruthy();
});

test('a digit that no one on the screen answers leads away as soon as the keys before it are answered', async () => {
  const { user, letThrough } = await whileLoading(reader);
  await user.keyboard('s1');
  expect(window.location.hash).not.toContain('library');
  letThrough();
  await screen.findByRole('grid', { name: 'Dokumenter' });
});

test('a key that no one answers holds up those after it for a moment only', async () => {
  const { user, letThrough } = await whileLoading({ screen: 'library' });
  await user.keyboard('u');
  letThrough();
  await screen.findByRole('grid', { name: 'Dokumenter' });
  await user.keyboard('2');
  await waitFor(() => expect(window.location.hash).toContain('project'), { timeout: 3000 });
});
