/** What the browser host answers to those it lets in: the page and its policy, ranges, uploads. */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createHttpHost, type HttpHost } from '../../../electron/hosts/http-host/create-http-host.ts';
import { createUploads } from '../../../electron/import/uploads.ts';
import { createFakeWorkbench, documentBytes, type FakeWorkbench } from '../../contract/fake-workbench.ts';
import { makeScreens } from '../../contract/transports.ts';
import { openSession } from '../../helpers/open-session.ts';
import { mountSmallDisk } from '../../long/small-disk.ts';
import { sendRaw } from './raw-request.ts';

let host: HttpHost;
let workbench: FakeWorkbench;
let screensFolder: string;
let headers: Record<string, string>;

beforeEach(async () => {
  workbench = createFakeWorkbench();
  screensFolder = makeScreens();
  host = await createHttpHost({ workbench, screensFolder, version: '1', uploadLimitBytes: 1_000_000 });
  headers = { authorization: `Bearer ${await openSession(host)}`, origin: host.origin };
});
afterEach(async () => {
  await host.close();
  await workbench.close();
  rmSync(screensFolder, { recursive: true });
});

describe('the page', () => {
  const readPage = async () => {
    const answer = await sendRaw(host.port, {});
    const nonce = /nonce="([^"]+)"/.exec(answer.body.toString())?.[1] ?? '';
    return { nonce, policy: String(answer.headers['content-security-policy']), answer };
  };

  test('has a nonce of its own in each answer, the same in its policy', async () => {
    const [first, second] = [await readPage(), await readPage()];
    expect(first.nonce).toMatch(/^[A-Za-z0-9+/]{24}$/);
    expect(first.policy).toContain(`style-src 'self' 'nonce-${first.nonce}'`);
    expect(second.nonce).not.toBe(first.nonce);
  });

  test('allows no inline and no evaluated script, no frames, no other origin', async () => {
    const { policy } = await readPage();
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
    for (const part of ["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "connect-src 'self'"]) {
      expect(policy).toContain(part);
    }
  });

  test('carries the other headers', async () => {
    const { answer } = await readPage();
    expect(answer.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
      'content-type': 'text/html; charset=utf-8',
    });
    expect(answer.headers['permissions-policy']).toContain('camera=()');
  });

  test('answers HEAD without a body', async () => {
    const answer = await sendRaw(host.port, { method: 'HEAD', target: '/main.js' });
    expect(answer).toMatchObject({ status: 200, body: Buffer.alloc(0) });
    expect(answer.headers['content-length']).toBe('10');
  });
});

describe('ranges of 2 621 440 bytes', () => {
  const last = documentBytes.byteLength - 1;
  test.each<[string, number, number, number]>([
    ['bytes=0-0', 206, 0, 1],
    ['bytes=0-1048575', 206, 0, 1_048_576],
    ['bytes=1048570-1048590', 206, 1_048_570, 1_048_591],
    [`bytes=${last}-`, 206, last, last + 1],
    [`bytes=${last}-99999999`, 206, last, last + 1],
    ['bytes=-5', 206, last - 4, last + 1],
    ['bytes=-99999999', 206, 0, last + 1],
    [`bytes=${last + 1}-`, 416, 0, 0],
    ['bytes=99999999-99999999', 416, 0, 0],
    ['bytes=-0', 416, 0, 0],
    ['bytes=5-2', 200, 0, last + 1],
    ['bytes=-', 200, 0, last + 1],
    ['bytes=0-1,3-4', 200, 0, last + 1],
    ['bytes=a-b', 200, 0, last + 1],
    ['lines=0-1', 200, 0, last + 1],
    ['bytes=0-99999999999999999999', 200, 0, last + 1],
  ])('%s: %i', async (range, status, start, end) => {
    const target = '/bytes/document/dok%201%2F%C3%B8';
    const answer = await sendRaw(host.port, { target, headers: { ...headers, range } });
    expect(answer.status).toBe(status);
    if (status === 416) {
      expect(answer.headers['content-range']).toBe(`bytes */${documentBytes.byteLength}`);
      return;
    }
    expect(answer.body.equals(Buffer.from(documentBytes.subarray(start, end)))).toBe(true);
    const contentRange = status === 206 ? `bytes ${start}-${end - 1}/${documentBytes.byteLength}` : undefined;
    expect(answer.headers['content-range']).toBe(contentRange);
  });

  test('a file name cannot end the header', async () => {
    const answer = await sendRaw(host.port, { target: '/bytes/document/dok%201%2F%C3%B8', headers });
    expect(answer.headers['content-disposition']).toBe(
      "attachment; filename*=UTF-8''S%C3%B8knad%20%281%29%0D%0A%22x%22.pdf",
    );
    expect(answer.headers['content-security-policy']).toContain('sandbox');
  });
});

describe('uploads', () => {
  const put = (body: Buffer) =>
    sendRaw(host.port, {
      method: 'PUT',
      target: '/upload?name=S%C3%B8knad.pdf',
      headers: { ...headers, 'content-type': 'application/octet-stream' },
      body,
    });

  test('arrive byte for byte under an id', async () => {
    const answer = await put(Buffer.from(documentBytes.subarray(0, 900_000)));
    expect(JSON.parse(answer.body.toString())).toEqual({ uploadId: 'u-Søknad.pdf' });
    const stored = readFileSync(join(workbench.uploadFolder, 'file-1'));
    expect(stored.equals(Buffer.from(documentBytes.subarray(0, 900_000)))).toBe(true);
  });

  test('that say they are too large are refused by name, before they arrive', async () => {
    const answer = await put(Buffer.alloc(1_000_001));
    expect([answer.status, answer.body.toString()]).toEqual([413, expect.stringContaining('"file":"Søknad.pdf"')]);
  });

  const start = (extra: Record<string, string>) => {
    const req = request({
      host: '127.0.0.1',
      port: host.port,
      method: 'PUT',
      path: '/upload?name=a.pdf',
      headers: { ...headers, 'content-type': 'application/octet-stream', ...extra },
    });
    req.on('error', () => undefined);
    return req;
  };

  test('that break off leave nothing', async () => {
    const req = start({ 'content-length': '900000' });
    req.write('half');
    await vi.waitFor(() => expect(existsSync(join(workbench.uploadFolder, 'file-1'))).toBe(true));
    req.destroy();
    await vi.waitFor(() => expect(workbench.discarded).toEqual(['u-a.pdf']));
    expect(existsSync(workbench.uploadFolder)).toBe(false);
  });

  const disk = mountSmallDisk(65_536);
  afterAll(() => disk?.remove());
  test.runIf(disk)('that find no room are told so and leave nothing (needs the right to mount)', async () => {
    Object.assign(
      workbench.uploads,
      createUploads(join(disk!.path, 'uploads'), () => 'u-1'),
    );
    const answer = await put(Buffer.alloc(200_000));
    expect([answer.status, JSON.parse(answer.body.toString())]).toEqual([
      507,
      expect.objectContaining({ code: 'disk-full', details: { path: 'Søknad.pdf' } }),
    ]);
    expect(readdirSync(join(disk!.path, 'uploads', String(process.pid)))).toEqual([]);
  });

  test('that do not tell their length are cut at the limit and told so', async () => {
    const req = start({ 'transfer-encoding': 'chunked' });
    const status = new Promise((resolve) => req.on('response', (res) => resolve(res.statusCode)));
    req.write(Buffer.alloc(600_000));
    req.write(Buffer.alloc(600_000));
    expect(await status).toBe(413);
    expect(workbench.discarded).toEqual(['u-a.pdf']);
    req.destroy();
  });
});
