import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { forgetNotices, tell } from '../../../renderer/app/notices.tsx';
import { renderApp } from '../helpers/render-app.tsx';

afterEach(() => act(forgetNotices));

test('what went wrong is an alert, what was done a status, and neither takes the focus', async () => {
  const { user } = renderApp(null, { route: { screen: 'history' } });
  const button = await screen.findByRole('button', { name: 'Meldinger' });
  button.focus();
  act(() => tell({ kind: 'failed', message: 'Kan ikke lagre.' }));
  act(() => tell({ kind: 'done', message: 'Lagret en kopi.' }));
  expect((await screen.findByText('Kan ikke lagre.')).closest('[role=alert]')).toBeTruthy();
  expect(screen.getByText('Lagret en kopi.').closest('[role=status]')).toBeTruthy();
  expect(document.activeElement).toBe(button);
  await user.click(screen.getByRole('button', { name: 'Meldinger, 1 å se på' }));
  const rows = within(await screen.findByRole('dialog', { name: 'Meldinger' })).getAllByRole('listitem');
  expect(rows.map((row) => row.textContent)).toEqual([
    expect.stringMatching(/^Lagret en kopi\.\d\d\.\d\d$/),
    expect.stringMatching(/^Kan ikke lagre\.\d\d\.\d\d$/),
  ]);
  expect(screen.getByRole('button', { name: 'Meldinger' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Tøm listen' }));
  expect(await screen.findByText('Ingenting er meldt i denne økten.')).toBeTruthy();
});

test('what is offered is done once, and goes away', async () => {
  const { user } = renderApp(null, { route: { screen: 'history' } });
  await screen.findByRole('button', { name: 'Meldinger' });
  const done: string[] = [];
  act(() =>
    tell({ kind: 'done', message: '3 fjernet', action: { label: 'Hent tilbake', run: () => done.push('undone') } }),
  );
  await user.click(await screen.findByRole('button', { name: 'Hent tilbake' }));
  expect(done).toEqual(['undone']);
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Hent tilbake' })).toBeNull());
});

test('what is offered does not lie over other work for ever; the list keeps it', async () => {
  const { user } = renderApp(null, { route: { screen: 'history' } });
  await screen.findByRole('button', { name: 'Meldinger' });
  vi.useFakeTimers({ shouldAdvanceTime: true });
  onTestFinished(() => void vi.useRealTimers());
  act(() => tell({ kind: 'done', message: '3 tatt med', action: { label: 'Angre det', run: () => undefined } }));
  act(() => tell({ kind: 'warning', message: 'Se på dette.', action: { label: 'Vis', run: () => undefined } }));
  await screen.findByRole('button', { name: 'Angre det' });
  await act(() => vi.advanceTimersByTimeAsync(70_000));
  expect(screen.queryByRole('button', { name: 'Angre det' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Vis' })).toBeTruthy();
  vi.useRealTimers();
  await user.click(screen.getByRole('button', { name: /^Meldinger/ }));
  expect(within(await screen.findByRole('dialog', { name: 'Meldinger' })).getByText('3 tatt med')).toBeTruthy();
});
