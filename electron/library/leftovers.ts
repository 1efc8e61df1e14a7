/** What a program that was killed left beside a library: copies that had not arrived, and files of its lock. */
import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const endings = /^\.(?:\d+\.restored(?:\..+)?|lock\.(?:\d+\.)?part|\d+\.probe)$/;

/**
 * For who holds the library's lock: none of it is in use then. With a write-ahead log neither is a journal: SQLite has
 * rolled back one that counts before it lets anyone in. What cannot be removed is left for the next time.
 */
export function removeLeftovers(libraryPath: string, hasLog: boolean): void {
  const name = basename(libraryPath);
  const folder = dirname(libraryPath);
  try {
    const left = readdirSync(folder).filter((each) => each.startsWith(name) && endings.test(each.slice(name.length)));
    if (hasLog) rmSync(`${libraryPath}-journal`, { force: true });
    for (const each of left) rmSync(join(folder, each), { force: true });
  } catch {
    // A folder that may not be read, or a disk that is gone: opening tells.
  }
}
