/** What pdf.js does in streams, because it may run in a browser's worker, done in one step: here everything is in memory. */
import type { Transferable } from 'node:worker_threads';
import { brotliDecompressSync, inflateRawSync, inflateSync } from 'node:zlib';

type Listener = (event: { data: unknown }) => void;

interface Message {
  data?: unknown;
  reason?: unknown;
  chunk?: { items?: unknown };
}

/**
 * The channel between the two halves of pdf.js where both run in one thread. What one half goes on using is copied, as
 * over a real channel; for text and for what holds no more than its own numbers that would be work for nothing.
 */
export class OneThreadPort {
  readonly #listeners = new Set<Listener>();

  postMessage(message: Message, transfer?: Transferable[]): void {
    const data = withoutCopying(message) ?? structuredClone(message, transfer ? { transfer } : undefined);
    queueMicrotask(() => {
      for (const listener of this.#listeners) listener({ data });
    });
  }

  addEventListener(_name: 'message', listener: Listener, options?: { signal?: AbortSignal }): void {
    this.#listeners.add(listener);
    options?.signal?.addEventListener('abort', () => this.#listeners.delete(listener), { once: true });
  }
}

/** Null where it has to be copied. Of text its sender keeps the outermost object alone, and fills that anew. */
function withoutCopying(message: Message): Message | null {
  const { data, reason, chunk } = message;
  if (data !== undefined || reason !== undefined) return null;
  if (chunk === undefined) return message;
  return Array.isArray(chunk.items) ? { ...message, chunk: { ...chunk } } : null;
}

const decompress = { deflate: inflateSync, 'deflate-raw': inflateRawSync, brotli: brotliDecompressSync };

/**
 * The web's DecompressionStream as far as pdf.js uses it: one write, then reads to the end. What cannot be
 * decompressed fails at the first read, and pdf.js saves of it what it can.
 */
export class OneStepDecompression {
  readonly #format: keyof typeof decompress;
  #chunk: Promise<Uint8Array | null> = Promise.resolve(null);

  constructor(format: keyof typeof decompress) {
    this.#format = format;
  }

  readonly writable = {
    getWriter: () => ({
      write: async (bytes: Uint8Array) => {
        this.#chunk = this.#decompress(bytes);
        this.#chunk.catch(() => undefined); // told by the read
      },
      close: async () => undefined,
    }),
  };

  readonly readable = {
    getReader: () => ({
      read: async () => {
        const value = await this.#chunk;
        this.#chunk = Promise.resolve(null);
        return { value: value ?? undefined, done: value === null };
      },
    }),
  };

  async #decompress(bytes: Uint8Array): Promise<Uint8Array> {
    const found = decompress[this.#format](bytes);
    // Few bytes stand in a buffer that Node shares and hands to nobody: a picture of them was lost on its way.
    if (found.byteLength < found.buffer.byteLength) return new Uint8Array(found);
    return new Uint8Array(found.buffer); // a Buffer slices otherwise
  }
}
