/** A file that takes the place of another is as open to others as that one was. */
import { chmodSync, existsSync, lstatSync, realpathSync, statSync } from 'node:fs';

/** Null where there is no file. */
export function rightsOf(path: string): number | null {
  const found = statSync(path, { throwIfNoEntry: false });
  return found ? found.mode & 0o777 : null;
}

export function giveRights(path: string, rights: number): void {
  try {
    chmodSync(path, rights);
  } catch {
    // Memory sticks and some network shares keep no rights.
  }
}

/** Where a link leads: what is written to it goes there, and the link stays. */
export function targetOf(path: string): string {
  return existsSync(path) && lstatSync(path).isSymbolicLink() ? realpathSync(path) : path;
}
