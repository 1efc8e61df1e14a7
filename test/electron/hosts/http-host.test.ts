/** The browser host against senders that must not get in, and addresses that must not exist. */
import { rmSync, writeFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createHttpHost, type HttpHost } from '../../../electron/hosts/http-host/create-http-host.ts';
import { createFakeWorkbench, type FakeWorkbench } from '../../contract/fake-workbench.ts';
import { makeScreens } from '../../contract/transports.ts';
import { openSession } from '../../helpers/open-session.ts';
import { type RawRequest, sendBytes, sendRaw } from './raw-request.ts';

let host: HttpHost;
let workbench: FakeWorkbench;
let screensFolder: string;
let token: string;

beforeAll(async () => {
  workbench = createFakeWorkbench();
  screensFolder = makeScreens();
  writeFileSync(join(screensFolder, '..', 'outside.txt'), 'outside');
  host = await createHttpHost({ workbench, screensFolder, version: '1.2.3', uploadLimitBytes: 1000 });
  token = await openSession(host);
});
afterAll(async () => {
  await host.close();
  await workbench.close();
  rmSync(screensFolder, { recursive: true });
  rmSync(join(screensFolder, '..', 'outside.txt'));
});

const documentPath = '/bytes/document/dok%201%2F%C3%B8';
const rpcPath = '/trpc/settings.get';
/** Fills {port}, {origin} and {token}, because the port is known only when the host stands. */
const fill = (text: string) =>
  text.replace('{port}', String(host.port)).replace('{origin}', host.origin).replace('{token}', token);
const send = ({ headers, ...rest }: RawRequest) =>
  sendRaw(host.port, {
    ...rest,
    headers: Object.fromEntries(Object.entries(headers ?? {}).map(([name, value]) => [name, fill(value)])),
  });

const good = { authorization: 'Bearer {token}', origin: '{origin}' };
const rpc = { method: 'POST', target: rpcPath, headers: { ...good, 'content-type': 'application/json' } };
const put = { method: 'PUT', headers: { ...good, 'content-type': 'application/octet-stream' }, body: 'x' };

const refusals: [string, number, RawRequest][] = [
  ['a foreign host', 421, { headers: { host: 'evil.example' } }],
  ['a foreign host with our port', 421, { headers: { host: 'evil.example:{port}' } }],
  ['our host without its port', 421, { headers: { host: '127.0.0.1' } }],
  ['our host with another port', 421, { headers: { host: '127.0.0.1:1' } }],
  ['our host with a dot behind', 421, { headers: { host: 'localhost.:{port}' } }],
  ['another loopback address', 421, { headers: { host: '127.0.0.2:{port}' } }],
  ['IPv6 loopback', 421, { headers: { host: '[::1]:{port}' } }],
  ['a user before our host', 421, { headers: { host: 'x@127.0.0.1:{port}' } }],
  [
    'a rebound name whose origin fits',
    421,
    { headers: { host: 'evil.example:{port}', origin: 'http://evil.example:{port}' } },
  ],
  ['a foreign origin', 403, { headers: { origin: 'https://evil.example' } }],
  ['a null origin', 403, { headers: { origin: 'null' } }],
  ['an origin that begins like ours', 403, { headers: { origin: 'http://127.0.0.1:{port}.evil.example' } }],
  ['our origin over https', 403, { headers: { origin: 'https://127.0.0.1:{port}' } }],
  ['the other of our two origins', 403, { headers: { origin: 'http://localhost:{port}' } }],
  ['a page of another site', 403, { headers: { 'sec-fetch-site': 'cross-site' } }],
  ['a page of the same site, other port', 403, { headers: { 'sec-fetch-site': 'same-site' } }],
  [
    'a page of another site that frames ours',
    403,
    { headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' } },
  ],
  [
    'a window of another site to anything but the page',
    403,
    {
      target: documentPath,
      headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
    },
  ],
  ['a change with an empty origin', 403, { ...rpc, headers: { ...rpc.headers, origin: '' } }],
  [
    'a change without an origin',
    403,
    { ...rpc, headers: { authorization: 'Bearer {token}', 'content-type': 'application/json' } },
  ],
  ['a foreign origin with a token', 403, { ...rpc, headers: { ...rpc.headers, origin: 'http://evil.example' } }],
  ['no token', 401, { target: documentPath }],
  ['a wrong token', 401, { target: documentPath, headers: { authorization: `Bearer ${'a'.repeat(43)}` } }],
  ['an empty token', 401, { target: documentPath, headers: { authorization: 'Bearer ' } }],
  ['the token as a cookie', 401, { target: documentPath, headers: { cookie: 'token={token}' } }],
  ['the token in another scheme', 401, { target: documentPath, headers: { authorization: 'Basic {token}' } }],
  ['a call without a token', 401, { ...rpc, headers: { origin: '{origin}', 'content-type': 'application/json' } }],
  ['an upload without a token', 401, { method: 'PUT', target: '/upload?name=a', headers: { origin: '{origin}' } }],
  ['a call by GET', 405, { target: rpcPath, headers: good }],
  ['a call by PUT', 405, { ...rpc, method: 'PUT' }],
  ['a call as plain text', 415, { ...rpc, headers: { ...rpc.headers, 'content-type': 'text/plain' } }],
  ['a call as a form', 415, { ...rpc, headers: { ...rpc.headers, 'content-type': 'multipart/form-data; boundary=x' } }],
  ['a call that says it is huge', 413, { ...rpc, headers: { ...rpc.headers, 'content-length': '99999999999' } }],
  ['a preflight', 405, { method: 'OPTIONS', headers: { origin: '{origin}' } }],
  ['deleting a screen', 405, { method: 'DELETE', headers: { origin: '{origin}' } }],
  ['posting to a screen', 405, { method: 'POST', headers: { origin: '{origin}' } }],
  ['deleting bytes', 405, { method: 'DELETE', target: documentPath, headers: good }],
  ['the session by GET', 405, { target: '/session' }],
  ['an unknown screen', 404, { target: '/nothing' }],
  ['a folder', 404, { target: '/assets' }],
  ['a file outside', 404, { target: '/../outside.txt' }],
  ['a file outside, encoded', 404, { target: '/%2e%2e/outside.txt' }],
  ['a file outside, slash encoded', 404, { target: '/..%2foutside.txt' }],
  ['a file outside, backslash', 404, { target: '/..\\outside.txt' }],
  ['a file outside, from inside', 404, { target: '/assets/../../outside.txt' }],
  ['an absolute path', 404, { target: '//etc/passwd' }],
  ['an absolute address', 404, { target: 'http://evil.example/' }],
  ['a name with a null', 404, { target: '/index.html%00' }],
  ['bytes of another kind', 404, { target: '/bytes/library/1', headers: good }],
  ['bytes of a path', 404, { target: '/bytes/document/../../x', headers: good }],
  ['bytes with a broken escape', 404, { target: '/bytes/document/%E0%A4', headers: good }],
  ['bytes that are not there', 404, { target: '/bytes/export/gone', headers: good }],
  ['an upload by POST', 405, { ...put, method: 'POST', target: '/upload?name=a.pdf' }],
  [
    'an upload as JSON',
    415,
    { ...put, target: '/upload?name=a', headers: { ...put.headers, 'content-type': 'application/json' } },
  ],
  ['an upload without a name', 400, { ...put, target: '/upload' }],
  ['an upload that names a folder', 400, { ...put, target: '/upload?name=..%2Fa.pdf' }],
  ['an upload that names a Windows folder', 400, { ...put, target: '/upload?name=..%5Ca.pdf' }],
  ['an upload that names a drive stream', 404, { ...put, target: '/upload/a?name=a.pdf' }],
  ['a decimal loopback address', 421, { headers: { host: '2130706433:{port}' } }],
  ['a hexadecimal loopback address', 421, { headers: { host: '0x7f.1:{port}' } }],
  ['IPv4 in IPv6', 421, { headers: { host: '[::ffff:127.0.0.1]:{port}' } }],
  ['our host in capitals', 421, { headers: { host: 'LOCALHOST:{port}' } }],
  ['a list of origins', 403, { headers: { origin: '{origin}, http://evil.example' } }],
  ['an origin with a path', 403, { headers: { origin: '{origin}/' } }],
  ['tracing', 405, { method: 'TRACE', headers: { origin: '{origin}' } }],
  ['a method of WebDAV', 405, { method: 'PROPFIND', headers: { origin: '{origin}' } }],
  ['patching a screen', 405, { method: 'PATCH', headers: { origin: '{origin}' } }],
  ['asking who answers without a token', 401, { method: 'POST', target: '/alive', headers: { origin: '{origin}' } }],
  ['asking who answers by GET', 405, { target: '/alive', headers: good }],
  ['an address below it', 404, { method: 'POST', target: '/alive/x', headers: good }],
  ['an encoded area', 404, { target: '/%74rpc/settings.get', headers: good }],
  ['an area in capitals', 404, { target: '/TRPC/settings.get', headers: good }],
  ['a doubled slash', 404, { target: '/trpc//settings.get', method: 'POST', headers: rpc.headers }],
  ['a fragment', 404, { target: '/#x' }],
  ['the token in the address', 401, { target: `${documentPath}?token={token}` }],
  [
    'a thousand calls in one',
    400,
    { ...rpc, target: `/trpc/${Array(1000).fill('settings.get').join(',')}?batch=1`, body: '{}' },
  ],
  ['an upload over the limit', 413, { ...put, target: '/upload?name=a.pdf', body: 'x'.repeat(1001) }],
];

describe('refuses', () => {
  test.each(refusals)('%s: %i', async (_, status, request) => {
    const answer = await send(request);
    expect(answer.status).toBe(status);
    const told = JSON.parse(answer.body.toString() || '{}');
    expect(told.code ?? told.error.message).toMatch(/^[a-z-]+$/);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.body.toString()).not.toContain('outside');
  });

  test.each([
    ['no host', ''],
    ['an empty host', 'Host:\r\n'],
    ['two hosts', 'Host: 127.0.0.1:{port}\r\nHost: evil.example\r\n'],
    ['our host and a foreign one in capitals', 'Host: 127.0.0.1:{port}\r\nHOST: evil.example\r\n'],
    ['length and chunks at once', 'Host: 127.0.0.1:{port}\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n'],
    ['two lengths', 'Host: 127.0.0.1:{port}\r\nContent-Length: 5\r\nContent-Length: 6\r\n'],
    ['an unknown coding', 'Host: 127.0.0.1:{port}\r\nTransfer-Encoding: x\r\n'],
    ['a header folded over lines', 'Host: 127.0.0.1:{port}\r\nX: a\r\n b: c\r\n\tHost: evil.example\r\n :\r\n'],
    ['a blank before the colon', 'Host : 127.0.0.1:{port}\r\n'],
    ['a header of twenty thousand', `Host: 127.0.0.1:{port}\r\nX: ${'x'.repeat(20_000)}\r\n`],
    ['a null in a header', 'Host: 127.0.0.1:{port}\u0000\r\n'],
    ['two origins', 'Host: 127.0.0.1:{port}\r\nOrigin: {origin}\r\nOrigin: http://evil.example\r\n'],
  ])('%s', async (_, lines) => {
    const answer = await sendBytes(host.port, `GET / HTTP/1.1\r\n${fill(lines)}Connection: close\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(answer).not.toContain('csp-nonce');
  });

  test('a change of protocol to WebSocket', async () => {
    const upgrade =
      'Connection: Upgrade, close\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: eA==\r\n';
    const answer = await sendBytes(
      host.port,
      `GET /trpc HTTP/1.1\r\n${fill('Host: 127.0.0.1:{port}\r\nOrigin: {origin}\r\n')}${upgrade}\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 401 /);
    expect(answer).not.toMatch(/101 Switching/);
  });

  test('a foreign address in the first line, whatever the host says', async () => {
    const answer = await sendBytes(
      host.port,
      fill('GET http://evil.example/ HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n'),
    );
    expect(answer).toMatch(/^HTTP\/1\.1 404 /);
  });

  test('a tunnel', async () => {
    const answer = await sendBytes(
      host.port,
      fill('CONNECT evil.example:443 HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n'),
    );
    expect(answer).not.toContain(' 200 ');
  });

  test('a sender that dawdles over its headers is cut off', async () => {
    const started = performance.now();
    const answer = await sendBytes(host.port, fill('GET / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nX: '));
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(performance.now() - started).toBeLessThan(25_000);
  }, 30_000);

  test.each([
    ['very deep', `{"a":${'['.repeat(500_000)}`],
    ['deep and whole', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['a prototype', '{"__proto__": {"personName": "Eve"}, "constructor": {"prototype": {"x": 1}}}'],
    ['no JSON', '<xml/>'],
    ['nothing', ''],
  ])('a call whose body is %s', async (_, body) => {
    const { seen } = workbench;
    seen.length = 0;
    const answer = await send({ ...rpc, target: '/trpc/settings.update', body });
    expect(JSON.parse(answer.body.toString() || '{}')).not.toHaveProperty('result.data.person.name', 'Eve');
    expect(({} as { x?: number }).x).toBeUndefined();
    expect((await send(rpc)).status).toBe(200);
  });

  test('other machines: nothing listens on this machine’s other addresses', async () => {
    const others = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
    for (const { address, family } of others.filter(({ internal, family }) => !internal && family === 'IPv4')) {
      expect(family).toBe('IPv4');
      await expect(fetch(`http://${address}:${host.port}/`)).rejects.toThrow();
    }
    await expect(fetch(`http://[::1]:${host.port}/`)).rejects.toThrow();
  });
});

test('a call meant for another run of the service is not made, whatever it asks', async () => {
  workbench.seen.length = 0;
  for (const target of [rpcPath, '/trpc/settings.update']) {
    const answer = await send({
      ...rpc,
      target,
      headers: { ...rpc.headers, 'metodebenk-service': 'before' },
      body: '{}',
    });
    expect(answer.status).toBe(412);
    expect(JSON.parse(answer.body.toString())).toMatchObject({ code: 'service-restarted' });
  }
  expect(workbench.seen).toEqual([]);
  const alive = await send({ method: 'POST', target: '/alive', headers: good });
  const { service } = JSON.parse(alive.body.toString()) as { service: string };
  expect((await send({ ...rpc, headers: { ...rpc.headers, 'metodebenk-service': service } })).status).toBe(200);
});

describe('lets in', () => {
  test('both names of the host', async () => {
    expect((await send({ headers: { host: 'localhost:{port}', origin: 'http://localhost:{port}' } })).status).toBe(200);
    expect((await send({ headers: { host: '127.0.0.1:{port}', 'sec-fetch-site': 'none' } })).status).toBe(200);
  });

  test('a window that the file a browser was started with leads to the page', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
    expect((await send({ target: '/', headers })).status).toBe(200);
  });

  test.each([
    ['nn-NO,nn;q=0.9,en;q=0.8', ['nb']],
    ['de,en;q=0.5', ['en']],
    ['*', []],
  ])('a call in the languages %s, and the screens are met in %j', async (languages, locales) => {
    workbench.proposed.length = 0;
    await send({ ...rpc, headers: { ...rpc.headers, 'accept-language': languages } });
    expect(workbench.proposed).toEqual(locales);
  });

  test('a call with a token', async () => {
    const answer = await send(rpc);
    expect(JSON.parse(answer.body.toString()).result.data.locale).toBe('nb');
    expect(answer.headers['cache-control']).toBe('no-store');
  });
});

describe('the code', () => {
  const exchange = (code: unknown) =>
    send({
      method: 'POST',
      target: '/session',
      headers: { origin: '{origin}', 'content-type': 'application/json' },
      body: JSON.stringify({ code }),
    });

  test('is good once', async () => {
    const code = host.newAddress().split('#code=')[1];
    const first = await exchange(code);
    expect(first.status).toBe(200);
    expect(JSON.parse(first.body.toString())).toMatchObject({ version: '1.2.3' });
    expect(first.headers['set-cookie']).toBeUndefined();
    expect((await exchange(code)).status).toBe(401);
  });

  test('is void when a newer one was issued', async () => {
    const older = host.newAddress().split('#code=')[1];
    host.newAddress();
    expect((await exchange(older)).status).toBe(401);
  });

  test.each([[''], ['wrong'], [null], [{}], ['x'.repeat(2000)]])('is not %j', async (code) => {
    const status = await exchange(code).then(
      (answer) => answer.status,
      () => 'connection closed',
    );
    expect([400, 401, 413, 'connection closed']).toContain(status);
  });

  test('stands in the fragment only, which no server sees', () => {
    expect(new URL(host.newAddress()).search).toBe('');
    expect(new URL(host.newAddress()).pathname).toBe('/');
  });
});
