/** Writes a file so that a crash or a full disk leaves the old file or the new one, never half of one. */
import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { diskError, removeIfThere } from './disk-error.ts';

/**
 * Temporary file beside the target, flushed, renamed into place; `mode` as for `open`, before the umask. Throws
 * `disk-full`, `write-failed` and the like, naming the path.
 */
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
    throw diskError(error, path);
  }
}
