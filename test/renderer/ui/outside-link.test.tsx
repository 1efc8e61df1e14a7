/** Links out of the app: the whole address first, and nothing at all for what is no address. */
import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { OutsideLink } from '../../../renderer/ui/outside-link.tsx';
import { renderApp } from '../helpers/render-app.tsx';

const open = () => vi.spyOn(window, 'open').mockReturnValue(null);

test('the whole address is shown, with its trap, and opens only when confirmed', async () => {
  const opened = open();
  const { user } = renderApp(<OutsideLink address="https://helse.no@eksempel.com/x?y=1">Studien</OutsideLink>);
  await user.click(screen.getByRole('button', { name: 'Studien' }));
  expect(await screen.findByText('https://helse.no@eksempel.com/x?y=1')).toBeTruthy();
  expect(screen.getByText(/foran @/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Avbryt' }));
  expect(opened).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Studien' }));
  await user.click(await screen.findByRole('button', { name: 'Åpne i nettleseren' }));
  expect(opened.mock.calls).toEqual([['https://helse.no@eksempel.com/x?y=1', '_blank', 'noopener,noreferrer']]);
});

test.each([['javascript:alert(1)'], ['file:///etc/passwd'], ['ikke en adresse']])('“%s” is text', (address) => {
  renderApp(<OutsideLink address={address}>Studien</OutsideLink>);
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.getByText('Studien')).toBeTruthy();
});

test('where the organisation refuses links, the address is text that can be copied', async () => {
  const opened = open();
  const onOpen = vi.fn();
  const { user } = renderApp(
    <OutsideLink address="https://eksempel.no/x" onOpen={onOpen} isRefused>
      Studien
    </OutsideLink>,
  );
  expect(screen.getByText('Studien')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Studien' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Kopier adressen https://eksempel.no/x' }));
  expect(await navigator.clipboard.readText()).toBe('https://eksempel.no/x');
  expect(screen.getByRole('button', { name: 'Kopiert' })).toBeTruthy();
  expect([opened.mock.calls, onOpen.mock.calls]).toEqual([[], []]);
});

test('in the desktop app its own dialog asks', async () => {
  const opened = open();
  const onOpen = vi.fn();
  const { user } = renderApp(
    <OutsideLink address="https://eksempel.no" onOpen={onOpen}>
      Studien
    </OutsideLink>,
  );
  await user.click(screen.getByRole('button', { name: 'Studien' }));
  expect(onOpen).toHaveBeenCalledWith('https://eksempel.no/');
  expect(opened).not.toHaveBeenCalled();
});
