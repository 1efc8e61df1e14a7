/** Writes a file so that a crash or a full disk leaves the old file or the new one, never half of one. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { AppError } from '../shared/errors.ts';

/** Temporary file beside the target, flushed, renamed into place; `mode` as for `open`, before the umask. Throws `disk-full` or `write-failed`. */
export function writeFileWhole(path: string, content: Uint8Array | string, mode = 0o666): void {
  const temporary = `${path}.${process.pid}.part`;
  try {
    const file = openSync(temporary, 'w', mode);
    try {
      writeFileSync(file, content);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    removeIfThere(temporary);
    const isFull = error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
    throw new AppError(isFull ? 'disk-full' : 'write-failed', { path }, error);
  }
}

/** A name that the file system does not take cannot be removed either. */
function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // The failure to write is what is told.
  }
}
