/** The same host of the screens over both transports: real HTTP on loopback, and a real message port. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { vi } from 'vitest';
import { createHttpHost } from '../../electron/hosts/http-host/create-http-host.ts';
import { portFromNode } from '../../electron/hosts/port-host/adapters.ts';
import { servePort } from '../../electron/hosts/port-host.ts';
import type { Workbench } from '../../electron/hosts/workbench-type.ts';
import { createBrowserHost } from '../../renderer/api/browser-host.ts';
import { createConnection } from '../../renderer/api/connection.ts';
import { createElectronHost } from '../../renderer/api/electron-host.ts';
import type { Host } from '../../renderer/api/host.ts';
import { sessionOf } from '../../renderer/api/http-session.ts';
import { type ChannelPort, createPortChannel } from '../../renderer/api/port-channel.ts';
import { openSession } from '../helpers/open-session.ts';

export interface Connection {
  host: Host;
  close(): Promise<void>;
}

export function makeScreens(): string {
  const folder = mkdtempSync(join(tmpdir(), 'metodebenk-screens-'));
  writeFileSync(join(folder, 'index.html'), '<meta property="csp-nonce" nonce="__METODEBENK_NONCE__">');
  writeFileSync(join(folder, 'main.js'), 'export {};');
  return folder;
}

/** The browser's side of a host that stands. */
export function createBrowser(origin: string, token: string): Host {
  const plainFetch = globalThis.fetch;
  // Node's fetch sends no Origin of its own; a browser always does.
  vi.stubGlobal('fetch', (input: string, init: RequestInit = {}) =>
    plainFetch(input, { ...init, headers: { ...(init.headers as object), origin } }),
  );
  return createBrowserHost(sessionOf(token, origin), origin);
}

async function connectHttp(workbench: Workbench): Promise<Connection> {
  const screensFolder = makeScreens();
  const httpHost = await createHttpHost({ workbench, screensFolder, version: '0' });
  return {
    host: createBrowser(httpHost.origin, await openSession(httpHost)),
    async close() {
      vi.unstubAllGlobals();
      await httpHost.close();
      rmSync(screensFolder, { recursive: true });
    },
  };
}

export async function connectPort(workbench: Workbench): Promise<Connection> {
  const { port1, port2 } = new MessageChannel();
  servePort(portFromNode(port1), workbench);
  const bridge = {
    requestPort: () => undefined,
    pathForFile: (file: unknown) => `/home/person/${(file as File).name}`,
    pickFiles: async () => ['/a.pdf'],
    pickLibrary: async () => null,
    pickFolder: async () => null,
    saveExport: async () => null,
    openExport: async () => undefined,
    tellState: () => undefined,
    takeOpened: async () => ({ library: null, files: [] }),
    mayClose: () => undefined,
    restartService: () => undefined,
    openAddress: () => undefined,
    openLogFolder: () => undefined,
    showFolder: () => undefined,
  };
  const connection = createConnection();
  const channel = createPortChannel(connection);
  channel.attach(port2 as unknown as ChannelPort);
  return {
    host: createElectronHost(bridge, channel, connection),
    close: async () => port1.close(),
  };
}

export const transports = [
  { name: 'http', connect: connectHttp },
  { name: 'port', connect: connectPort },
];
