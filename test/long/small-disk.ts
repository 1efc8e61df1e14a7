/** A disk of a few megabytes that can be filled to the last byte; where mounting is allowed. */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SmallDisk {
  path: string;
  /** Leaves so many bytes free, rounded to whole pages. */
  fill(freeBytes: number): void;
  /** Gives the space back. */
  free(): void;
  remove(): void;
}

const run = (command: string, ...args: string[]) => spawnSync(command, args).status === 0;

/** Null where it may not be mounted. */
export function mountSmallDisk(bytes: number): SmallDisk | null {
  if (process.platform !== 'linux') return null;
  const path = mkdtempSync(join(tmpdir(), 'small-disk-'));
  if (!run('mount', '-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', path)) {
    rmSync(path, { recursive: true });
    return null;
  }
  const ballast = join(path, '.ballast');
  const part = new Uint8Array(4096);
  return {
    path,
    fill(freeBytes) {
      const { bavail, bsize } = statfsSync(path);
      const file = openSync(ballast, 'w');
      try {
        for (let left = bavail * bsize - freeBytes; left >= part.length; left -= part.length) writeSync(file, part);
      } catch {
        // Others wrote meanwhile: it is full.
      } finally {
        closeSync(file);
      }
    },
    free: () => rmSync(ballast, { force: true }),
    remove() {
      run('umount', '-l', path);
      rmSync(path, { recursive: true, force: true });
    },
  };
}
