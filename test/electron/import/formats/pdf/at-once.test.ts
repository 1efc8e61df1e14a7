import { brotliCompressSync, deflateRawSync, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { OneStepDecompression, OneThreadPort } from '../../../../../electron/import/formats/pdf/at-once.ts';

const words = Buffer.from('words of a page, '.repeat(2000));

async function readAll(format: 'deflate' | 'deflate-raw' | 'brotli', bytes: Uint8Array): Promise<Uint8Array[]> {
  const { readable, writable } = new OneStepDecompression(format);
  const writer = writable.getWriter();
  await writer.write(bytes);
  await writer.close();
  const chunks: Uint8Array[] = [];
  const reader = readable.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) chunks.push(next.value!);
  return chunks;
}

describe('decompression in one step', () => {
  it.each([
    ['deflate', deflateSync(words)],
    ['deflate-raw', deflateRawSync(words)],
    ['brotli', brotliCompressSync(words)],
  ] as const)('reads %s whole, as plain bytes', async (format, bytes) => {
    const [chunk, ...others] = await readAll(format, bytes);
    expect(others).toEqual([]);
    expect(chunk).toEqual(new Uint8Array(words));
  });

  it('gives few bytes a buffer of their own, which the channel can hand over as it does pictures', async () => {
    const [chunk] = await readAll('deflate', deflateSync(words.subarray(0, 20_000)));
    expect(structuredClone(chunk, { transfer: [chunk!.buffer as ArrayBuffer] })).toHaveLength(20_000);
  });

  it('fails at the read where bytes are missing', async () => {
    await expect(readAll('deflate', deflateSync(words).subarray(0, 40))).rejects.toThrow();
  });
});

describe('the channel within one thread', () => {
  async function received(message: object): Promise<unknown> {
    const port = new OneThreadPort();
    const { promise, resolve } = Promise.withResolvers<unknown>();
    port.addEventListener('message', ({ data }) => resolve(data));
    port.postMessage(message);
    return promise;
  }

  it('keeps text that its sender empties after sending', async () => {
    const chunk: { items: string[] } = { items: ['words'] };
    const arriving = received({ chunk });
    chunk.items = [];
    expect(await arriving).toEqual({ chunk: { items: ['words'] } });
  });

  it('copies what its sender may go on changing', async () => {
    const chunk = { fnArray: [1, 2] };
    const arriving = received({ chunk });
    chunk.fnArray.length = 0;
    expect(await arriving).toEqual({ chunk: { fnArray: [1, 2] } });
  });

  it('tells nobody who has left', async () => {
    const port = new OneThreadPort();
    const leaving = new AbortController();
    const heard: unknown[] = [];
    port.addEventListener('message', ({ data }) => heard.push(data), { signal: leaving.signal });
    leaving.abort();
    port.postMessage({ data: 'words' });
    await Promise.resolve();
    expect(heard).toEqual([]);
  });
});
