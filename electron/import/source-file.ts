/** Opens a file to import: size checked, failures of the file system translated to refusals. */
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { RefusalCode, RefusedFile } from '../../shared/model/extraction.ts';

export const largestFileBytes = 500 * 1024 * 1024;
const chunkBytes = 1024 * 1024;

export interface SourceFile {
  kind: 'source';
  /** Bytes. */
  size: number;
  /** Chunks of at most 1 MiB, `size` bytes together; rejects with the file system's error. Closes the file. */
  chunks(): AsyncGenerator<Uint8Array>;
  close(): Promise<void>;
}

/** Opening does not wait: a pipe that nobody writes to would hold it forever. */
export async function openSource(path: string, name: string): Promise<SourceFile | RefusedFile> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const status = await handle.stat();
    if (status.isDirectory()) return await refuse(handle, 'file-is-folder', name);
    if (!status.isFile()) return await refuse(handle, 'file-is-no-file', name);
    if (status.size === 0) return await refuse(handle, 'file-empty', name);
    if (status.size > largestFileBytes) {
      return await refuse(handle, 'file-too-large', name, {
        megabytes: Math.ceil(status.size / 1024 / 1024),
        limit: largestFileBytes / 1024 / 1024,
      });
    }
    return sourceFrom(handle, status.size);
  } catch (error) {
    await handle?.close().catch(() => undefined);
    return fileRefusal(error, name);
  }
}

function sourceFrom(handle: FileHandle, size: number): SourceFile {
  const close = () => handle.close().catch(() => undefined);
  return {
    kind: 'source',
    size,
    close,
    async *chunks() {
      try {
        for (let at = 0; at < size; ) {
          const chunk = new Uint8Array(Math.min(chunkBytes, size - at));
          const { bytesRead } = await handle.read(chunk, 0, chunk.byteLength, at);
          if (bytesRead === 0) throw Object.assign(new Error('file became shorter'), { code: 'EIO' });
          at += bytesRead;
          yield chunk.subarray(0, bytesRead);
        }
      } finally {
        await close();
      }
    },
  };
}

/** The bytes of a file, its size checked before they are taken into memory. */
export async function readWhole(path: string, name: string): Promise<Uint8Array | RefusedFile> {
  const source = await openSource(path, name);
  if (source.kind === 'refused') return source;
  const bytes = new Uint8Array(source.size);
  let at = 0;
  try {
    for await (const chunk of source.chunks()) {
      bytes.set(chunk, at);
      at += chunk.byteLength;
    }
    return bytes;
  } catch (error) {
    return fileRefusal(error, name);
  }
}

async function refuse(handle: FileHandle, code: RefusalCode, name: string, details = {}): Promise<RefusedFile> {
  await handle.close().catch(() => undefined);
  return { kind: 'refused', code, details: { file: name, ...details } };
}

const codes: Record<string, RefusalCode> = {
  ENOENT: 'file-not-found',
  ENOTDIR: 'file-not-found',
  EACCES: 'file-no-permission',
  EPERM: 'file-no-permission',
  EISDIR: 'file-is-folder',
  ENXIO: 'file-is-no-file',
};

/** Any failure to open or read is the disk's as far as we know. */
export function fileRefusal(error: unknown, name: string): RefusedFile {
  const code = codes[(error as NodeJS.ErrnoException).code ?? ''] ?? 'file-unreadable';
  return { kind: 'refused', code, details: { file: name } };
}
