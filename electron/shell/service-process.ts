/** Main's side of the service process: starts it, hands out ports to it, and starts extraction processes for it. */
import type { MessagePortMain } from 'electron';
import type { ElectronApi } from './electron-api.ts';
import { brokerExtractor } from './extractor-broker.ts';
import type { FromService, ServiceFolders, ToService } from './service-messages.ts';

export interface ServiceProcess {
  /** A port whose other end the service serves. */
  openPort(): MessagePortMain;
  /** Rejects with an error whose message ends in the failure as JSON, the only part that crosses to the page. */
  saveExport(exportId: string, path: string): Promise<void>;
  /** Lets the service close its library; resolves when its process has ended. */
  close(): Promise<void>;
}

export interface ServiceEntries {
  service: string;
  extractor: string;
  folders: ServiceFolders;
}

type Forker = Pick<ElectronApi, 'utilityProcess' | 'MessageChannelMain'>;

export function startService({ utilityProcess, MessageChannelMain }: Forker, entries: ServiceEntries): ServiceProcess {
  const child = utilityProcess.fork(entries.service, [JSON.stringify(entries.folders)], {
    serviceName: 'Metodebenk service',
  });
  const saving = new Map<number, PromiseWithResolvers<void>>();
  const ended = Promise.withResolvers<void>();
  let lastKey = 0;
  const send = (message: ToService, ports: MessagePortMain[] = []) => child.postMessage(message, ports);

  child.on('exit', () => {
    ended.resolve();
    for (const waiter of saving.values())
      waiter.reject(failure({ code: 'internal', details: { reference: 'service-gone' } }));
    saving.clear();
  });
  child.on('message', (message: FromService) => {
    if (message.type === 'start-extractor') {
      const { port1, port2 } = new MessageChannelMain();
      brokerExtractor(utilityProcess, entries.extractor, port1);
      send({ type: 'extractor', key: message.key }, [port2]);
    } else if (message.type === 'saved') {
      const waiter = saving.get(message.key);
      saving.delete(message.key);
      if (message.error) waiter?.reject(failure(message.error));
      else waiter?.resolve();
    }
  });

  return {
    openPort() {
      const { port1, port2 } = new MessageChannelMain();
      send({ type: 'port' }, [port1]);
      return port2;
    },
    saveExport(exportId, path) {
      const waiter = Promise.withResolvers<void>();
      saving.set(++lastKey, waiter);
      send({ type: 'save-export', key: lastKey, exportId, path });
      return waiter.promise;
    },
    close() {
      send({ type: 'close' });
      return ended.promise;
    },
  };
}

function failure(error: { code: string; details: Record<string, string | number> }): Error {
  return new Error(JSON.stringify(error));
}
