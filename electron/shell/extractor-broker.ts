/** Main's side of one extraction process: starts it, passes messages both ways, and kills it when told. */
import type { MessagePortMain, UtilityProcess } from 'electron';
import type { FromExtractor } from '../import/extractor-messages.ts';
import type { ElectronApi } from './electron-api.ts';
import type { FromBroker, ToBroker } from './service-messages.ts';

export function brokerExtractor(
  utilityProcess: ElectronApi['utilityProcess'],
  entry: string,
  port: MessagePortMain,
): void {
  const child = utilityProcess.fork(entry, [], { serviceName: 'Metodebenk file reader', stdio: 'ignore' });
  const tell = (message: FromBroker) => port.postMessage(message);
  child.on('spawn', () => tell({ type: 'spawned', pid: child.pid ?? 0 }));
  child.on('message', (message: FromExtractor) => tell({ type: 'message', message }));
  child.on('exit', () => {
    tell({ type: 'exit' });
    port.close();
  });
  port.on('message', ({ data }: { data: ToBroker }) => {
    if (data.type === 'kill') {
      end(child);
      return;
    }
    child.postMessage(data.message);
    tell({ type: 'sent' });
  });
  port.on('close', () => end(child));
  port.start();
}

/** A process busy with a hostile file does not listen to a polite end. */
function end(child: UtilityProcess): void {
  try {
    if (child.pid === undefined) child.kill();
    else process.kill(child.pid, 'SIGKILL');
  } catch {
    // It was gone already.
  }
}
