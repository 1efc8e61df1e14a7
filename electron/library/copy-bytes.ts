/** A library copied byte for byte, its log beside it: one of a later Metodebenk, which this one must not open. */
import { createHash } from 'node:crypto';
import { closeSync, createReadStream, existsSync, openSync, statSync, writeSync } from 'node:fs';
import type { BackupReport, LibraryWork } from '../../shared/contract/library.ts';
import { AppError } from '../../shared/errors.ts';
import { removeIfThere } from '../disk-error.ts';
import { rightsOf } from '../file-rights.ts';
import { giveName, makeOwnFile, ownerOnly, removeDatabaseFiles } from './copy-library.ts';
import { logEndings } from './inspect/open-untouched.ts';
import { libraryError } from './library-error.ts';
import { busy } from './lock-owner.ts';
import { openPageFile } from './salvage/page-file.ts';

const endings = ['', ...logEndings];
const stepBytes = 2 * 1024 * 1024;

/**
 * The copy is read again and compared before it has its name, the file last: whoever finds it finds its log as well.
 * Throws `library-exists`, `library-busy` where the library changed meanwhile, and what writing throws; nothing is left
 * behind then.
 */
export async function copyBytes(from: string, to: string, work: LibraryWork = {}): Promise<BackupReport> {
  const taken = endings.find((ending) => existsSync(`${to}${ending}`));
  if (taken !== undefined) throw new AppError('library-exists', { path: `${to}${taken}` });
  const temporary = `${to}.${process.pid}.part`;
  const parts = endings.filter((ending) => existsSync(`${from}${ending}`));
  const named: string[] = [];
  try {
    const before = stampOf(from);
    const byteLength = parts.reduce((sum, ending) => sum + statSync(`${from}${ending}`).size, 0);
    const count = { done: 0, total: byteLength };
    makeOwnFile(temporary);
    const copied: string[] = [];
    for (const ending of parts) {
      copied.push(await hashOf(`${from}${ending}`, { ...work, phase: 'copy', count, to: `${temporary}${ending}` }));
    }
    count.done = 0;
    for (const [index, ending] of parts.entries()) {
      const written = await hashOf(`${temporary}${ending}`, { ...work, phase: 'verify', count });
      if (written !== copied[index]) throw new AppError('write-failed', { path: to });
    }
    if (stampOf(from) !== before) throw busy(from);
    const rights = (rightsOf(from) ?? 0) | ownerOnly;
    for (const ending of parts.toReversed()) {
      giveName(`${temporary}${ending}`, `${to}${ending}`, rights);
      named.push(`${to}${ending}`);
    }
    return { path: to, byteLength, checked: { pages: pageCountOf(to), chunks: 0, texts: 0 } };
  } catch (error) {
    removeDatabaseFiles(temporary);
    for (const path of named) removeIfThere(path);
    throw libraryError(error, to);
  }
}

interface Passing extends LibraryWork {
  phase: 'copy' | 'verify';
  count: { done: number; total: number };
  /** Written as it is read. */
  to?: string;
}

async function hashOf(path: string, { to, phase, count, onProgress, signal }: Passing): Promise<string> {
  const hash = createHash('sha256');
  const target = to === undefined ? null : openSync(to, 'w', ownerOnly);
  try {
    for await (const bytes of createReadStream(path, { highWaterMark: stepBytes }) as AsyncIterable<Buffer>) {
      signal?.throwIfAborted();
      hash.update(bytes);
      for (let start = 0; target !== null && start < bytes.length; ) start += writeSync(target, bytes, start);
      count.done += bytes.length;
      onProgress?.({ phase, ...count });
    }
  } finally {
    if (target !== null) closeSync(target);
  }
  return hash.digest('hex');
}

/** Changes with each write to the library or its log. */
function stampOf(path: string): string {
  const stamps = endings.map((ending) => {
    const found = statSync(`${path}${ending}`, { bigint: true, throwIfNoEntry: false });
    return found ? `${found.ino} ${found.size} ${found.mtimeNs}` : '';
  });
  return stamps.join('; ');
}

function pageCountOf(path: string): number {
  const file = openPageFile(path);
  file.close();
  return file.pageCount;
}
