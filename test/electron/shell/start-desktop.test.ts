/** The desktop app put together over a fake Electron: order, window, ports, dialogs, end. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { channels } from '../../../electron/shell/channels.ts';
import { startDesktop } from '../../../electron/shell/start-desktop.ts';
import { desktopConfig } from '../../../scripts/lib/desktop-config.ts';
import { makeScreens } from '../../contract/transports.ts';
import { createFakeElectron, FakeWindow } from './fake-electron.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'metodebenk-root-'));
  const screens = makeScreens();
  mkdirSync(join(root, 'dist'));
  cpSync(screens, join(root, 'dist', 'screens'), { recursive: true });
  rmSync(screens, { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true }));

const launch = { argv: ['/opt/metodebenk'], cwd: '/home/person', platform: 'linux' } as const;
const log = { folder: '/home/person/userData/logs', error: vi.fn(() => 'f00dbabe'), problem: vi.fn(() => 'f00dbabe') };
const senderFrame = () => ({ url: 'app://metodebenk/', parent: null, detached: false, postMessage: vi.fn() });
const start = async () => {
  const fake = createFakeElectron({ home: root });
  await startDesktop(fake.api, root, log, launch);
  const service = fake.processes[0]!;
  const invoke = (channel: string, ...input: unknown[]) =>
    fake.handlers.get(channel)!({ senderFrame: senderFrame() }, ...input);
  return { fake, service, invoke };
};

describe('starting', () => {
  test('a second copy ends at once and touches nothing', async () => {
    const fake = createFakeElectron({ isFirst: false });
    await startDesktop(fake.api, root, log, launch);
    expect(fake.app.quit).toHaveBeenCalled();
    expect(fake.processes).toHaveLength(0);
    expect(FakeWindow.made).toHaveLength(0);
  });

  test('the window is sandboxed, isolated, without Node, and shows the app’s own page', async () => {
    await start();
    const window = FakeWindow.made[0]!;
    expect(window.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      allowRunningInsecureContent: false,
    });
    expect(window.loadURL).toHaveBeenCalledWith('app://metodebenk/index.html');
  });

  test('Windows knows the app by the name that the installer gives it', async () => {
    const { fake } = await start();
    expect(fake.app.setAppUserModelId).toHaveBeenCalledWith(desktopConfig().appId);
  });

  test('scheme and sandbox are set before the app is ready', async () => {
    const { fake } = await start();
    const ready = fake.app.whenReady.mock.invocationCallOrder[0]!;
    expect(fake.app.enableSandbox.mock.invocationCallOrder[0]).toBeLessThan(ready);
    expect(fake.protocol.registerSchemesAsPrivileged.mock.invocationCallOrder[0]).toBeLessThan(ready);
  });

  test.each([
    ['nb', ['nn-NO', 'en-US']],
    ['en', ['de-DE', 'en-GB', 'nb-NO']],
  ])('the service meets the person in %s where the system speaks %j', async (locale, languages) => {
    const fake = createFakeElectron({ home: root, languages });
    await startDesktop(fake.api, root, log, launch);
    const [, [given]] = fake.utilityProcess.fork.mock.calls[0]! as unknown as [string, [string]];
    expect(JSON.parse(given)).toMatchObject({ defaults: { locale } });
  });

  test('the scheme serves the screens with their policy, and nothing else', async () => {
    const { fake } = await start();
    const [scheme, answer] = fake.protocol.handle.mock.calls[0]!;
    const get = (address: string, method = 'GET'): Promise<Response> => answer(new Request(address, { method }));
    expect(scheme).toBe('app');
    const page = await get('app://metodebenk/index.html');
    const nonce = /nonce="([^"]+)"/.exec(await page.text())?.[1];
    expect(page.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
    expect((await get('app://metodebenk/main.js')).status).toBe(200);
    for (const [address, status, method] of [
      ['app://metodebenk/nothing', 404, 'GET'],
      ['app://metodebenk/..%2f..%2fpackage.json', 404, 'GET'],
      ['app://metodebenk/../../package.json', 404, 'GET'],
      ['app://evil/index.html', 403, 'GET'],
      ['app://metodebenk/index.html', 403, 'POST'],
    ] as const) {
      expect((await get(address, method)).status).toBe(status);
    }
  });
});

describe('messages of the page', () => {
  test('a port goes to the service and its other end to the frame that asked', async () => {
    const { fake, service } = await start();
    const frame = senderFrame();
    fake.ipcMain.emit(channels.requestPort, { senderFrame: frame });
    const [channel, , ports] = frame.postMessage.mock.calls[0]!;
    expect(channel).toBe(channels.port);
    expect(service.sent[0]).toMatchObject({ message: { type: 'port' } });
    expect(ports[0].other).toBe(service.sent[0]?.ports[0]);
  });

  test('the folder of the log is shown, and no other', async () => {
    const { fake } = await start();
    fake.ipcMain.emit(channels.openLogFolder, { senderFrame: senderFrame() }, '/etc');
    expect(fake.shell.openPath.mock.calls).toEqual([['/home/person/userData/logs']]);
  });

  test('a file of an export is shown where it stands, never opened; no server is asked, and no foreign frame heard', async () => {
    const { fake } = await start();
    const ask = (path: unknown, frame = senderFrame()) =>
      fake.ipcMain.emit(channels.showFolder, { senderFrame: frame }, path);
    for (const path of ['/home/kari/ut/Kort.pdf', '//server/del/x', '\\\\server\\x', 'x.pdf', 7, null]) ask(path);
    ask('/etc/passwd', { ...senderFrame(), url: 'https://evil.example/' });
    expect(fake.shell.showItemInFolder.mock.calls).toEqual([['/home/kari/ut/Kort.pdf']]);
    expect(fake.shell.openPath).not.toHaveBeenCalled();
  });

  test('a foreign frame gets no port', async () => {
    const { fake, service } = await start();
    fake.ipcMain.emit(channels.requestPort, { senderFrame: { ...senderFrame(), url: 'https://evil.example/' } });
    expect(service.sent).toEqual([]);
  });

  test.each([
    ['before the policy is known', null, 0],
    ['where the organisation refuses them', false, 0],
    ['where it does not', true, 1],
  ])('addresses asked for past the screens, %s', async (_, opensAddresses, count) => {
    const { fake, service, invoke } = await start();
    fake.dialog.showMessageBox.mockResolvedValue({ response: 1 });
    if (opensAddresses !== null) service.emit('message', { type: 'policy', opensAddresses });
    expect(await invoke(channels.openAddress, 'https://eksempel.no/', 'nb')).toBe(count === 1);
    expect(fake.dialog.showMessageBox).toHaveBeenCalledTimes(count);
    expect(fake.shell.openExternal).toHaveBeenCalledTimes(count);
  });

  test('files and libraries are picked in the system’s dialogs; cancelling is null', async () => {
    const { fake, invoke } = await start();
    fake.dialog.showOpenDialog.mockResolvedValueOnce({ filePaths: ['/a.pdf', '/b.pdf'] });
    expect(await invoke(channels.pickFiles)).toEqual(['/a.pdf', '/b.pdf']);
    fake.dialog.showOpenDialog.mockResolvedValueOnce({ filePaths: [] });
    expect(await invoke(channels.pickLibrary, 'open')).toBeNull();
    fake.dialog.showSaveDialog.mockResolvedValueOnce({ filePath: '' });
    expect(await invoke(channels.pickLibrary, 'new')).toBeNull();
    fake.dialog.showSaveDialog.mockResolvedValueOnce({ filePath: '/x/kopi.metodebenk' });
    expect(await invoke(channels.pickLibrary, 'new', '../../Rygg kopi')).toBe('/x/kopi.metodebenk');
    expect(fake.dialog.showSaveDialog.mock.lastCall?.[1]).toMatchObject({ defaultPath: 'Rygg kopi.metodebenk' });
    fake.dialog.showOpenDialog.mockResolvedValueOnce({ filePaths: ['/backups'] });
    expect(await invoke(channels.pickFolder)).toBe('/backups');
    fake.dialog.showOpenDialog.mockResolvedValueOnce({ filePaths: [] });
    expect(await invoke(channels.pickFolder)).toBeNull();
  });

  test('an export is written by the service where the person chose', async () => {
    const { fake, service, invoke } = await start();
    fake.dialog.showSaveDialog.mockResolvedValueOnce({ filePath: '/home/person/kort.pdf' });
    const saved = invoke(channels.saveExport, 'e1', '../../etc/kort.pdf');
    await vi.waitFor(() => expect(service.sent).toHaveLength(1));
    expect(fake.dialog.showSaveDialog.mock.calls[0]?.[1]).toMatchObject({
      title: 'Lagre eksporten',
      defaultPath: 'kort.pdf',
      filters: [{ name: 'PDF', extensions: ['pdf'] }],
    });
    expect(service.sent[0]?.message).toMatchObject({
      type: 'save-export',
      exportId: 'e1',
      path: '/home/person/kort.pdf',
    });
    service.emit('message', { type: 'saved', key: service.sent[0]?.message.key, error: null });
    expect(await saved).toBe('/home/person/kort.pdf');
  });

  test('an export that cannot be written fails with its code, also when the service ends', async () => {
    const { fake, service, invoke } = await start();
    fake.dialog.showSaveDialog.mockResolvedValue({ filePath: '/kort.pdf' });
    const refused = invoke(channels.saveExport, 'e1', 'kort.pdf');
    await vi.waitFor(() => expect(service.sent).toHaveLength(1));
    const error = { code: 'disk-full', details: {} };
    service.emit('message', { type: 'saved', key: service.sent[0]?.message.key, error });
    await expect(refused).rejects.toThrow('disk-full');
    const orphan = invoke(channels.saveExport, 'e1', 'kort.pdf');
    await vi.waitFor(() => expect(service.sent).toHaveLength(2));
    service.emit('exit', 1);
    await expect(orphan).rejects.toThrow('service-restarted');
    await expect(invoke(channels.saveExport, 1, null)).rejects.toThrow('invalid-input');
  });
});

describe('printing', () => {
  const print = async (refused: string, ...input: unknown[]) => {
    const parts = await start();
    parts.fake.shell.openPath.mockResolvedValue(refused);
    const opened = parts.invoke(channels.openExport, ...input);
    await vi.waitFor(() => expect(parts.service.sent).toHaveLength(1));
    const { key, path } = parts.service.sent[0]!.message as { key: number; path: string };
    parts.service.emit('message', { type: 'saved', key, error: null });
    return { ...parts, opened, path };
  };

  test('opens the PDF from a folder of the person’s own, which is gone at the next start', async () => {
    const { fake, opened, path } = await print('', 'e1', '../../kort.pdf');
    await opened;
    expect(fake.shell.openPath.mock.calls).toEqual([[path]]);
    expect(path).toMatch(/userData[\\/]print[\\/][^\\/]+[\\/]kort\.pdf$/);
    expect(existsSync(dirname(path))).toBe(true);
    await start();
    expect(existsSync(dirname(path))).toBe(false);
  });

  test('tells where no program opens it', async () => {
    const { opened } = await print('no application', 'e1', 'kort.pdf');
    await expect(opened).rejects.toThrow('{"code":"export-not-opened","details":{"file":"kort.pdf"}}');
  });

  test.each(['kort.exe', 'kort.html', 'kort.pdf.cmd', '', 7])('«%s» is never opened', async (name) => {
    const { invoke, service, fake } = await start();
    await expect(invoke(channels.openExport, 'e1', name)).rejects.toThrow('invalid-input');
    expect(service.sent).toEqual([]);
    expect(fake.shell.openPath).not.toHaveBeenCalled();
  });
});

describe('opened outside', () => {
  const given = ['/opt/metodebenk'];
  const library = () => join(root, 'Rygg.metodebenk');

  test('what the app was started with waits until the page asks', async () => {
    writeFileSync(library(), '');
    const fake = createFakeElectron({ home: root });
    await startDesktop(fake.api, root, log, { ...launch, argv: [...given, library()] });
    const answer = fake.handlers.get(channels.takeOpened)!;
    expect(await answer({ senderFrame: senderFrame() })).toEqual({ library: library(), files: [] });
    await expect(answer({ senderFrame: { ...senderFrame(), url: 'https://evil.example/' } })).rejects.toThrow();
  });

  test('a second start hands over what it was given, and the page is told', async () => {
    const { fake, invoke } = await start();
    writeFileSync(library(), '');
    fake.app.emit('second-instance', {}, [...given, 'Rygg.metodebenk'], root);
    expect(FakeWindow.made[0]!.webContents.mainFrame.send).toHaveBeenCalledWith(channels.shellMessage, {
      type: 'metodebenk:opened',
    });
    expect(await invoke(channels.takeOpened)).toEqual({ library: library(), files: [] });
  });

  test('macOS tells by an event, which is taken', async () => {
    const { fake, invoke } = await start();
    const preventDefault = vi.fn();
    fake.app.emit('open-file', { preventDefault }, '/a.pdf');
    expect(preventDefault).toHaveBeenCalled();
    expect(await invoke(channels.takeOpened)).toEqual({ library: null, files: ['/a.pdf'] });
  });
});

describe('the machine', () => {
  test('awake again, the page is told', async () => {
    const { fake } = await start();
    fake.powerMonitor.emit('resume');
    expect(FakeWindow.made[0]!.webContents.mainFrame.send).toHaveBeenCalledWith(channels.shellMessage, {
      type: 'metodebenk:woke',
    });
  });

  test('shutting down, nobody is asked: the library is closed and the app ends', async () => {
    const { fake, service } = await start();
    const window = FakeWindow.made[0]!;
    window.emit('query-session-end');
    expect(window.webContents.mainFrame.send.mock.lastCall?.[1]).toEqual({ type: 'metodebenk:closing' });
    window.emit('session-end');
    expect(service.sent.at(-1)?.message).toEqual({ type: 'close' });
    fake.powerMonitor.emit('shutdown');
    expect(fake.app.quit).toHaveBeenCalled();
  });
});

describe('crashes', () => {
  test('the page gets a port to the service that was started again', async () => {
    const { fake, service } = await start();
    const { postMessage } = FakeWindow.made[0]!.webContents.mainFrame;
    service.emit('exit', 9);
    const [channel, , ports] = postMessage.mock.calls[0]!;
    expect(channel).toBe(channels.port);
    expect(ports[0].other).toBe(fake.processes[1]?.sent[0]?.ports[0]);
  });

  test('a page elsewhere gets none', async () => {
    const { service } = await start();
    const { mainFrame } = FakeWindow.made[0]!.webContents;
    mainFrame.url = 'https://evil.example/';
    service.emit('exit', 9);
    expect(mainFrame.postMessage).not.toHaveBeenCalled();
  });

  test('a service given up is told, and started when the person asks', async () => {
    const { fake } = await start();
    for (let end = 0; end < 4; end += 1) fake.processes.at(-1)!.emit('exit', 9);
    expect(FakeWindow.made[0]!.webContents.mainFrame.postMessage.mock.calls.at(-1)?.[0]).toBe(channels.serviceFailed);
    fake.ipcMain.emit(channels.restartService, { senderFrame: senderFrame() });
    expect(fake.processes).toHaveLength(5);
  });

  test('a page that crashed is loaded again where it was, but not forever', async () => {
    await start();
    const { webContents } = FakeWindow.made[0]!;
    webContents.emit('render-process-gone', {}, { reason: 'clean-exit' });
    expect(webContents.reload).not.toHaveBeenCalled();
    for (let end = 0; end < 9; end += 1) webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    expect(webContents.reload).toHaveBeenCalledTimes(3);
    expect(log.problem).toHaveBeenCalledWith('window', [{ name: 'RenderProcessGone', code: 'crashed', frames: [] }]);
  });
});

describe('ending', () => {
  test('waits until the service has closed its library', async () => {
    const { fake, service } = await start();
    const preventDefault = vi.fn();
    fake.app.emit('will-quit', { preventDefault });
    expect(preventDefault).toHaveBeenCalled();
    expect(service.sent.at(-1)?.message).toEqual({ type: 'close' });
    expect(fake.app.exit).not.toHaveBeenCalled();
    service.emit('exit', 0);
    await vi.waitFor(() => expect(fake.app.exit).toHaveBeenCalled());
  });

  test('a second start brings the window forward', async () => {
    const { fake } = await start();
    FakeWindow.made[0]?.isMinimized.mockReturnValue(true);
    fake.app.emit('second-instance', {}, ['/opt/metodebenk'], '/home/person');
    expect(FakeWindow.made[0]?.restore).toHaveBeenCalled();
    expect(FakeWindow.made[0]?.focus).toHaveBeenCalled();
  });
});
