/** The screens in the desktop app: what they tell its menus, and what they do with what comes from there. */
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { DesktopShell } from '../../../renderer/api/desktop-shell.ts';
import type { HistoryEntry } from '../../../shared/contract/history.ts';
import type { OpenedPaths, PageState, ShellMessage } from '../../../shared/contract/host-bridge.ts';
import { fakeHost } from '../helpers/fake-host.ts';
import type { FakeState } from '../helpers/fake-services.ts';
import { renderApp } from '../helpers/render-app.tsx';

function startDesktop(change: Partial<FakeState> = {}, opened: OpenedPaths = { library: null, files: [] }) {
  const listeners = new Set<(message: ShellMessage) => void>();
  const states: PageState[] = [];
  const waiting = [opened];
  const shell: DesktopShell = {
    tellState: (state) => void states.push(state),
    onMessage: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    takeOpened: async () => waiting.shift() ?? { library: null, files: [] },
    mayClose: vi.fn(),
  };
  const pickLibrary = vi.fn(async () => '/home/kari/Valgt.metodebenk');
  const host = fakeHost(change, { shell, pickLibrary });
  const view = renderApp(null, { host });
  const send = (message: ShellMessage) => {
    for (const listener of [...listeners]) listener(message);
  };
  const open = (paths: OpenedPaths) => {
    waiting.push(paths);
    send({ type: 'metodebenk:opened' });
  };
  const called = (path: string) => host.calls.filter((call) => call.path === path).map(({ input }) => input);
  return { ...view, shell, states, send, open, called, pickLibrary };
}

const noLibrary = () => ({ library: { ...fakeHost().state.library, path: null, name: null } });

test('the menus are told the language, what can be had on this screen, and the libraries used lately', async () => {
  const { states, user } = startDesktop();
  await screen.findByRole('link', { name: /Samling/ });
  await waitFor(() => expect(states.at(-1)?.enabled).toContain('find'));
  expect(states.at(-1)).toMatchObject({ locale: 'nb', work: [] });
  expect(document.title).toBe('Ryggmarg – Samling – Metodebenk');
  await user.click(screen.getByRole('link', { name: /Historikk/ }));
  await waitFor(() => expect(states.at(-1)?.enabled).not.toContain('find'));
  expect(states.at(-1)?.enabled).toContain('go-reader');
});

test('without a library only what needs none can be had', async () => {
  const { states } = startDesktop(noLibrary());
  await screen.findByRole('button', { name: 'Ny samling' });
  expect(document.title).toBe('Metodebenk');
  await waitFor(() => expect(states.at(-1)?.enabled).toContain('open-library'));
  for (const name of ['import', 'undo', 'go-reader', 'close-library', 'palette']) {
    expect(states.at(-1)?.enabled).not.toContain(name);
  }
});

test('a command chosen in a menu runs as its key does', async () => {
  const { send, called, pickLibrary } = startDesktop();
  await screen.findByRole('link', { name: /Samling/ });
  send({ type: 'metodebenk:command', name: 'go-reader' });
  await waitFor(() => expect(window.location.hash).toBe('#/reader'));
  send({ type: 'metodebenk:command', name: 'open-library' });
  await waitFor(() => expect(called('library.open')).toEqual([{ path: '/home/kari/Valgt.metodebenk' }]));
  expect(pickLibrary).toHaveBeenCalledWith('open');
});

const step: HistoryEntry = {
  ...{ id: 'h1', at: '2026-01-01T10:00:00Z', undoneAt: null, person: 'Kari', projectId: null, isBarrier: false },
  ...{ action: 'tag.add', params: { element: 'I', title: 'Rapport' } },
};

test('nothing is undone behind a dialog, as its key does nothing there', async () => {
  const { send, states, called, user } = startDesktop({ history: [step] });
  await waitFor(() => expect(states.at(-1)?.enabled).toContain('undo'));
  send({ type: 'metodebenk:command', name: 'show-keys' });
  within(await screen.findByRole('dialog'))
    .getAllByRole('button')[0]!
    .focus();
  send({ type: 'metodebenk:command', name: 'undo' });
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(called('history.undo')).toEqual([]);
  send({ type: 'metodebenk:command', name: 'undo' });
  await waitFor(() => expect(called('history.undo')).toHaveLength(1));
});

test('in a list of choices undo is the app’s, by its key and from the menu; in a text it is the text’s', async () => {
  const { send, called, states, user } = startDesktop({ history: [step, { ...step, id: 'h2' }] });
  await waitFor(() => expect(states.at(-1)?.enabled).toContain('undo'));
  document.execCommand = vi.fn();
  const place = screen.getByRole('main');
  const [list, text] = ['select', 'textarea'].map((tag) => place.appendChild(document.createElement(tag)));
  text!.focus();
  await user.keyboard('{Control>}z{/Control}');
  send({ type: 'metodebenk:command', name: 'undo' });
  expect(document.execCommand).toHaveBeenCalledOnce();
  expect(called('history.undo')).toEqual([]);
  list!.focus();
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(() => expect(called('history.undo')).toHaveLength(1));
  await waitFor(() => expect(states.at(-1)?.enabled).toContain('undo'));
  list!.focus();
  send({ type: 'metodebenk:command', name: 'undo' });
  await waitFor(() => expect(called('history.undo')).toHaveLength(2));
  expect(document.execCommand).toHaveBeenCalledOnce();
  for (const element of [list, text]) element!.remove();
});

test('what a dialog covers is switched off in the menus until it is closed', async () => {
  const { send, states, user } = startDesktop({ history: [{ ...step, undoneAt: null }] });
  await waitFor(() =>
    expect(states.at(-1)?.enabled.filter((name) => name === 'undo' || name === 'palette')).toEqual(['undo', 'palette']),
  );
  send({ type: 'metodebenk:command', name: 'show-keys' });
  await screen.findByRole('dialog');
  await waitFor(() => expect(states.at(-1)?.enabled).toEqual(['undo']));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(states.at(-1)?.enabled).toContain('palette'));
});

test('before closing, the field that is typed in is left, and what is not stored yet is waited for', async () => {
  const { send, shell, host } = startDesktop();
  const filter = await screen.findByRole('textbox', { name: 'Filtrer på navn' });
  filter.focus();
  const stored = host.connection.hold();
  send({ type: 'metodebenk:closing' });
  expect(document.activeElement).not.toBe(filter);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(shell.mayClose).not.toHaveBeenCalled();
  stored();
  await waitFor(() => expect(shell.mayClose).toHaveBeenCalledOnce());
});

test('after sleep everything shown is read again', async () => {
  const { send, called } = startDesktop();
  await screen.findByRole('link', { name: /Samling/ });
  const before = called('library.state').length;
  send({ type: 'metodebenk:woke' });
  await waitFor(() => expect(called('library.state').length).toBeGreaterThan(before));
});

test('a library opened by a double click is opened; files go into the library that is open', async () => {
  const { open, called } = startDesktop();
  await screen.findByRole('link', { name: /Samling/ });
  open({ library: '/home/kari/Hofte.metodebenk', files: [] });
  await waitFor(() => expect(called('library.open')).toEqual([{ path: '/home/kari/Hofte.metodebenk' }]));
  open({ library: null, files: ['/a.pdf'] });
  await waitFor(() =>
    expect(called('imports.start')).toEqual([{ files: [{ path: '/a.pdf' }], projectId: 'project-1' }]),
  );
});

test('files wait for the person to choose a library, and are given up on request', async () => {
  const { called, user } = startDesktop(noLibrary(), { library: null, files: ['/a.pdf', '/b.pdf'] });
  const note = (await screen.findByText(/2 filer venter på å bli importert/)).parentElement!;
  expect(called('imports.start')).toEqual([]);
  await user.click(within(note).getByRole('button', { name: 'Ikke importer' }));
  expect(screen.queryByText(/venter på å bli importert/)).toBeNull();
});
