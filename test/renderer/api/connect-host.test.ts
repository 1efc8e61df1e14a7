/** Finding the host: the desktop bridge with its port, the browser's code and token. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ApiError } from '../../../renderer/api/api-error.ts';
import { connectHost } from '../../../renderer/api/connect-host.ts';
import type { HostBridge } from '../../../shared/contract/host-bridge.ts';

const makePort = () => ({ postMessage: vi.fn(), addEventListener: vi.fn(), start: vi.fn() });
const ownPort = makePort();
const foreignPort = makePort();
const bridge: HostBridge = {
  requestPort: () => {
    const send = (data: object, source: unknown, port: object) =>
      window.dispatchEvent(Object.assign(new Event('message'), { data, source, ports: [port] }));
    send({ type: 'something-else' }, window, foreignPort);
    send({ type: 'metodebenk:port' }, null, foreignPort);
    send({ type: 'metodebenk:port' }, window, ownPort);
  },
  restartService: () => undefined,
  openAddress: () => undefined,
  openLogFolder: () => undefined,
  showFolder: () => undefined,
  pathForFile: (file) => `/home/person/${(file as File).name}`,
  pickFiles: async () => ['/a.pdf'],
  pickLibrary: async () => null,
  pickFolder: async () => null,
  openExport: async () => undefined,
  tellState: () => undefined,
  takeOpened: async () => ({ library: null, files: [] }),
  mayClose: () => undefined,
  saveExport: async () => {
    throw new Error(
      'Error invoking remote method \'x\': Error: {"code":"write-failed","details":{"path":"/kort.pdf"}}',
    );
  },
};

const answer = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });
const fetchFake = vi.fn<(path: string, init: RequestInit) => Promise<Response>>();

beforeEach(() => {
  vi.stubGlobal('fetch', fetchFake);
});
afterEach(() => {
  vi.unstubAllGlobals();
  fetchFake.mockReset();
  window.sessionStorage.clear();
  window.location.hash = '';
  delete window.metodebenk;
});

test('takes the desktop bridge where it is there, and only its own window’s port', async () => {
  window.metodebenk = bridge;
  const host = await connectHost();
  expect(host.kind).toBe('electron');
  expect(ownPort.start).toHaveBeenCalled();
  expect(foreignPort.start).not.toHaveBeenCalled();
  expect(await host.prepareFiles([new File(['x'], 'å.pdf')])).toEqual([{ path: '/home/person/å.pdf' }]);
  expect(await host.pickFiles?.()).toEqual([{ path: '/a.pdf' }]);
});

test('a refusal of the shell keeps its code and details', async () => {
  window.metodebenk = bridge;
  const host = await connectHost();
  const file = { id: '1', fileName: 'kort.pdf', mediaType: 'application/pdf', byteLength: 1, masks: [] };
  const error = await host.saveExport(file).catch((thrown: unknown) => thrown as ApiError);
  expect(error).toMatchObject({ code: 'write-failed', details: { path: '/kort.pdf' } });
});

test('exchanges the code once, forgets it in the address, keeps the token for this tab', async () => {
  window.location.hash = '#code=abc-_1';
  fetchFake.mockResolvedValueOnce(answer(200, { token: 't1' }));
  expect((await connectHost()).kind).toBe('browser');
  expect(fetchFake.mock.calls[0]).toMatchObject(['/session', { method: 'POST', body: '{"code":"abc-_1"}' }]);
  expect(window.location.hash).toBe('');
  fetchFake.mockClear();
  await connectHost();
  expect(fetchFake).not.toHaveBeenCalled();
});

test('a place in the fragment is no code', async () => {
  window.location.hash = '#/reader/7';
  await expect(connectHost()).rejects.toBeInstanceOf(ApiError);
  expect(window.location.hash).toBe('#/reader/7');
});

test('a used code is refused with a sentence', async () => {
  window.location.hash = '#code=used';
  fetchFake.mockResolvedValueOnce(answer(401, { code: 'session-ended', details: {} }));
  const error = await connectHost().catch((thrown: unknown) => thrown as ApiError);
  expect(error).toBeInstanceOf(ApiError);
});

test('uploads one file after another with the token, and tells how far', async () => {
  window.sessionStorage.setItem('metodebenk.token', 't1');
  const host = await connectHost();
  fetchFake.mockImplementation(async (path) => answer(200, { uploadId: `id of ${path}` }));
  const progress = vi.fn();
  const files = [new File(['123'], 'a b.pdf'), new File(['12345'], 'ø.ris'), new File(['12'], 'a\\b\n.txt')];
  expect(await host.prepareFiles(files, { onProgress: progress })).toEqual([
    { uploadId: 'id of /upload?name=a%20b.pdf', name: 'a b.pdf' },
    { uploadId: 'id of /upload?name=%C3%B8.ris', name: 'ø.ris' },
    { uploadId: 'id of /upload?name=a_b_.txt', name: 'a_b_.txt' },
  ]);
  expect(fetchFake.mock.calls[0]?.[1].headers).toMatchObject({ authorization: 'Bearer t1' });
  expect(
    progress.mock.calls.map(([{ filesDone, bytesDone, bytesTotal }]) => [filesDone, bytesDone, bytesTotal]),
  ).toEqual([
    [0, 0, 10],
    [1, 3, 10],
    [2, 8, 10],
    [3, 10, 10],
  ]);
});

test('an upload that the person stops says so', async () => {
  window.sessionStorage.setItem('metodebenk.token', 't1');
  const host = await connectHost();
  const controller = new AbortController();
  fetchFake.mockImplementation(() => {
    controller.abort();
    return Promise.reject(new DOMException('stopped', 'AbortError'));
  });
  const stopped = host.prepareFiles([new File(['x'], 'a.pdf')], { signal: controller.signal });
  await expect(stopped).rejects.toMatchObject({ code: 'import-cancelled' });
});
