/**
 * Holds the address of the browser host: accepts each connection and hands it on unread. While there is no service the
 * connections wait, so that a tab finds the next one at the same address, and nobody else can take the port meanwhile.
 */

import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket } from 'node:net';

const waitingLimit = 100;

export interface HeldPort {
  port: number;
  /** To whom connections go from now on, beginning with those that waited; null: they wait. */
  handTo(take: ((socket: Socket) => void) | null): void;
  release(): void;
}

/** Listens on 127.0.0.1 only; 0 is any free port. Throws where the port is taken. */
export async function holdPort(wanted: number): Promise<HeldPort> {
  const waiting: Socket[] = [];
  let take: ((socket: Socket) => void) | null = null;
  const server: Server = createServer({ pauseOnConnect: true, noDelay: true }, (socket) => {
    socket.on('error', () => undefined); // whoever went away needs no answer
    if (take) take(socket);
    else if (waiting.push(socket) > waitingLimit) waiting.shift()?.destroy();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port: wanted, exclusive: true }, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    handTo(next) {
      take = next;
      if (take) for (const socket of waiting.splice(0)) take(socket);
    },
    release() {
      server.close();
      for (const socket of waiting.splice(0)) socket.destroy();
    },
  };
}
