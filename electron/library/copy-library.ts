/** Copies a library while it is in use: one moment of it, in one file that is proven whole before it has its name. */
import { closeSync, existsSync, fsyncSync, openSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { BackupReport, LibraryWork, VerifyReport } from '../../shared/contract/library.ts';
import { AppError } from '../../shared/errors.ts';
import { removeIfThere } from '../disk-error.ts';
import { giveRights, rightsOf } from '../file-rights.ts';
import { openDatabase, openReader } from './database.ts';
import { libraryError } from './library-error.ts';
import { verifyInSteps } from './verify.ts';

/** 2 MiB: a few milliseconds during which nothing else runs. */
const pagesAStep = 512;

export interface CopyWork extends LibraryWork {
  /** Who may read and write the copy besides its owner; those of the source where it is not said. */
  rights?: number;
}

/** Of a file that no one but its owner may read or write. */
export const ownerOnly = 0o600;

/**
 * Writes what stands in `source` now to `target`, which is replaced only by a whole copy. Throws `library-damaged`
 * naming the source, `disk-full`, `library-no-permission` or `write-failed` naming the target; nothing is left behind.
 */
export async function copyLibraryFile(source: string, target: string, options: CopyWork = {}): Promise<BackupReport> {
  const temporary = `${target}.${process.pid}.part`;
  if (!existsSync(dirname(target))) throw new AppError('write-failed', { path: target });
  try {
    makeOwnFile(temporary);
    await copyPages(source, temporary, options);
    const checked = await proveCopy(source, temporary, options);
    const { size: byteLength } = statSync(temporary);
    giveName(temporary, target, (options.rights ?? rightsOf(source) ?? 0) | ownerOnly);
    return { path: target, byteLength, checked };
  } catch (error) {
    removeDatabaseFiles(temporary);
    throw libraryError(error, isDamage(error) ? source : target);
  }
}

async function copyPages(source: string, temporary: string, { onProgress, signal }: LibraryWork): Promise<void> {
  const { db, isOwn, close } = openReader(source);
  try {
    // A connection and a moment of its own: what is written meanwhile neither restarts the copy nor is half in it.
    // What the only handle writes meanwhile goes to the copy as well.
    if (isOwn) {
      db.exec('BEGIN');
      db.prepare('SELECT count(*) FROM sqlite_schema').get();
    }
    await db.backup(temporary, {
      progress({ totalPages, remainingPages }) {
        signal?.throwIfAborted();
        onProgress?.({ phase: 'copy', done: totalPages - remainingPages, total: totalPages });
        return pagesAStep;
      },
    });
  } finally {
    close();
  }
}

async function proveCopy(source: string, temporary: string, options: LibraryWork): Promise<VerifyReport['checked']> {
  const { onProgress, signal } = options;
  const db = openDatabase(temporary, { mustExist: true, isCopy: true });
  try {
    const { problems, checked } = await verifyInSteps(db, { onProgress, signal });
    const [first] = problems;
    if (first) throw new AppError('library-damaged', { path: source, place: first.place });
    return checked;
  } finally {
    db.close();
  }
}

/** A database with the files that SQLite puts beside it. */
export function removeDatabaseFiles(path: string): void {
  for (const ending of ['', '-journal', '-wal', '-shm']) removeIfThere(`${path}${ending}`);
}

/** An empty file that nobody else may read while it is filled; what stood there under its name goes. */
export function makeOwnFile(path: string): void {
  removeDatabaseFiles(path);
  try {
    writeFileSync(path, '', { flag: 'wx', mode: ownerOnly });
  } catch (error) {
    if (existsSync(path)) throw error; // else SQLite meets the same at once, and what it says is understood
  }
}

/** Flushes a finished file and gives it its name: a half one never has it. */
export function giveName(temporary: string, target: string, rights: number): void {
  syncFile(temporary);
  giveRights(temporary, rights);
  renameSync(temporary, target);
  syncFolder(dirname(target));
}

export function syncFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** The new name is on disk as well; Windows writes names through and cannot open a folder. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } catch {
    // Some network file systems refuse; the file itself is flushed.
  } finally {
    closeSync(handle);
  }
}

export function isDamage(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^SQLITE_(CORRUPT|NOTADB)|^library-(damaged|foreign)$/.test(code);
}
