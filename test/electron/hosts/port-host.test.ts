/** The port against messages that are not as agreed; calls and bytes are in test/contract. */
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { portFromNode } from '../../../electron/hosts/port-host/adapters.ts';
import { servePort } from '../../../electron/hosts/port-host.ts';
import { createConnection } from '../../../renderer/api/connection.ts';
import { type ChannelPort, createPortChannel } from '../../../renderer/api/port-channel.ts';
import { createFakeWorkbench, documentId, type FakeWorkbench } from '../../contract/fake-workbench.ts';

let workbench: FakeWorkbench;
let port: MessagePort;
let service: MessagePort;
let replies: unknown[];

beforeEach(() => {
  workbench = createFakeWorkbench();
  const channel = new MessageChannel();
  service = channel.port1;
  port = channel.port2;
  replies = [];
  servePort(portFromNode(service), workbench);
  port.on('message', (reply) => replies.push(reply));
});
afterEach(async () => {
  service.close();
  await workbench.close();
});

/** Sends the message and then a good one, whose reply shows that the host still stands. */
async function repliesTo(message: unknown): Promise<unknown[]> {
  port.postMessage(message);
  port.postMessage({ id: 999, type: 'stat', source: { kind: 'document', id: documentId } });
  for (let turn = 0; turn < 200 && !replies.some((reply) => (reply as { id: number }).id === 999); turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return replies.filter((reply) => (reply as { id: number }).id !== 999);
}

const source = { kind: 'document', id: documentId };
const malformed = { ok: false, error: { code: 'invalid-input', details: { field: 'request', reason: 'malformed' } } };

test.each<[string, unknown]>([
  ['an unknown type', { id: 1, type: 'shell', command: 'ls' }],
  ['no type', { id: 1 }],
  ['a subscription', { id: 1, type: 'call', procedure: 'subscription', path: 'settings.get', input: null }],
  ['a path that is no text', { id: 1, type: 'call', procedure: 'query', path: ['settings', 'get'], input: null }],
  ['bytes of another kind', { id: 1, type: 'bytes', source: { kind: 'file', id: '/etc/passwd' }, start: 0, end: 1 }],
  ['a negative start', { id: 1, type: 'bytes', source, start: -1, end: 1 }],
  ['half a byte', { id: 1, type: 'bytes', source, start: 0.5, end: 1 }],
  ['an endless end', { id: 1, type: 'bytes', source, start: 0, end: Number.POSITIVE_INFINITY }],
])('refuses %s', async (_, message) => {
  expect(await repliesTo(message)).toEqual([{ id: 1, ...malformed }]);
});

test.each<[unknown]>([[null], ['text'], [[1, 2]], [{ id: 'one', type: 'stat', source }], [new Uint8Array(3)]])(
  'drops %j, which has no id to answer to',
  async (message) => {
    expect(await repliesTo(message)).toEqual([]);
  },
);

test.each(['__proto__', 'constructor', 'settings.__proto__.get', 'settings', '', 'settings.get.call'])(
  'finds no procedure at “%s”',
  async (path) => {
    const [reply] = await repliesTo({ id: 1, type: 'call', procedure: 'query', path, input: undefined });
    expect(reply).toMatchObject({ id: 1, ok: false });
  },
);

test('does not run a mutation that is called as a query', async () => {
  const input = { personName: 'Eve' };
  const [reply] = await repliesTo({ id: 1, type: 'call', procedure: 'query', path: 'settings.update', input });
  expect(reply).toMatchObject({ id: 1, ok: false });
  expect(workbench.seen).toEqual([]);
});

test('answers that cannot be sent become a failure', async () => {
  workbench.bytes.stat = () => ({ byteLength: 1, mediaType: 'x', fileName: (() => undefined) as unknown as string });
  port.postMessage({ id: 1, type: 'stat', source });
  await expect.poll(() => replies).toMatchObject([{ id: 1, ok: false, error: { code: 'internal' } }]);
});

test('calls that wait when the service goes away fail, and so do later ones', async () => {
  workbench.bytes.stat = () => {
    service.close();
    throw new Error('gone');
  };
  const connection = createConnection();
  const channel = createPortChannel(connection);
  channel.attach(port as unknown as ChannelPort);
  const stat = { type: 'stat', source: { kind: 'document', id: documentId } } as const;
  const gone = { code: 'service-restarted' };
  await expect(channel.send(stat)).rejects.toMatchObject(gone);
  await expect(channel.send(stat)).rejects.toMatchObject(gone);
  expect(connection.state()).toBe('lost');
});
