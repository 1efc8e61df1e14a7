/** The process that holds the port of the browser host: no connection is left with a service that ended. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { expect, test } from 'vitest';
import { holdPort } from '../../../electron/hosts/serve/hold-port.ts';

test('a connection that was not on its way yet when the service ended goes to the next', async () => {
  const held = await holdPort(0);
  const taken: string[] = [];
  const arrived = Promise.withResolvers<void>();
  const isBehind: Socket[] = [];
  held.handTo((socket, sent) => {
    taken.push('first');
    // Node sends a connection when the one before it has arrived: the second waits for a service that is too busy.
    if (taken.length === 1) sent();
    else isBehind.push(socket);
    if (taken.length === 2) arrived.resolve();
  });
  const clients = [connect(held.port, '127.0.0.1'), connect(held.port, '127.0.0.1')];
  await arrived.promise;
  held.handTo(null);
  const next: Socket[] = [];
  held.handTo((socket, sent) => {
    next.push(socket);
    sent();
  });
  expect(next).toEqual(isBehind);
  next[0]!.end('answered');
  const [answer] = await Promise.race(clients.map((client) => once(client, 'data')));
  expect(String(answer)).toBe('answered');
  for (const client of clients) client.destroy();
  held.release();
});
