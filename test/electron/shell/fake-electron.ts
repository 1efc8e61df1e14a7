/** Electron's main-process API as far as the shell uses it, recording what it is asked to do. */
import { EventEmitter } from 'node:events';
import { vi } from 'vitest';
import type { ElectronApi } from '../../../electron/shell/electron-api.ts';

export class FakePort extends EventEmitter {
  other: FakePort | null = null;
  start = vi.fn();
  close = vi.fn(() => this.emit('close'));
  postMessage = vi.fn((data: unknown) => this.other?.emit('message', { data }));
}

class FakeChannel {
  port1 = new FakePort();
  port2 = new FakePort();

  constructor() {
    this.port1.other = this.port2;
    this.port2.other = this.port1;
  }
}

export class FakeProcess extends EventEmitter {
  pid: number | undefined = undefined;
  sent: { message: { type?: string; key?: number }; ports: FakePort[] }[] = [];
  kill = vi.fn(() => true);
  postMessage = vi.fn((message: { type?: string }, ports: FakePort[] = []) => void this.sent.push({ message, ports }));
}

export class FakeWindow extends EventEmitter {
  static made: FakeWindow[] = [];
  options: { webPreferences: Record<string, unknown> };
  loadURL = vi.fn(async () => undefined);
  webContents = Object.assign(new EventEmitter(), {
    mainFrame: { url: 'app://metodebenk/index.html#/card/k1', parent: null, detached: false, postMessage: vi.fn() },
    reload: vi.fn(),
  });
  show = vi.fn();
  focus = vi.fn();
  restore = vi.fn();
  isMinimized = () => true;

  constructor(options: { webPreferences: Record<string, unknown> }) {
    super();
    this.options = options;
    FakeWindow.made.push(this);
  }
}

export function createFakeElectron({ isFirst = true } = {}) {
  FakeWindow.made = [];
  const processes: FakeProcess[] = [];
  const handlers = new Map<string, (event: object, ...input: unknown[]) => Promise<unknown>>();
  const app = Object.assign(new EventEmitter(), {
    requestSingleInstanceLock: () => isFirst,
    enableSandbox: vi.fn(),
    whenReady: vi.fn(async () => undefined),
    getLocale: () => 'nb',
    getVersion: () => '1.2.3',
    getPath: (name: string) => `/home/person/${name}`,
    quit: vi.fn(),
    exit: vi.fn(),
  });
  const parts = {
    app,
    BrowserWindow: FakeWindow,
    dialog: { showOpenDialog: vi.fn(), showSaveDialog: vi.fn() },
    ipcMain: Object.assign(new EventEmitter(), {
      handle: (channel: string, handler: never) => handlers.set(channel, handler),
    }),
    MessageChannelMain: FakeChannel,
    protocol: { registerSchemesAsPrivileged: vi.fn(), handle: vi.fn() },
    session: {
      defaultSession: {
        setPermissionRequestHandler: vi.fn(),
        setPermissionCheckHandler: vi.fn(),
        setDevicePermissionHandler: vi.fn(),
        setDisplayMediaRequestHandler: vi.fn(),
        webRequest: { onBeforeRequest: vi.fn() },
        on: vi.fn(),
      },
    },
    shell: { openPath: vi.fn(), openExternal: vi.fn() },
    utilityProcess: {
      fork: vi.fn((_entry: string, _args: string[], _options: object) => {
        const child = new FakeProcess();
        processes.push(child);
        return child;
      }),
    },
  };
  return { ...parts, api: parts as unknown as ElectronApi, processes, handlers };
}
