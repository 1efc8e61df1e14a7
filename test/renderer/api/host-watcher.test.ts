/** What the tab makes of a host that answers, restarts its service, or is gone. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createHostWatcher } from '../../../renderer/api/host-watcher.ts';
import { sessionOf } from '../../../renderer/api/http-session.ts';

const alive = (service: string) => () => Promise.resolve(new Response(JSON.stringify({ service })));
const refused = () => Promise.reject(new TypeError('fetch failed'));
const fetchFake = vi.fn<(address: string, init: RequestInit) => Promise<Response>>();
let stop: () => void;
const start = () => {
  const session = sessionOf('t1');
  const watcher = createHostWatcher(session);
  const states: string[] = [];
  session.connection.subscribe(() => states.push(session.connection.state()));
  stop = watcher.watch();
  return { session, watcher, states };
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', fetchFake);
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  fetchFake.mockReset();
});

test('the same service changes nothing', async () => {
  fetchFake.mockImplementation(alive('a'));
  const { states } = start();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(fetchFake).toHaveBeenCalledTimes(6);
  expect(states).toEqual([]);
});

test('another service is a loss and a return', async () => {
  fetchFake.mockImplementation(alive('a'));
  const { states } = start();
  await vi.advanceTimersByTimeAsync(2000);
  fetchFake.mockImplementation(alive('b'));
  await vi.advanceTimersByTimeAsync(2000);
  expect(states).toEqual(['lost', 'up']);
});

test('nobody for some seconds means stopped, and a host that is back is found', async () => {
  fetchFake.mockImplementation(refused);
  const { states } = start();
  await vi.advanceTimersByTimeAsync(6000);
  expect(states).toEqual(['lost', 'stopped']);
  fetchFake.mockImplementation(alive('a'));
  await vi.advanceTimersByTimeAsync(5000);
  expect(states).toEqual(['lost', 'stopped', 'up']);
});

test('pressing the button looks at once', async () => {
  fetchFake.mockImplementation(refused);
  const { watcher, states } = start();
  await vi.advanceTimersByTimeAsync(6000);
  fetchFake.mockImplementation(alive('a'));
  watcher.tryAgain();
  await vi.advanceTimersByTimeAsync(0);
  expect(states.at(-1)).toBe('up');
});

test('a session that another host does not know is over', async () => {
  fetchFake.mockResolvedValue(new Response('{"code":"session-ended"}', { status: 401 }));
  const { states } = start();
  await vi.advanceTimersByTimeAsync(0);
  expect(states).toEqual(['stopped']);
});

test('a call names the service it is meant for, and one that another refuses is a loss and a return', async () => {
  fetchFake.mockImplementation(alive('a'));
  const { session, states } = start();
  await vi.advanceTimersByTimeAsync(0);
  fetchFake.mockImplementation((address) =>
    address === '/alive'
      ? alive('b')()
      : Promise.resolve(new Response('{"code":"service-restarted"}', { status: 412 })),
  );
  const refusal = expect(session.fetchWhole('/trpc/tags.add', { headers: { kept: 'yes' } })).rejects;
  await refusal.toMatchObject({ code: 'service-restarted' });
  expect(fetchFake.mock.calls.find(([address]) => address === '/trpc/tags.add')![1].headers).toEqual({
    kept: 'yes',
    'metodebenk-service': 'a',
  });
  await vi.advanceTimersByTimeAsync(0);
  expect(states).toEqual(['lost', 'up']);
  expect(session.service).toBe('b');
});
