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
});
export type LogMark = z.infer<typeof logMarkSchema>;

const headerBytes = 32;

/** Null where there is no log, or it has just been brought into the file. Source: sqlite.org/walformat.html. */
export function readLogMark(libraryPath: string): LogMark | null {
  const path = `${libraryPath}-wal`;
  if (!existsSync(path)) return null;
  const file = openSync(path, 'r');
  try {
    const byteLength = fstatSync(file).size;
    const header = Buffer.alloc(headerBytes);
    readSync(file, header, 0, headerBytes, 0);
    return byteLength === 0 ? null : { salt: header.toString('hex', 16, 24), byteLength };
  } finally {
    closeSync(file);
  }
}

/** `told`: the mark of whoever wrote last and did not close. */
export function isLogCut(libraryPath: string, told: LogMark | null): boolean {
  const now = readLogMark(libraryPath);
  if (!told || !now || now.byteLength >= told.byteLength) return false;
  return now.byteLength < headerBytes || now.salt === told.salt;
}
