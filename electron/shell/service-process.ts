/** Main's side of the service process: starts it, again when it ended by itself, hands out ports and extractors to it. */
import type { MessagePortMain, UtilityProcess } from 'electron';
import type { OpenedLibrary } from '../opened-library.ts';
import { createRestartLimit } from '../restart-limit.ts';
import type { ElectronApi } from './electron-api.ts';
import { brokerExtractor } from './extractor-broker.ts';
import type { FromService, ServiceFolders, ServiceStart, ToService } from './service-messages.ts';

export interface ServiceProcess {
  /** A port whose other end the service serves; null while there is none. */
  openPort(): MessagePortMain | null;
  /** Rejects with an error whose message ends in the failure as JSON, the only part that crosses to the page. */
  saveExport(exportId: string, path: string): Promise<void>;
  /** Whether addresses outside the app may be opened; not before the service has told the organisation's policy. */
  opensAddresses(): boolean;
  /** Starts a service that was given up; one that runs goes on. */
  restart(): void;
  /** Lets the service close its library; resolves when its process has ended. */
  close(): Promise<void>;
}

export interface ServiceEntries {
  service: string;
  extractor: string;
  folders: ServiceFolders;
}

export interface ServiceWatcher {
  /** It ended by itself and runs again, with the same library. */
  started(): void;
  /** It ended too often and is left alone. */
  failed(): void;
}

type Forker = Pick<ElectronApi, 'utilityProcess' | 'MessageChannelMain'>;

export function startService(
  { utilityProcess, MessageChannelMain }: Forker,
  entries: ServiceEntries,
  watcher: ServiceWatcher,
  mayRestart = createRestartLimit(),
): ServiceProcess {
  const saving = new Map<number, PromiseWithResolvers<void>>();
  const ended = Promise.withResolvers<void>();
  let child: UtilityProcess | null = null;
  let library: OpenedLibrary | null = null;
  let opensAddresses = false;
  let isClosing = false;
  let lastKey = 0;
  const send = (message: ToService, ports: MessagePortMain[] = []) => child?.postMessage(message, ports);

  const start = () => {
    const given: ServiceStart = { ...entries.folders, reopen: library };
    child = utilityProcess.fork(entries.service, [JSON.stringify(given)], { serviceName: 'Metodebenk service' });
    child.on('message', receive);
    child.on('exit', leave);
  };

  const leave = () => {
    child = null;
    for (const waiter of saving.values()) waiter.reject(failure({ code: 'service-restarted', details: {} }));
    saving.clear();
    if (isClosing) ended.resolve();
    else if (mayRestart()) {
      start();
      watcher.started();
    } else watcher.failed();
  };

  const receive = (message: FromService) => {
    if (message.type === 'start-extractor') {
      const { port1, port2 } = new MessageChannelMain();
      brokerExtractor(utilityProcess, entries.extractor, port1);
      send({ type: 'extractor', key: message.key }, [port2]);
    } else if (message.type === 'policy') {
      opensAddresses = message.opensAddresses;
    } else if (message.type === 'library') {
      library = message.library;
    } else if (message.type === 'saved') {
      const waiter = saving.get(message.key);
      saving.delete(message.key);
      if (message.error) waiter?.reject(failure(message.error));
      else waiter?.resolve();
    }
  };

  start();
  return {
    openPort() {
      if (!child) return null;
      const { port1, port2 } = new MessageChannelMain();
      send({ type: 'port' }, [port1]);
      return port2;
    },
    saveExport(exportId, path) {
      if (!child) return Promise.reject(failure({ code: 'service-stopped', details: {} }));
      const waiter = Promise.withResolvers<void>();
      saving.set(++lastKey, waiter);
      send({ type: 'save-export', key: lastKey, exportId, path });
      return waiter.promise;
    },
    opensAddresses: () => opensAddresses,
    restart() {
      if (child || isClosing) return;
      start();
      watcher.started();
    },
    close() {
      isClosing = true;
      if (!child) return Promise.resolve();
      send({ type: 'close' });
      return ended.promise;
    },
  };
}

function failure(error: { code: string; details: Record<string, string | number> }): Error {
  return new Error(JSON.stringify(error));
}
