import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { Panes } from '../../../renderer/app/panes.tsx';
import { focusNextPane, showMainPane } from '../../../renderer/app/show-pane.ts';
import { fakeHost } from '../helpers/fake-host.ts';
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

test('in a narrow window one pane is shown at a time, the main one first, and F6 walks them', async () => {
  const matchMedia = vi
    .spyOn(window, 'matchMedia')
    .mockImplementation(
      (query) =>
        Object.assign(new EventTarget(), { matches: query.includes('max-width'), media: query }) as MediaQueryList,
    );
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
