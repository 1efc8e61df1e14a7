/** The service's side of an extraction process that main starts: looks like one that the service started itself. */
import type { MessagePortMain, ParentPort } from 'electron';
import type { FromExtractor, ToExtractor } from '../import/extractor-messages.ts';
import type { ExtractorProcess } from '../import/extractor-process.ts';
import type { FromBroker, ToBroker, ToService } from './service-messages.ts';

/** One function per service process; each call asks main for one more extraction process. */
export function extractorStarter(parentPort: ParentPort): () => ExtractorProcess {
  const waiting = new Map<number, (port: MessagePortMain) => void>();
  let lastKey = 0;
  parentPort.on('message', ({ data, ports }: { data: ToService; ports: MessagePortMain[] }) => {
    if (data.type !== 'extractor') return;
    waiting.get(data.key)?.(ports[0]!);
    waiting.delete(data.key);
  });
  return () => {
    const key = ++lastKey;
    const arrived = Promise.withResolvers<MessagePortMain>();
    waiting.set(key, arrived.resolve);
    parentPort.postMessage({ type: 'start-extractor', key });
    return brokeredExtractor(arrived.promise);
  };
}

function brokeredExtractor(arrived: Promise<MessagePortMain>): ExtractorProcess {
  const messages: ((message: FromExtractor) => void)[] = [];
  const exits: (() => void)[] = [];
  const unsent: (() => void)[] = [];
  let pid: number | undefined;
  let isGone = false;
  const post = async (message: ToBroker) => (await arrived).postMessage(message);
  const onExit = () => {
    if (isGone) return;
    isGone = true;
    for (const resolve of unsent.splice(0)) resolve();
    for (const callback of exits) callback();
  };
  void arrived.then((port) => {
    port.on('message', ({ data }: { data: FromBroker }) => {
      if (data.type === 'spawned') pid = data.pid;
      else if (data.type === 'sent') unsent.shift()?.();
      else if (data.type === 'message') for (const callback of messages) callback(data.message);
      else onExit();
    });
    port.on('close', onExit);
    port.start();
  });
  return {
    get pid() {
      return pid;
    },
    send: (message: ToExtractor) =>
      new Promise((resolve) => {
        if (isGone) return resolve();
        unsent.push(resolve);
        void post({ type: 'send', message });
      }),
    onMessage: (callback) => void messages.push(callback),
    onExit: (callback) => void exits.push(callback),
    kill: () => void post({ type: 'kill' }),
  };
}
