import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fakeText, placeOf } from '../helpers/fake-document.ts';
import { fakeHost } from '../helpers/fake-host.ts';
import { renderApp } from '../helpers/render-app.tsx';

const route = { screen: 'reader', documentId: 'doc-1' } as const;

async function openReader() {
  const view = renderApp(null, { route });
  await screen.findByRole('navigation', { name: 'Innhold' }, { timeout: 4000 });
  await screen.findByText('smerte målt med VAS', { selector: 'mark' });
  return view;
}

/** Selects a phrase of the text as the mouse would. */
function select(phrase: string): void {
  const block = document.querySelector('[data-start="0"]')!;
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.textContent?.indexOf(phrase) ?? -1;
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + phrase.length);
    window.getSelection()?.removeAllRanges();
    window.getSelection()?.addRange(range);
  }
  block.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
}

test('contents, warnings, suggestions with their reason and tags with comments are shown', async () => {
  await openReader();
  expect(screen.getByRole('button', { name: /1\.8 Bestillingsgrunnlag/ })).toBeTruthy();
  expect(screen.getByText(/Teksten viser til kilder, men har ingen referanseliste/)).toBeTruthy();
  expect(await screen.findByText(/Treff på .*nevropatisk smerte/)).toBeTruthy();
  expect(screen.getByText('Viktigste utfall')).toBeTruthy();
});

test('J goes to the first suggestion and Enter makes it a tag', async () => {
  const { user, host } = await openReader();
  await user.keyboard('j');
  expect(await screen.findByRole('button', { name: /Godta/ })).toBeTruthy();
  await user.keyboard('{Enter}');
  const place = placeOf('personer med kronisk nevropatisk smerte');
  await waitFor(() =>
    expect(host.calls).toContainEqual({
      path: 'tags.add',
      input: {
        projectId: 'project-1',
        documentId: 'doc-1',
        element: 'P',
        start: place.start,
        end: place.end,
        origin: 'suggestion',
      },
    }),
  );
  await waitFor(() => expect(host.state.suggestions).toEqual([]));
});

test('Backspace rejects a suggestion', async () => {
  const { user, host } = await openReader();
  await user.keyboard('j{Backspace}');
  await waitFor(() => expect(host.calls.some(({ path }) => path === 'suggestions.reject')).toBe(true));
});

test('a selection is tagged by its letter, with offsets of the text', async () => {
  const { user, host } = await openReader();
  select('epidural ryggmargsstimulering');
  expect(await screen.findByRole('toolbar', { name: 'Merk utvalget' })).toBeTruthy();
  await user.keyboard('i');
  await waitFor(() => expect(host.state.tags).toHaveLength(2));
  const { start, end, element } = host.state.tags[1]!;
  expect(element).toBe('I');
  expect(fakeText.slice(start, end)).toBe('epidural ryggmargsstimulering');
  await waitFor(() => expect(screen.queryByRole('toolbar')).toBeNull());
});

test('a comment is written at the selection', async () => {
  const { user, host } = await openReader();
  select('vanlig medisinsk behandling');
  const bar = await screen.findByRole('toolbar', { name: 'Merk utvalget' });
  await user.click(within(bar).getByRole('button', { name: 'Kommentar' }));
  await user.keyboard('Hvilken behandling?{Enter}');
  await waitFor(() => expect(host.state.tags[1]).toMatchObject({ element: 'comment', comment: 'Hvilken behandling?' }));
});

test('Structure shows what was recognised, with confidence in words', async () => {
  const { user } = await openReader();
  await user.click(screen.getByRole('radio', { name: 'Struktur' }));
  expect(await screen.findByText('60 % sikker')).toBeTruthy();
  expect(screen.getByText('usikker')).toBeTruthy();
  expect(screen.getByRole('checkbox', { name: 'Hurtig metodevurdering', checked: true })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'ID2026_031' })).toBeTruthy();
});

test('find counts its hits', async () => {
  const { user } = await openReader();
  await user.type(screen.getByRole('textbox', { name: 'Finn i dokumentet' }), 'smerte{Enter}');
  expect(await screen.findByText(/^1 av 3$/)).toBeTruthy();
});

test('without documents the reader says where to go', async () => {
  renderApp(null, { host: fakeHost({ documents: [] }), route: { screen: 'reader' } });
  expect(await screen.findByRole('button', { name: 'Gå til samlingen' })).toBeTruthy();
});

test('a document without printed pages says so where pages are shown, and only there', async () => {
  const { user } = await openReader();
  expect(screen.getByText('Filen har ingen trykte sider. Her står teksten, side for side.')).toBeTruthy();
  await user.click(screen.getByRole('radio', { name: 'Tekst' }));
  expect(screen.queryByText(/ingen trykte sider/)).toBeNull();
});
