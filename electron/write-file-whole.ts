/** Writes a file so that a crash or a full disk leaves the old file or the new one, never half of one. */
import { closeSync, fsyncSync, openSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { AppError } from '../shared/errors.ts';
import { diskError, removeIfThere } from './disk-error.ts';
import { giveRights, rightsOf, targetOf } from './file-rights.ts';

/**
 * Temporary file beside the target, flushed, renamed into place; `mode` as for `open`, before the umask. Without it the
 * file has the rights of the one that it replaces. Throws `disk-full`, `write-failed` and the like, naming the path.
 */
export function writeFileWhole(path: string, content: Uint8Array | string, mode?: number): void {
  let temporary: string | undefined;
  try {
    const target = targetOf(path);
    // The new file would take a pipe or a device away from everyone who uses it.
    if (statSync(target, { throwIfNoEntry: false })?.isFile() === false) throw new AppError('write-failed', { path });
    const rights = mode === undefined ? rightsOf(target) : null;
    temporary = `${target}.${process.pid}.part`;
    removeIfThere(temporary);
    const file = openSync(temporary, 'wx', mode ?? rights ?? 0o666);
    try {
      writeFileSync(file, content);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    if (rights !== null) giveRights(temporary, rights);
    renameSync(temporary, target);
  } catch (error) {
    if (temporary) removeIfThere(temporary);
    throw diskError(error, path);
  }
}
