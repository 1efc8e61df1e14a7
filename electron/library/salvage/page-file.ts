/**
 * A library as the pages that it is made of, with the write-ahead log over them. Nothing of SQLite is asked, so that
 * damage can neither stop it nor make it write: the files are only read.
 */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { applicationId } from '../database.ts';
import { isHeldHere } from '../lock-owner.ts';
import { openLog } from './log-pages.ts';

export interface LibraryHeader {
  /** The first sixteen bytes are those of SQLite. */
  isSqlite: boolean;
  isLibrary: boolean;
  schema: number;
  /** Pages that the header counts. */
  pageCount: number;
  /** First page of the list of pages that are not in use. */
  freePage: number;
}

export interface PageFile {
  byteLength: number;
  /** Bytes of a page that hold content. */
  usableSize: number;
  pageSize: number;
  /** Pages that can be read, numbered from 1. */
  pageCount: number;
  header: LibraryHeader;
  isLogDamaged: boolean;
  hasLog: boolean;
  /** Null outside of the file; what is cut off at its end is zeros. */
  page(number: number): Buffer | null;
  close(): void;
}

/** What this app's libraries are made with. */
const usualPageSize = 4096;
const magic = 'SQLite format 3\0';
export const headerBytes = 100;

/** Throws what the file system throws where the file cannot be read. */
export function openPageFile(path: string): PageFile {
  const file = openSync(path, 'r');
  try {
    const byteLength = fstatSync(file).size;
    const head = Buffer.alloc(headerBytes);
    readSync(file, head, 0, headerBytes, 0);
    const pageSize = pageSizeFrom(head);
    const log = openLog(path, pageSize);
    const read = (number: number): Buffer | null => {
      const offset = log?.offsets.get(number);
      const start = (number - 1) * pageSize;
      if (number < 1 || (offset === undefined && start >= byteLength)) return null;
      const bytes = Buffer.alloc(pageSize);
      if (offset === undefined) readSync(file, bytes, 0, pageSize, start);
      else log?.read(offset, bytes);
      return bytes;
    };
    const first = read(1)?.subarray(0, headerBytes) ?? head;
    const reserved = first[20]! > 32 ? 0 : first[20]!;
    return {
      byteLength,
      pageSize,
      usableSize: pageSize - reserved,
      pageCount: Math.max(Math.ceil(byteLength / pageSize), log?.pageCount ?? 0),
      header: headerFrom(first),
      isLogDamaged: log?.isDamaged ?? false,
      hasLog: log?.pageCount != null,
      page: read,
      close() {
        // Closing any handle of a file takes the locks away that SQLite has on it in this process.
        if (!isHeldHere(path)) closeSync(file);
        log?.close();
      },
    };
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

function pageSizeFrom(head: Buffer): number {
  const told = head.readUInt16BE(16);
  const isPossible = told === 1 || (told >= 512 && Number.isInteger(Math.log2(told)));
  if (!isPossible || head.toString('latin1', 0, 16) !== magic) return usualPageSize;
  return told === 1 ? 65_536 : told;
}

function headerFrom(head: Buffer): LibraryHeader {
  return {
    isSqlite: head.toString('latin1', 0, 16) === magic,
    isLibrary: head.readUInt32BE(68) === applicationId,
    schema: head.readUInt32BE(60),
    pageCount: head.readUInt32BE(28),
    freePage: head.readUInt32BE(32),
  };
}
