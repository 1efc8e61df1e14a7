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
  options: { webPreferences: Record<string, unknown>; [option: string]: unknown };
  loadURL = vi.fn(async () => undefined);
  webContents = Object.assign(new EventEmitter(), {
    mainFrame: {
      url: 'app://metodebenk/index.html#/card/k1',
      parent: null,
      detached: false,
      postMessage: vi.fn(),
      send: vi.fn(),
    },
    reload: vi.fn(),
    setZoomFactor: vi.fn(),
  });
  bounds = { x: 0, y: 0, width: 1440, height: 900 };
  isMaximizedNow = false;
  show = vi.fn();
  focus = vi.fn();
  restore = vi.fn();
  maximize = vi.fn();
  /** As a window does: told first, gone only where nobody prevented it. */
  close = vi.fn(() => {
    let isPrevented = false;
    this.emit('close', {
      preventDefault: () => {
        isPrevented = true;
      },
    });
    this.isGone = !isPrevented;
  });
  isGone = false;
  isDestroyed = () => this.isGone;
  isMinimized = vi.fn(() => false);
  isMaximized = () => this.isMaximizedNow;
  isFullScreen = () => false;
  getBounds = () => this.bounds;
  getNormalBounds = () => this.bounds;
  setBounds = vi.fn((bounds: FakeWindow['bounds']) => {
    this.bounds = bounds;
  });

  constructor(options: { webPreferences: Record<string, unknown> }) {
    super();
    this.options = options;
    FakeWindow.made.push(this);
  }
}

const display = { id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 } };

export interface FakeItem {
  id?: string;
  label?: string;
  role?: string;
  type?: string;
  accelerator?: string;
  enabled?: boolean;
  submenu?: FakeItem[];
  click?: () => void;
}

export class FakeMenu {
  static shown: FakeMenu | null = null;
  items: FakeItem[];

  constructor(items: FakeItem[]) {
    this.items = items;
  }

  static buildFromTemplate = (items: FakeItem[]) => new FakeMenu(items);
  static setApplicationMenu = vi.fn((menu: FakeMenu) => {
    FakeMenu.shown = menu;
  });

  all(items = this.items): FakeItem[] {
    return items.flatMap((item) => [item, ...this.all(item.submenu ?? [])]);
  }

  getMenuItemById = (id: string) => this.all().find((item) => item.id === id) ?? null;
}

export function createFakeElectron({ isFirst = true, home = '/home/person', languages = ['nb'] } = {}) {
  FakeWindow.made = [];
  const processes: FakeProcess[] = [];
  const handlers = new Map<string, (event: object, ...input: unknown[]) => Promise<unknown>>();
  const app = Object.assign(new EventEmitter(), {
    requestSingleInstanceLock: () => isFirst,
    enableSandbox: vi.fn(),
    setAppUserModelId: vi.fn(),
    whenReady: vi.fn(async () => undefined),
    getPreferredSystemLanguages: () => languages,
    getVersion: () => '1.2.3',
    isPackaged: true,
    addRecentDocument: vi.fn(),
    getPath: (name: string) => `${home}/${name}`,
    quit: vi.fn(),
    exit: vi.fn(),
  });
  const parts = {
    app,
    BrowserWindow: FakeWindow,
    dialog: { showOpenDialog: vi.fn(), showSaveDialog: vi.fn(), showMessageBox: vi.fn() },
    ipcMain: Object.assign(new EventEmitter(), {
      handle: (channel: string, handler: never) => handlers.set(channel, handler),
    }),
    Menu: FakeMenu,
    MessageChannelMain: FakeChannel,
    powerMonitor: new EventEmitter(),
    screen: Object.assign(new EventEmitter(), {
      getAllDisplays: vi.fn(() => [display]),
      getPrimaryDisplay: vi.fn(() => display),
      getDisplayMatching: vi.fn(() => display),
    }),
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
    shell: { openPath: vi.fn(async () => ''), openExternal: vi.fn(), showItemInFolder: vi.fn() },
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
