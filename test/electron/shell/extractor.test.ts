/** An extraction process that main starts for the service: the service's handle against the broker, over fakes. */
import { EventEmitter } from 'node:events';
import type { MessagePortMain, ParentPort } from 'electron';
import { beforeEach, expect, test, vi } from 'vitest';
import { extractorStarter } from '../../../electron/shell/brokered-extractor.ts';
import { brokerExtractor } from '../../../electron/shell/extractor-broker.ts';
import { createFakeElectron, type FakePort, type FakeProcess } from './fake-electron.ts';

const message = { id: 1, name: 'a.pdf', size: 3 };

/** Main and service joined: what the service asks of main is answered as main does it. */
function join() {
  const fake = createFakeElectron();
  const parentPort = Object.assign(new EventEmitter(), {
    postMessage(asked: { type: string; key: number }) {
      const { port1, port2 } = new fake.MessageChannelMain();
      brokerExtractor(fake.api.utilityProcess, '/extractor.js', port1 as unknown as MessagePortMain);
      const ports: FakePort[] = [port2];
      parentPort.emit('message', { data: { type: 'extractor', key: asked.key }, ports });
    },
  });
  const start = extractorStarter(parentPort as unknown as ParentPort);
  return { start, fake };
}

let kill: ReturnType<typeof vi.spyOn>;
beforeEach(() => {
  kill = vi.spyOn(process, 'kill').mockImplementation(() => true);
  return () => kill.mockRestore();
});

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

test('passes messages both ways and tells the process number', async () => {
  const { start, fake } = join();
  const extractor = start();
  const child = fake.processes[0] as FakeProcess;
  const received = vi.fn();
  extractor.onMessage(received);
  await extractor.send(message);
  expect(child.postMessage).toHaveBeenCalledWith(message);
  await settle();
  child.pid = 4321;
  child.emit('spawn');
  child.emit('message', { id: 1, rss: 7 });
  expect(extractor.pid).toBe(4321);
  expect(received).toHaveBeenCalledWith({ id: 1, rss: 7 });
});

test('kills without asking', async () => {
  const { start, fake } = join();
  const extractor = start();
  (fake.processes[0] as FakeProcess).pid = 4321;
  extractor.kill();
  await settle();
  expect(kill).toHaveBeenCalledWith(4321, 'SIGKILL');
});

test('tells the end once, and sends nothing to the dead', async () => {
  const { start, fake } = join();
  const extractor = start();
  const ended = vi.fn();
  extractor.onExit(ended);
  await settle();
  fake.processes[0]?.emit('exit', 9);
  expect(ended).toHaveBeenCalledTimes(1);
  await extractor.send(message);
  expect(fake.processes[0]?.postMessage).not.toHaveBeenCalled();
});

test('two extractors do not mix', async () => {
  const { start, fake } = join();
  const [first, second] = [start(), start()];
  await second.send(message);
  expect(first).not.toBe(second);
  expect(fake.processes[0]?.postMessage).not.toHaveBeenCalled();
  expect(fake.processes[1]?.postMessage).toHaveBeenCalledWith(message);
});
