/**
 * The service's side of main: serves each port that arrives, writes exports where the person chose, closes when told. No port
 * is served before the library that was open is open again.
 */
import type { MessagePortMain, ParentPort } from 'electron';
import { portFromElectron } from '../hosts/port-host/adapters.ts';
import { portErrorFrom } from '../hosts/port-host/port-error.ts';
import { servePort } from '../hosts/port-host.ts';
import type { Workbench } from '../hosts/workbench-type.ts';
import { writeExport } from '../write-export.ts';
import type { FromService, ToService } from './service-messages.ts';

export function serveMain(parentPort: ParentPort, workbench: Workbench, isReady: Promise<void>): void {
  const tell = (message: FromService) => parentPort.postMessage(message);
  parentPort.on('message', async ({ data, ports }: { data: ToService; ports: MessagePortMain[] }) => {
    if (data.type === 'port') {
      const [port] = ports;
      await isReady;
      servePort(portFromElectron(port!), workbench);
    }
    if (data.type === 'save-export') {
      const { key } = data;
      try {
        saveExport(workbench, data.exportId, data.path);
        tell({ type: 'saved', key, error: null });
      } catch (error) {
        tell({ type: 'saved', key, error: portErrorFrom(error, workbench, 'save-export') });
      }
    }
    if (data.type === 'close') {
      await workbench.close();
      tell({ type: 'closed' });
      process.exit(0);
    }
  });
}

export function saveExport({ bytes }: Workbench, id: string, path: string): void {
  const source = { kind: 'export', id } as const;
  writeExport(path, bytes.read(source, 0, bytes.stat(source).byteLength));
}
