import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fakeSource } from '../helpers/fake-bindings.ts';
import { fakeHost } from '../helpers/fake-host.ts';
import type { FakeState } from '../helpers/fake-services.ts';
import { renderApp } from '../helpers/render-app.tsx';

const like = {
  ...{ id: 'ref-1', title: 'Lapper mot smerte', authors: 'Hansen', year: 2020, journal: 'Fjordmed' },
  ...{ decision: 'included' as const, fullTextId: null },
};

async function openSources(patch: (state: FakeState) => void) {
  const host = fakeHost();
  patch(host.state);
  const view = renderApp(null, { route: { screen: 'reader', documentId: 'doc-1' }, host });
  await screen.findByRole('navigation', { name: 'Innhold' }, { timeout: 15_000 });
  return view;
}

const proposed = fakeSource({ state: 'proposed', candidates: [{ ...like, confidence: 0.8 }] });

test('the contents count the sources, and lead to all of them', async () => {
  const { user } = await openSources((state) => {
    state.sources = [proposed, fakeSource({ marker: '2', state: 'open', words: null })];
  });
  const contents = screen.getByRole('navigation', { name: 'Innhold' });
  expect(await within(contents).findByRole('heading', { name: 'Kilder i dokumentet 2' })).toBeTruthy();
  await user.click(within(contents).getByRole('button', { name: 'Må ses på 1' }));
  const dialog = await screen.findByRole('dialog', { name: 'Kilder i dokumentet' });
  expect(within(dialog).getByRole('listitem', { name: 'kilde 2' }).textContent).toContain(
    'Står ikke i dokumentets egen',
  );
  await user.click(within(dialog).getByRole('radio', { name: 'Må ses på 1' }));
  expect(within(dialog).queryByRole('listitem', { name: 'kilde 2' })).toBeNull();
  expect(within(dialog).getByRole('link', { name: 'Lapper mot smerte' })).toBeTruthy();
});

test('a citation in the text opens its source; Enter binds what is proposed, and it can be taken back', async () => {
  const { user, host } = await openSources((state) => {
    state.sources = [proposed, fakeSource({ marker: '2' })];
  });
  const mark = await waitFor(() => {
    const found = document.querySelector('mark[data-kind="citation"]');
    if (!found) throw new Error('no citation is marked');
    return found;
  });
  await user.click(mark);
  const dialog = await screen.findByRole('dialog', { name: 'Kilder i dokumentet' });
  expect(within(dialog).queryByRole('listitem', { name: 'kilde 2' })).toBeNull();
  within(dialog).getByRole('button', { name: 'Bind kilde 1 til «Lapper mot smerte»' }).focus();
  await user.keyboard('{Enter}');
  expect(await within(dialog).findByText('Bundet av en person')).toBeTruthy();
  expect(host.calls).toContainEqual({
    path: 'bindings.bind',
    input: { documentId: 'doc-1', bindings: [{ marker: '1', referenceId: 'ref-1' }] },
  });
  await user.click(within(dialog).getByRole('button', { name: 'Ta tilbake: kilde 1' }));
  expect(await within(dialog).findByText('Ikke bundet')).toBeTruthy();
});

test('where nothing can be written the sources are shown without buttons', async () => {
  const { user } = await openSources((state) => {
    state.library = { ...state.library, isReadOnly: true };
    state.sources = [proposed];
  });
  await user.click(await screen.findByRole('button', { name: 'Må ses på 1' }));
  const item = within(await screen.findByRole('dialog')).getByRole('listitem', { name: 'kilde 1' });
  expect(within(item).queryByRole('button', { name: /Velg referanse/ })).toBeNull();
});

test('R walks the citations and says what they are; Enter opens the one, Escape comes back to the text', async () => {
  const { user } = await openSources((state) => {
    state.sources = [proposed, fakeSource({ marker: '2' })];
  });
  await waitFor(() => expect(document.querySelectorAll('mark[data-kind="citation"]').length).toBe(2));
  const active = () => document.querySelector('mark[data-kind="citation"][data-active]');
  const marks = [...document.querySelectorAll('mark[data-kind="citation"]')].map((mark) => mark.textContent);
  expect(marks[0]).not.toBe(marks[1]);
  await user.keyboard('r');
  expect(active()?.textContent).toBe(marks[0]);
  await user.keyboard('r');
  expect(active()?.textContent).toBe(marks[1]);
  expect(screen.getByText(/^Henvisning .*: kilde 2, Ikke bundet$/)).toBeTruthy();
  await user.keyboard('{Shift>}r{/Shift}');
  expect(active()?.textContent).toBe(marks[0]);
  await user.keyboard('{Enter}');
  const dialog = await screen.findByRole('dialog', { name: 'Kilder i dokumentet' });
  expect(within(dialog).getByRole('listitem', { name: 'kilde 1' })).toBeTruthy();
  expect(within(dialog).queryByRole('listitem', { name: 'kilde 2' })).toBeNull();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement?.hasAttribute('data-document')).toBe(true));
});

test('clear proposals are accepted together, as one step; doubtful ones are left', async () => {
  const clear = (marker: string, confidence = 0.9) =>
    fakeSource({ marker, state: 'proposed', candidates: [{ ...like, id: `ref-${marker}`, confidence }] });
  const twice = fakeSource({
    ...{ marker: '4', state: 'proposed' },
    candidates: ['a', 'b'].map((id) => ({ ...like, id, confidence: 0.9 })),
  });
  const { user, host } = await openSources((state) => {
    state.sources = [clear('1'), clear('2'), clear('3', 0.7), twice];
  });
  await user.click(await screen.findByRole('button', { name: 'Må ses på 4' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Godta 2 tydelige forslag' }));
  await waitFor(() => expect(within(dialog).getAllByText('Bundet av en person')).toHaveLength(2));
  const bindings = ['1', '2'].map((marker) => ({ marker, referenceId: `ref-${marker}` }));
  const calls = host.calls.filter(({ path }) => path === 'bindings.bind').map(({ input }) => input);
  expect(calls).toEqual([{ documentId: 'doc-1', bindings }]);
  expect(within(dialog).queryByRole('button', { name: /tydelig/ })).toBeNull();
  expect(within(dialog).getAllByText(/Inkludert/).length).toBeGreaterThan(0);
});
