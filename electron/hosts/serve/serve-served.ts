/** The service's side of the process that holds its port: serves the connections that arrive, ends when told or left. */
import type { Socket } from 'node:net';
import { homedir } from 'node:os';
import { AppError } from '../../../shared/errors.ts';
import { appVersion } from '../../app-version.ts';
import { hostFolders } from '../../host-folders.ts';
import { browserFolders } from '../browser-folders.ts';
import { type ServedBrowser, type ServeParts, serveBrowser } from './serve-browser.ts';
import type { FromServed, ToServed } from './serve-messages.ts';

export function serveServed(openWorkbench: ServeParts['openWorkbench']): void {
  const tell = (message: FromServed) => process.send?.(message);
  let take: (socket: Socket) => void = (socket) => socket.destroy();
  let served: ServedBrowser | null = null;

  const folders = hostFolders();
  const { env, platform } = process;

  const start = async ({ args, note, port, again }: Extract<ToServed, { type: 'start' }>) => {
    try {
      served = await serveBrowser(args, {
        folders,
        browserFolders: browserFolders({ env, platform, home: homedir(), settings: folders.settings }),
        version: appVersion(),
        openWorkbench,
        libraryOpened: (library) => tell({ type: 'library', library }),
        sessionChanged: (session) => tell({ type: 'session', session }),
        door: {
          port,
          onConnection: (listener) => {
            take = listener;
          },
        },
        again,
        out: (line) => tell({ type: 'say', line }),
        note,
      });
      tell({ type: 'ready' });
    } catch (error) {
      const { code, details, message } = error instanceof AppError ? error : unexpected(error);
      tell({ type: 'refused', code, details, message });
    }
  };

  process.on('message', async (message: ToServed, socket: Socket | undefined) => {
    if (message.type === 'start') await start(message);
    else if (message.type === 'connection') {
      tell({ type: 'took', number: message.number });
      if (socket) take(socket);
    } else if (message.type === 'new-address') served?.tellNewAddress();
    else if (message.type === 'close') {
      await served?.close();
      process.exit(0);
    }
  });
  process.on('disconnect', () => process.exit(1));
  // The terminal sends these to both processes; the one that holds the port decides, and tells when to close.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
}

function unexpected(error: unknown): AppError {
  return new AppError('internal', { reference: 'serve' }, error);
}
