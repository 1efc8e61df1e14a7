/** The write-ahead log beside a library, read as SQLite's file format says: https://sqlite.org/fileformat2.html#walformat */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

export interface LogPages {
  /** Where the newest committed form of each page begins in the log. */
  offsets: ReadonlyMap<number, number>;
  /** Pages of the library after the last commit; null where nothing is committed. */
  pageCount: number | null;
  /** A frame that does not hold although a commit follows it: SQLite would leave that commit out without a word. */
  isDamaged: boolean;
  read(offset: number, into: Buffer): void;
  close(): void;
}

const headerBytes = 32;
const frameHeaderBytes = 24;
const magics = [0x377f0682, 0x377f0683];

/** Null where there is no log, or an empty one. */
export function openLog(libraryPath: string, pageSize: number): LogPages | null {
  const file = openIfThere(`${libraryPath}-wal`);
  if (file === null) return null;
  const size = fstatSync(file).size;
  const frameBytes = frameHeaderBytes + pageSize;
  const header = Buffer.alloc(headerBytes);
  if (size < headerBytes + frameBytes || readSync(file, header, 0, headerBytes, 0) < headerBytes) {
    closeSync(file);
    return null;
  }
  const isBigEndian = header.readUInt32BE(0) === magics[1];
  let sums = checksum(header.subarray(0, 24), [0, 0], isBigEndian);
  const isHeaderSound =
    magics.includes(header.readUInt32BE(0)) && header.readUInt32BE(8) === pageSize && holds(sums, header, 24);
  const offsets = new Map<number, number>();
  const pending = new Map<number, number>();
  let pageCount: number | null = null;
  let isWhole = isHeaderSound;
  let isDamaged = false;
  const frame = Buffer.alloc(frameBytes);
  for (let at = headerBytes; at + frameBytes <= size; at += frameBytes) {
    readSync(file, frame, 0, frameBytes, at);
    // Frames of an earlier round of the log have other salts.
    if (!frame.subarray(8, 16).equals(header.subarray(16, 24))) {
      if (isHeaderSound) continue;
      break;
    }
    if (isWhole) {
      sums = checksum(frame.subarray(frameHeaderBytes), checksum(frame.subarray(0, 8), sums, isBigEndian), isBigEndian);
      isWhole = holds(sums, frame, 16);
    }
    pending.set(frame.readUInt32BE(0), at + frameHeaderBytes);
    const committed = frame.readUInt32BE(4);
    if (committed === 0) continue;
    if (!isWhole) isDamaged = true;
    for (const [page, offset] of pending) offsets.set(page, offset);
    pending.clear();
    pageCount = committed;
  }
  return {
    offsets,
    pageCount,
    isDamaged,
    read: (offset, into) => void readSync(file, into, 0, into.length, offset),
    close: () => closeSync(file),
  };
}

function openIfThere(path: string): number | null {
  try {
    return openSync(path, 'r');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

type Sums = readonly [number, number];

function checksum(bytes: Buffer, [first, second]: Sums, isBigEndian: boolean): Sums {
  let a = first;
  let b = second;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 8 <= bytes.length; at += 8) {
    a = (a + view.getUint32(at, !isBigEndian) + b) >>> 0;
    b = (b + view.getUint32(at + 4, !isBigEndian) + a) >>> 0;
  }
  return [a, b];
}

const holds = ([a, b]: Sums, bytes: Buffer, at: number) =>
  bytes.readUInt32BE(at) === a && bytes.readUInt32BE(at + 4) === b;
