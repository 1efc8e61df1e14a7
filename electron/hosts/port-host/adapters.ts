/** The two kinds of port as one: Electron's between processes, Node's between threads (tests). */
import type { MessagePort as NodeMessagePort } from 'node:worker_threads';
import type { MessagePortMain } from 'electron';
import type { MessagePortLike } from '../port-host.ts';

/** Electron's port moves ports only; buffers are copied on the way, once. */
export function portFromElectron(port: MessagePortMain): MessagePortLike {
  return {
    post: (reply) => port.postMessage(reply),
    listen(onMessage) {
      port.on('message', (event) => onMessage(event.data));
      port.start();
    },
  };
}

export function portFromNode(port: NodeMessagePort): MessagePortLike {
  return {
    post: (reply, transfer) => port.postMessage(reply, transfer),
    listen: (onMessage) => port.on('message', onMessage),
  };
}
