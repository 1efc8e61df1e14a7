/**
 * The twenty points of Electron's own security list (electronjs.org/docs/latest/tutorial/security), by number. The same
 * list for real Electron stands in test/e2e/electron.test.ts.
 */
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { contentSecurityPolicy } from '../../../electron/hosts/security-headers.ts';
import { channels } from '../../../electron/shell/channels.ts';
import { createBridge } from '../../../electron/shell/create-bridge.ts';
import { isAllowedRequest } from '../../../electron/shell/session-policy.ts';
import { startDesktop } from '../../../electron/shell/start-desktop.ts';
import { confine } from '../../../electron/shell/window-policy.ts';
import { desktopConfig } from '../../../scripts/lib/desktop-config.ts';
import { createFakeElectron, FakeWindow } from './fake-electron.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const sourcesOf = (pattern: string) => globSync(pattern, { cwd: root }).map((path) => [path, read(path)] as const);
const main = sourcesOf('electron/{main,preload}.ts').concat(sourcesOf('electron/shell/**/*.ts'));
const screens = sourcesOf('renderer/**/*.{ts,tsx,html}');
/** Files among `sources` in which the words stand. */
const standIn = (sources: typeof main, words: RegExp) =>
  sources.filter(([, text]) => words.test(text)).map(([path]) => path);

let home: string;
let fake: ReturnType<typeof createFakeElectron>;
beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'security-'));
  mkdirSync(join(home, 'dist', 'screens'), { recursive: true });
  writeFileSync(join(home, 'dist', 'screens', 'index.html'), '');
  fake = createFakeElectron({ home });
  const log = { folder: join(home, 'logs'), error: () => 'f00dbabe', problem: () => 'f00dbabe' };
  await startDesktop(fake.api, home, log, { argv: ['/opt/metodebenk'], cwd: home, platform: 'linux' });
});
afterEach(() => rmSync(home, { recursive: true }));
const preferences = () => FakeWindow.made[0]!.options.webPreferences;

const confined = () => {
  const on = vi.fn();
  const setWindowOpenHandler = vi.fn();
  confine({ on, setWindowOpenHandler } as never);
  return { on, setWindowOpenHandler };
};

const points: [name: string, check: () => void | Promise<void>][] = [
  [
    'loads secure content only: nothing but its own, and no address of the web is written into the screens',
    () => {
      for (const address of [
        'http://eksempel.no/',
        'https://eksempel.no/',
        'ws://eksempel.no/',
        'wss://eksempel.no/',
      ]) {
        expect([address, isAllowedRequest(address)]).toEqual([address, false]);
      }
      expect(FakeWindow.made[0]!.loadURL.mock.calls).toEqual([['app://metodebenk/index.html']]);
      expect(standIn(screens, /(?:src|href)=["']https?:/)).toEqual([]);
    },
  ],
  [
    'gives no page Node',
    () =>
      expect(preferences()).toMatchObject({
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
      }),
  ],
  ['isolates the preload from the page', () => expect(preferences()).toMatchObject({ contextIsolation: true })],
  [
    'runs every page in the sandbox',
    () => {
      expect(fake.app.enableSandbox).toHaveBeenCalled();
      expect(preferences()).toMatchObject({ sandbox: true });
      expect(standIn(main, /no-sandbox|sandbox:\s*false/)).toEqual([]);
    },
  ],
  [
    'answers no to every permission',
    () => {
      const { defaultSession } = fake.session;
      const answer = vi.fn();
      for (const permission of ['media', 'geolocation', 'notifications', 'openExternal', 'clipboard-read']) {
        defaultSession.setPermissionRequestHandler.mock.calls[0]![0](null, permission, answer);
        expect(defaultSession.setPermissionCheckHandler.mock.calls[0]![0](null, permission)).toBe(false);
      }
      expect(new Set(answer.mock.calls.flat())).toEqual(new Set([false]));
      expect(standIn(main, /fromPartition|partition:/)).toEqual([]);
    },
  ],
  ['keeps webSecurity', () => expect(preferences()).toMatchObject({ webSecurity: true })],
  [
    'has a policy that runs its own files only',
    () => {
      const policy = contentSecurityPolicy('n');
      expect(policy).toMatch(/default-src 'none'/);
      expect(policy).toMatch(/script-src 'self' 'wasm-unsafe-eval'(?:;|$)/);
      expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
    },
  ],
  ['runs no insecure content', () => expect(preferences()).toMatchObject({ allowRunningInsecureContent: false })],
  [
    'turns on no experiments',
    () => {
      expect(preferences()).not.toHaveProperty('experimentalFeatures');
      expect(standIn(main, /experimentalFeatures|enable-experimental/)).toEqual([]);
    },
  ],
  [
    'turns on no features of Blink',
    () => expect(standIn(main, /enableBlinkFeatures|enable-blink-features|appendSwitch/)).toEqual([]),
  ],
  [
    'has no webview that opens windows',
    () => expect(standIn([...main, ...screens], /<webview|allowpopups/i)).toEqual([]),
  ],
  [
    'attaches no webview',
    () => {
      const preventDefault = vi.fn();
      const [, attach] = confined().on.mock.calls.find(([event]) => event === 'will-attach-webview')!;
      attach({ preventDefault });
      expect(preventDefault).toHaveBeenCalled();
      expect(preferences()).toMatchObject({ webviewTag: false });
    },
  ],
  [
    'goes nowhere else',
    () => {
      const { on } = confined();
      for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
        const preventDefault = vi.fn();
        const [, refuse] = on.mock.calls.find(([name]) => name === event)!;
        refuse({ url: 'https://eksempel.no/', isMainFrame: true, preventDefault });
        expect([event, preventDefault.mock.calls.length]).toEqual([event, 1]);
      }
      expect(fake.app.listenerCount('web-contents-created')).toBe(1);
    },
  ],
  [
    'opens no window',
    () =>
      expect(confined().setWindowOpenHandler.mock.calls[0]![0]({ url: 'app://metodebenk/' })).toEqual({
        action: 'deny',
      }),
  ],
  [
    'hands an address to the system in one place, and only after the person saw it whole',
    async () => {
      expect(standIn(main, /openExternal\s*\(/)).toEqual(['electron/shell/open-outside.ts']);
      fake.processes[0]!.emit('message', { type: 'policy', opensAddresses: true });
      fake.dialog.showMessageBox.mockResolvedValueOnce({ response: 0 });
      const senderFrame = { url: 'app://metodebenk/', parent: null, detached: false };
      const ask = fake.handlers.get(channels.openAddress)!;
      expect(await ask({ senderFrame }, 'https://eksempel.no/', 'nb')).toBe(false);
      expect(await ask({ senderFrame }, 'file:///etc/passwd', 'nb')).toBe(false);
      expect(fake.dialog.showMessageBox).toHaveBeenCalledTimes(1);
      expect(fake.shell.openExternal).not.toHaveBeenCalled();
    },
  ],
  [
    'names an exact Electron of a line that is kept up',
    () => {
      const { devDependencies } = JSON.parse(read('package.json'));
      expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
      expect(Number(devDependencies.electron.split('.')[0])).toBeGreaterThanOrEqual(45);
    },
  ],
  [
    'hears only its own main frame, on every channel',
    async () => {
      const foreign = { senderFrame: { url: 'https://eksempel.no/', parent: null, detached: false } };
      expect(fake.handlers.size).toBeGreaterThan(5);
      for (const [channel, handler] of fake.handlers) {
        await expect(handler(foreign), channel).rejects.toThrow('sender-refused');
      }
      expect(standIn(main, /ipcMain\s*\.\s*(?:on|once|handle|handleOnce)\s*\(/)).toEqual(['electron/shell/senders.ts']);
    },
  ],
  [
    'serves its page by a scheme of its own, never as a file',
    () => {
      expect(fake.protocol.handle.mock.calls.map(([scheme]) => scheme)).toEqual(['app']);
      expect(standIn(main, /loadFile\s*\(|['"`]file:\/\//)).toEqual([]);
      expect(isAllowedRequest('file:///etc/passwd')).toBe(false);
    },
  ],
  [
    'has every fuse set the safe way',
    () =>
      expect(desktopConfig().electronFuses).toEqual({
        runAsNode: false,
        enableCookieEncryption: true,
        enableNodeOptionsEnvironmentVariable: false,
        enableNodeCliInspectArguments: false,
        enableEmbeddedAsarIntegrityValidation: true,
        onlyLoadAppFromAsar: true,
        grantFileProtocolExtraPrivileges: false,
        loadBrowserProcessSpecificV8Snapshot: false,
      }),
  ],
  [
    'gives the page named messages, and nothing of Electron itself',
    () => {
      const sent: unknown[][] = [];
      const told = (...input: unknown[]) => {
        sent.push(input);
        return Promise.resolve();
      };
      const bridge = createBridge({ send: told, invoke: told } as never, { getPathForFile: () => '/a.pdf' });
      const known = new Set<unknown>(Object.values(channels));
      for (const [name, call] of Object.entries(bridge)) {
        expect(call, name).toBeTypeOf('function');
        (call as (...input: unknown[]) => unknown)('a', 'b', 'c');
      }
      for (const [channel] of sent) expect(known).toContain(channel);
      expect(standIn(main, /exposeInMainWorld\(\s*'metodebenk',\s*bridge\s*\)/)).toEqual(['electron/preload.ts']);
      expect(read('electron/preload.ts').match(/exposeInMainWorld/g)).toHaveLength(1);
    },
  ],
];

describe('Electron’s security list', () => {
  test('has twenty points', () => expect(points).toHaveLength(20));
  test.each(points.map(([name, check], index) => [index + 1, name, check] as const))(
    '%i: %s',
    (_number, _name, check) => check(),
  );
});
