/** The host of the desktop app: calls and bytes over the port, dialogs and paths over the preload's bridge. */
import { createTRPCClient } from '@trpc/client';
import type { ByteStat } from '../../shared/contract/bytes.ts';
import type { HostBridge } from '../../shared/contract/host-bridge.ts';
import { apiErrorFrom, apiErrorFromReply } from './api-error.ts';
import { withApiErrors } from './client-errors.ts';
import { type Connection, createConnection } from './connection.ts';
import { createDesktopShell } from './desktop-shell.ts';
import type { Host } from './host.ts';
import { createPortChannel, type PortChannel } from './port-channel.ts';
import { portLink } from './port-link.ts';

export function createElectronHost(bridge: HostBridge, channel: PortChannel, connection: Connection): Host {
  return {
    kind: 'electron',
    connection,
    tryAgain: () => bridge.restartService(),
    client: withApiErrors(createTRPCClient({ links: [portLink(channel)] }), connection),
    readBytes: (source, start, end) =>
      connection.run(
        true,
        async () => (await channel.send({ type: 'bytes', source, start, end })) as Uint8Array<ArrayBuffer>,
      ),
    statBytes: (source) => connection.run(true, async () => (await channel.send({ type: 'stat', source })) as ByteStat),
    openAddress: (address) => bridge.openAddress(address, document.documentElement.lang),
    openLogFolder: () => bridge.openLogFolder(),
    showFolder: (path) => bridge.showFolder(path),
    prepareFiles: async (files) => files.map((file) => ({ path: bridge.pathForFile(file) })),
    pickFiles: async () => (await bridge.pickFiles().catch(throwBridgeError)).map((path) => ({ path })),
    pickLibrary: (mode, name) => bridge.pickLibrary(mode, name).catch(throwBridgeError),
    pickFolder: () => bridge.pickFolder().catch(throwBridgeError),
    saveExport: (file) => bridge.saveExport(file.id, file.fileName).catch(throwBridgeError),
    openExport: (file) => bridge.openExport(file.id, file.fileName).catch(throwBridgeError),
  };
}

/** Asks the shell for a port to the service and waits for it; further ones come when the service was started again. */
export function connectDesktop(bridge: HostBridge, target: Window): Promise<Host> {
  const connection = createConnection();
  const channel = createPortChannel(connection);
  return new Promise((resolve) => {
    target.addEventListener('message', (event) => {
      if (event.source !== target) return;
      if (event.data?.type === 'metodebenk:service-failed') connection.set('failed');
      const port = event.ports[0];
      if (event.data?.type !== 'metodebenk:port' || !port) return;
      channel.attach(port);
      resolve({ ...createElectronHost(bridge, channel, connection), shell: createDesktopShell(bridge, target) });
    });
    bridge.requestPort();
  });
}

/** Electron passes the message of an error only, with words of its own before it; ours ends in JSON. */
function throwBridgeError(error: unknown): never {
  const reply = /\{.*\}$/s.exec(error instanceof Error ? error.message : '')?.[0];
  try {
    if (reply) throw apiErrorFromReply(JSON.parse(reply), error);
  } catch (thrown) {
    throw apiErrorFrom(thrown);
  }
  throw apiErrorFrom(error);
}
