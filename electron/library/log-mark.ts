/**
 * How far the write-ahead log had come when a change was last acknowledged. A log that was cut off is a whole log of an
 * earlier moment, so nothing in it can tell that changes are gone; the lock file beside it can.
 */
import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { z } from 'zod';

export const logMarkSchema = z.object({
  /** Changes each time the log begins anew. */
  salt: z.string(),
  byteLength: z.number().int(),
  /** The head of the frame that ends the log, where that is the end of the last change; null where older frames follow. */
  end: z.string().nullable().default(null),
});
export type LogMark = z.infer<typeof logMarkSchema>;

const headerBytes = 32;
const frameHeaderBytes = 24;

/** Null where there is no log, or it has just been brought into the file. Source: sqlite.org/walformat.html. */
export function readLogMark(libraryPath: string): LogMark | null {
  return readLog(libraryPath, (read, byteLength) => {
    const header = read(0, headerBytes);
    const salt = header.toString('hex', 16, 24);
    const frame = read(byteLength - header.readUInt32BE(8) - frameHeaderBytes, frameHeaderBytes);
    const isLastChange = frame.toString('hex', 8, 16) === salt && frame.readUInt32BE(4) !== 0;
    return { salt, byteLength, end: isLastChange ? frame.toString('hex') : null };
  });
}

/** `told`: the mark of whoever wrote last and did not close. */
export function isLogCut(libraryPath: string, told: LogMark | null): boolean {
  if (!told) return false;
  const isCut = readLog(libraryPath, (read, byteLength) => {
    if (byteLength < headerBytes) return true;
    const header = read(0, headerBytes);
    if (header.toString('hex', 16, 24) !== told.salt) return false;
    if (byteLength < told.byteLength) return true;
    const frame = read(told.byteLength - header.readUInt32BE(8) - frameHeaderBytes, frameHeaderBytes);
    return told.end !== null && frame.toString('hex') !== told.end;
  });
  return isCut ?? false;
}

type Read = (position: number, length: number) => Buffer;

/** Null where there is no log or it is empty. What lies outside of the file is read as zeros. */
function readLog<T>(libraryPath: string, work: (read: Read, byteLength: number) => T): T | null {
  const path = `${libraryPath}-wal`;
  if (!existsSync(path)) return null;
  const file = openSync(path, 'r');
  try {
    const byteLength = fstatSync(file).size;
    if (byteLength === 0) return null;
    return work((position, length) => {
      const bytes = Buffer.alloc(length);
      if (position >= 0) readSync(file, bytes, 0, length, position);
      return bytes;
    }, byteLength);
  } finally {
    closeSync(file);
  }
}
