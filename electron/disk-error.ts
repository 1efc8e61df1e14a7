/** What the file system's refusals mean to a person. */

import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { constants } from 'node:os';
import { AppError, type ErrorCode } from '../shared/errors.ts';

const meanings: Record<string, ErrorCode> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'quota-full',
  EROFS: 'disk-read-only',
  EACCES: 'library-no-permission',
  EPERM: 'library-no-permission',
  EMFILE: 'too-many-files',
  ENFILE: 'too-many-files',
  ...Object.fromEntries(
    ['EIO', 'ENXIO', 'ENODEV', 'ESTALE', 'ENOTCONN', 'ENOLINK', 'ECONNRESET', 'ETIMEDOUT', 'EHOSTDOWN'].map(
      (code) => [code, 'disk-gone'] as const,
    ),
  ),
};

/** The system's names by number: Node has none of its own for a full quota or a share that went away. */
const names = new Map(Object.entries(constants.errno).map(([name, number]) => [number, name]));

function codeOf(error: unknown): string {
  if (!isSystemError(error)) return '';
  const { code, errno = 0 } = error;
  return code && code in meanings ? code : (names.get(-errno) ?? '');
}

/** Node's own, of a call to the system. */
export const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'errno' in error && 'syscall' in error;

/** The failure of writing `path`; `write-failed` where the system's word says no more than that. */
export function diskError(error: unknown, path: string): AppError {
  return error instanceof AppError ? error : new AppError(meanings[codeOf(error)] ?? 'write-failed', { path }, error);
}

/** As much as the smallest write that must fit: a page of a library, its log and their frames. */
const probeBytes = 64 * 1024;

/**
 * SQLite says that it could not open, read or write `path`, and keeps to itself why. The same is tried beside it, as to
 * open and close the file itself would give up its locks: null where that goes well.
 */
export function findDiskError(path: string, cause: unknown): AppError | null {
  const probe = `${path}.${process.pid}.probe`;
  try {
    const file = openSync(probe, 'w', 0o600);
    try {
      writeSync(file, new Uint8Array(probeBytes), 0, probeBytes, 0);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    return null;
  } catch (error) {
    const { code, details } = diskError(error, path);
    return code === 'write-failed' ? null : new AppError(code, details, cause);
  } finally {
    removeIfThere(probe);
  }
}

/** What the file system did not take cannot always be removed either; the failure to write is what is told. */
export function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // It was never there, or the disk is gone.
  }
}
