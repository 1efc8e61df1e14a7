/** The window with its menus, zoom and closing, over a fake Electron: what the page tells, and what it is told. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { channels } from '../../../electron/shell/channels.ts';
import { openDesktopWindow } from '../../../electron/shell/desktop-window.ts';
import { createOpenedQueue } from '../../../electron/shell/opened-paths.ts';
import { createSenders } from '../../../electron/shell/senders.ts';
import { commandNames } from '../../../shared/commands/app-commands.ts';
import type { PageState, ShellMessage } from '../../../shared/contract/host-bridge.ts';
import { createFakeElectron, FakeMenu, FakeWindow } from './fake-electron.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'metodebenk-window-'));
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(home, { recursive: true });
});

const quiet: PageState = { locale: 'nb', enabled: ['import', 'undo'], recent: [], work: [] };
const busy: PageState = { ...quiet, work: ['3 av 12 filer'] };

function open({ isMac = false, electron = createFakeElectron({ home }) } = {}) {
  const opened = createOpenedQueue(() => undefined);
  const senders = createSenders(electron.api.ipcMain);
  const desktop = openDesktopWindow({ electron: electron.api, senders, preload: '/preload.cjs', opened, isMac });
  const window = FakeWindow.made.at(-1)!;
  const { mainFrame } = window.webContents;
  const from = (channel: string, ...input: unknown[]) =>
    electron.ipcMain.emit(channel, { senderFrame: mainFrame }, ...input);
  const told = (): ShellMessage[] => mainFrame.send.mock.calls.map(([, message]) => message);
  const item = (label: string) => FakeMenu.shown!.all().find((each) => each.label === label)!;
  return {
    electron,
    desktop,
    window,
    opened,
    from,
    told,
    item,
    tell: (state: unknown) => from(channels.tellState, state),
  };
}

describe('menus', () => {
  test('stand from the start in the language of the system, and follow the person’s', () => {
    const { tell, item } = open();
    expect(FakeMenu.shown?.items.map(({ label }) => label)).toEqual([
      'Fil',
      'Rediger',
      'Vis',
      'Gå til',
      'Vindu',
      'Hjelp',
    ]);
    tell({ ...quiet, locale: 'en' });
    expect(FakeMenu.shown?.items.map(({ label }) => label)).toEqual(['File', 'Edit', 'View', 'Go', 'Window', 'Help']);
    expect(item('Import files …')).toMatchObject({
      accelerator: 'CmdOrCtrl+O',
      enabled: true,
      registerAccelerator: false,
    });
  });

  test('hold every command once, and each is told to the page by its name', () => {
    const { told } = open();
    const commands = FakeMenu.shown!.all().filter(({ id }) => id !== undefined);
    expect(commands.map(({ id }) => id).sort()).toEqual([...commandNames].sort());
    for (const { click } of commands) click?.();
    expect(told()).toEqual(commands.map(({ id }) => ({ type: 'metodebenk:command', name: id })));
  });

  test('are turned on and off with the screen, without being made anew', () => {
    const { tell, item } = open();
    expect(item('Importer filer …').enabled).toBe(false);
    tell(quiet);
    const made = FakeMenu.setApplicationMenu.mock.calls.length;
    tell({ ...quiet, enabled: ['undo'] });
    expect(item('Importer filer …').enabled).toBe(false);
    expect(item('Angre').enabled).toBe(true);
    expect(FakeMenu.setApplicationMenu.mock.calls).toHaveLength(made);
  });

  test('on a Mac there is the menu of the app, no key without ⌘, and undo is never off', () => {
    const { tell, item } = open({ isMac: true });
    tell({ ...quiet, enabled: [] });
    expect(FakeMenu.shown?.items[0]?.label).toBe('Metodebenk');
    expect(item('Leser').accelerator).toBeUndefined();
    expect(item('Gjør om')).toMatchObject({ accelerator: 'Shift+Cmd+Z', enabled: true });
    const keys = FakeMenu.shown!.all().flatMap(({ accelerator }) => accelerator ?? []);
    expect(new Set(keys).size).toBe(keys.length);
    expect(item('Avslutt Metodebenk').role).toBe('quit');
  });

  test('what a page must not tell changes nothing', () => {
    const { electron, tell, item, from } = open();
    for (const wrong of [
      null,
      {},
      { ...quiet, locale: 'sv' },
      { ...quiet, enabled: ['quit'] },
      { ...quiet, work: [7] },
    ]) {
      tell(wrong);
    }
    const foreign = { url: 'https://evil.example/', parent: null, detached: false };
    electron.ipcMain.emit(channels.tellState, { senderFrame: foreign }, { ...quiet, locale: 'en' });
    expect(item('Importer filer …').enabled).toBe(false);
    from(channels.mayClose);
  });
});

describe('libraries used lately', () => {
  const recent = [
    { path: '/home/kari/Rygg.metodebenk', name: 'Rygg', exists: true },
    { path: '/borte/Hofte.metodebenk', name: 'Hofte', exists: false },
  ];

  test('are a menu, those that are gone told so, and one is opened as from outside', () => {
    const { tell, item, opened } = open();
    tell({ ...quiet, recent });
    expect(item('Hofte (finnes ikke)').enabled).toBe(false);
    item('Rygg').click?.();
    expect(opened.take().library).toBe('/home/kari/Rygg.metodebenk');
  });

  test('the system’s own list has each when it is opened', () => {
    const { electron, tell } = open();
    tell({ ...quiet, recent });
    tell({ ...quiet, recent, enabled: [] });
    expect(electron.app.addRecentDocument.mock.calls).toEqual([['/home/kari/Rygg.metodebenk']]);
  });
});

describe('the window', () => {
  test('comes back where it was, as large and as it was', () => {
    const file = join(home, 'userData', 'window.json');
    const first = open();
    first.window.bounds = { x: 30, y: 40, width: 1300, height: 800 };
    first.window.isMaximizedNow = true;
    first.item('Større').click?.();
    first.tell(quiet);
    first.window.close();
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ displayId: '1', zoom: 1.1, isMaximized: true });
    const again = open();
    expect(again.window.options).toMatchObject({
      x: 30,
      y: 40,
      width: 1300,
      height: 800,
      minWidth: 1100,
      minHeight: 700,
    });
    again.window.emit('ready-to-show');
    expect(again.window.maximize).toHaveBeenCalled();
  });

  test('a file that nobody can read is the usual window', () => {
    const { window } = open();
    window.close();
    writeFileSync(join(home, 'userData', 'window.json'), '{"zoom":40}');
    expect(open().window.options).toMatchObject({ width: 1440, height: 900 });
  });

  test('is brought back when the display under it is gone', () => {
    const { electron, window } = open();
    window.bounds = { x: 5000, y: 40, width: 1300, height: 800 };
    electron.screen.emit('display-removed');
    expect(window.bounds.x).toBeLessThan(1920);
    window.setBounds.mockClear();
    electron.screen.emit('display-metrics-changed');
    expect(window.setBounds).not.toHaveBeenCalled();
  });

  test('is drawn from 80 to 200 %, by menu and by wheel, and stays so when the page is loaded again', () => {
    const { window, item } = open();
    const { setZoomFactor } = window.webContents;
    for (let press = 0; press < 9; press += 1) item('Større').click?.();
    expect(setZoomFactor).toHaveBeenLastCalledWith(2);
    for (let turn = 0; turn < 12; turn += 1) window.webContents.emit('zoom-changed', {}, 'out');
    expect(setZoomFactor).toHaveBeenLastCalledWith(0.8);
    setZoomFactor.mockClear();
    window.webContents.emit('did-finish-load');
    expect(setZoomFactor).toHaveBeenCalledWith(0.8);
    item('Vanlig størrelse').click?.();
    expect(setZoomFactor).toHaveBeenLastCalledWith(1);
  });
});

describe('closing', () => {
  test('waits until the page has stored what was typed', async () => {
    const { window, tell, told, from } = open();
    tell(quiet);
    window.close();
    expect(window.isGone).toBe(false);
    expect(told().at(-1)).toEqual({ type: 'metodebenk:closing' });
    from(channels.mayClose);
    await vi.waitFor(() => expect(window.isGone).toBe(true));
  });

  test('does not wait for ever, nor for a page that is not ours', async () => {
    vi.useFakeTimers();
    const { window } = open();
    window.close();
    await vi.advanceTimersByTimeAsync(1500);
    expect(window.isGone).toBe(true);
    const other = open();
    other.window.webContents.mainFrame.url = 'https://evil.example/';
    other.window.close();
    await vi.advanceTimersByTimeAsync(0);
    expect(other.window.isGone).toBe(true);
  });

  const answering = async (response: number) => {
    const parts = open();
    parts.electron.dialog.showMessageBox.mockResolvedValue({ response });
    parts.tell(busy);
    parts.window.close();
    parts.window.close();
    await vi.waitFor(() => expect(parts.electron.dialog.showMessageBox).toHaveBeenCalled());
    await Promise.resolve();
    return parts;
  };

  test('asks once about long work, in its own words', async () => {
    const { electron, window } = await answering(2);
    expect(electron.dialog.showMessageBox).toHaveBeenCalledTimes(1);
    expect(electron.dialog.showMessageBox.mock.calls[0]?.[1]).toMatchObject({
      detail: '3 av 12 filer',
      buttons: ['Lukk når det er ferdig', 'Avbryt arbeidet og lukk', 'Ikke lukk'],
      cancelId: 2,
    });
    expect(window.isGone).toBe(false);
  });

  test('«when it is done» closes when it is done', async () => {
    const { window, tell, told, from } = await answering(0);
    tell({ ...busy, work: ['4 av 12 filer'] });
    expect(told()).toEqual([]);
    tell(quiet);
    from(channels.mayClose);
    await vi.waitFor(() => expect(window.isGone).toBe(true));
  });

  test('«stop» closes though work goes on', async () => {
    const { window, told, from } = await answering(1);
    await vi.waitFor(() => expect(told()).toEqual([{ type: 'metodebenk:closing' }]));
    from(channels.mayClose);
    await vi.waitFor(() => expect(window.isGone).toBe(true));
  });

  test('a question that could not be put is put again, and the window stays', async () => {
    const { electron, window, tell } = open();
    electron.dialog.showMessageBox.mockRejectedValueOnce(new Error('no display'));
    electron.dialog.showMessageBox.mockResolvedValueOnce({ response: 2 });
    tell(busy);
    window.close();
    await new Promise((resolve) => setTimeout(resolve));
    window.close();
    expect(electron.dialog.showMessageBox).toHaveBeenCalledTimes(2);
    await new Promise((resolve) => setTimeout(resolve));
    expect(window.isGone).toBe(false);
  });

  test('nobody is asked when the machine is shut down', () => {
    const { electron, desktop, window, tell } = open();
    tell(busy);
    desktop.leaveUnasked();
    window.close();
    expect(window.isGone).toBe(true);
    expect(electron.dialog.showMessageBox).not.toHaveBeenCalled();
  });
});
