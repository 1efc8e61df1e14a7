/**
 * Holds the address of the browser host: accepts each connection and hands it on unread. While there is no service the
 * connections wait, so that a tab finds the next one at the same address, and nobody else can take the port meanwhile.
 */

import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket } from 'node:net';

const waitingLimit = 100;

type Taker = (socket: Socket, sent: () => void) => void;

export interface HeldPort {
  port: number;
  /**
   * To whom connections go from now on, beginning with those that waited; null: they wait. Whoever takes one says when it
   * is on its way: one that is not stays unread, and is the next one's.
   */
  handTo(take: Taker | null): void;
  release(): void;
}

/** Listens on 127.0.0.1 only; 0 is any free port. Throws where the port is taken. */
export async function holdPort(wanted: number): Promise<HeldPort> {
  const waiting: Socket[] = [];
  const leaving = new Set<Socket>();
  let take: Taker | null = null;
  const give = (socket: Socket, to: Taker) => {
    leaving.add(socket);
    to(socket, () => leaving.delete(socket));
  };
  const server: Server = createServer({ pauseOnConnect: true, noDelay: true }, (socket) => {
    socket.on('error', () => undefined); // whoever went away needs no answer
    if (take) give(socket, take);
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
      waiting.unshift(...leaving);
      leaving.clear();
      if (!next) return;
      for (const socket of waiting.splice(0)) give(socket, next);
    },
    release() {
      server.close();
      for (const socket of waiting.splice(0)) socket.destroy();
    },
  };
}
