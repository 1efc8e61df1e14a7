/** The host of the desktop app: calls and bytes over the port, dialogs and paths over the preload's bridge. */
import { createTRPCClient } from '@trpc/client';
import type { ByteStat } from '../../shared/contract/bytes.ts';
import type { HostBridge } from '../../shared/contract/host-bridge.ts';
import { apiErrorFrom, apiErrorFromReply } from './api-error.ts';
import { withApiErrors } from './client-errors.ts';
import type { Host } from './host.ts';
import { type ChannelPort, openPortChannel } from './port-channel.ts';
import { portLink } from './port-link.ts';

export function createElectronHost(bridge: HostBridge, port: ChannelPort): Host {
  const channel = openPortChannel(port);
  return {
    kind: 'electron',
    client: withApiErrors(createTRPCClient({ links: [portLink(channel)] })),
    readBytes: async (source, start, end) =>
      (await channel.send({ type: 'bytes', source, start, end })) as Uint8Array<ArrayBuffer>,
    statBytes: async (source) => (await channel.send({ type: 'stat', source })) as ByteStat,
    prepareFiles: async (files) => files.map((file) => ({ path: bridge.pathForFile(file) })),
    pickFiles: async () => (await bridge.pickFiles().catch(throwBridgeError)).map((path) => ({ path })),
    pickLibrary: (mode) => bridge.pickLibrary(mode).catch(throwBridgeError),
    saveExport: (file) => bridge.saveExport(file.id, file.fileName).catch(throwBridgeError),
  };
}

/** Asks the shell for a port to the service and waits until it arrives. */
export function requestPort(bridge: HostBridge, target: Window): Promise<MessagePort> {
  return new Promise((resolve) => {
    target.addEventListener('message', function receive(event) {
      const port = event.ports[0];
      if (event.source !== target || event.data?.type !== 'metodebenk:port' || !port) return;
      target.removeEventListener('message', receive);
      resolve(port);
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
