import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { Panes } from '../../../renderer/app/panes.tsx';
import { focusNextPane, showMainPane } from '../../../renderer/app/show-pane.ts';
import { fakeHost } from '../helpers/fake-host.ts';
import { asNarrow } from '../helpers/narrow-window.ts';
import { renderApp } from '../helpers/render-app.tsx';

const panes = [
  { label: 'Innhold', initial: 30, content: 'venstre' },
  { label: 'Dokument', initial: 70, content: 'høyre' },
];

test('a separator moves with the arrow keys', async () => {
  renderApp(<Panes name="test" panes={panes} />);
  const separator = await screen.findByRole('separator', { name: 'Skille mellom Innhold og Dokument' });
  expect(separator.getAttribute('aria-valuenow')).toBe('30');
  fireEvent.keyDown(separator, { key: 'ArrowRight' });
  await waitFor(() => expect(separator.getAttribute('aria-valuenow')).toBe('32'));
});

test('remembered widths come back', async () => {
  const host = fakeHost();
  host.state.settings.panes = { test: [45, 55] };
  renderApp(<Panes name="test" panes={panes} />, { host });
  await waitFor(() => expect(screen.getByRole('separator').getAttribute('aria-valuenow')).toBe('45'));
});

test('widths moved by keys are kept too', async () => {
  const host = fakeHost();
  renderApp(<Panes name="test" panes={panes} />, { host });
  const separator = await screen.findByRole('separator');
  await waitFor(() => expect(host.calls.some(({ path }) => path === 'settings.get')).toBe(true));
  await screen.findByText('venstre');
  fireEvent.keyDown(separator, { key: 'ArrowRight' });
  await waitFor(() => expect(host.state.settings.panes).toEqual({ test: [32, 68] }));
});

test('in a narrow window a pane that is asked for comes forward, and the main one when it goes', async () => {
  const matchMedia = asNarrow();
  const { user } = renderApp(<Growing />);
  await screen.findByRole('tabpanel', { name: 'Liste' });
  expect(screen.queryByRole('tablist')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Forhåndsvis' }));
  expect(document.activeElement).toBe(screen.getByRole('tabpanel', { name: 'Forhåndsvisning' }));
  await user.click(screen.getByRole('tab', { name: 'Liste' }));
  await user.click(screen.getByRole('button', { name: 'Forhåndsvis' }));
  expect(screen.queryByRole('tab', { name: 'Forhåndsvisning' })).toBeNull();
  matchMedia.mockRestore();
});

test('in a narrow window what the person came for is shown first', async () => {
  const matchMedia = asNarrow();
  const [left, right] = panes;
  renderApp(<Panes name="test" panes={[{ ...left!, isAsked: true }, right!]} />);
  expect(await screen.findByRole('tabpanel', { name: 'Innhold' })).toBeTruthy();
  expect(screen.queryByRole('tabpanel', { name: 'Dokument' })).toBeNull();
  matchMedia.mockRestore();
});

test('in a narrow window a pane that is whole stays in front at its own links, and comes forward at those from elsewhere', async () => {
  const matchMedia = asNarrow();
  const { user } = renderApp(<Asked />);
  await screen.findByRole('tabpanel', { name: 'Dokument' });
  const front = () => screen.getByRole('tabpanel').textContent;
  const follow = () => act(() => void window.dispatchEvent(new Event('hashchange')));
  await user.click(screen.getByRole('tab', { name: 'Innhold' }));
  screen.getByRole('button', { name: 'venstre' }).focus();
  follow();
  expect(front()).toBe('venstre');
  act(showMainPane);
  expect(document.activeElement).toBe(screen.getByRole('tabpanel', { name: 'Dokument' }));
  await user.click(screen.getByRole('button', { name: 'Be om den' }));
  expect(front()).toBe('venstre');
  await user.click(screen.getByRole('tab', { name: 'Dokument' }));
  follow();
  expect(front()).toBe('venstre');
  matchMedia.mockRestore();
});

function Asked() {
  const [isAsked, setAsked] = useState(false);
  const whole = { ...panes[0]!, isWhole: true, isAsked, content: <button type="button">venstre</button> };
  return (
    <>
      <button type="button" onClick={() => setAsked(true)}>
        Be om den
      </button>
      <Panes name="test" panes={[whole, panes[1]!]} />
    </>
  );
}

test('in a narrow window a pane that nobody asked for leaves the person where they are', async () => {
  const matchMedia = asNarrow();
  const { user } = renderApp(<Growing isAsked={false} />);
  await user.click(await screen.findByRole('button', { name: 'Forhåndsvis' }));
  expect(screen.getByRole('tab', { name: 'Forhåndsvisning', selected: false })).toBeTruthy();
  expect(screen.getByRole('tabpanel', { name: 'Liste' })).toHaveProperty('hidden', false);
  matchMedia.mockRestore();
});

function Growing({ isAsked = true }: { isAsked?: boolean }) {
  const [isShown, setShown] = useState(false);
  const list = (
    <button type="button" onClick={() => setShown(!isShown)}>
      Forhåndsvis
    </button>
  );
  const preview = { label: 'Forhåndsvisning', initial: 30, isAsked, content: 'forhåndsvist' };
  const panes = [{ label: 'Liste', initial: 70, content: list }, ...(isShown ? [preview] : [])];
  return <Panes name="test" panes={panes} />;
}

test('in a narrow window one pane is shown at a time, the main one first, and F6 walks them', async () => {
  const matchMedia = asNarrow();
  const { user } = renderApp(<Panes name="test" panes={panes} />);
  expect(await screen.findByRole('tabpanel', { name: 'Dokument' })).toHaveProperty('hidden', false);
  expect(screen.queryByRole('tabpanel', { name: 'Innhold' })).toBeNull();
  act(focusNextPane);
  expect(document.activeElement).toBe(screen.getByRole('tabpanel', { name: 'Dokument' }));
  act(focusNextPane);
  expect(document.activeElement).toBe(screen.getByRole('tabpanel', { name: 'Innhold' }));
  act(showMainPane);
  expect(screen.queryByRole('tabpanel', { name: 'Innhold' })).toBeNull();
  await user.click(screen.getByRole('tab', { name: 'Dokument' }));
  await user.keyboard('{ArrowLeft}');
  expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Innhold', selected: true }));
  matchMedia.mockRestore();
});
