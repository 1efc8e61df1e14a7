/** What is asked of a library file before SQLite opens it. */
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { AppError } from '../../shared/errors.ts';
import { isOpenHere } from './database.ts';
import { libraryError } from './library-error.ts';
import { hasLostChanges } from './lock-owner.ts';
import { openPageFile } from './salvage/page-file.ts';

/** Each name of a file has a log of its own, and SQLite does not see the other. Throws `library-linked`. */
export function checkLinks(path: string): void {
  if (nameCount(path) > 1) throw new AppError('library-linked', { path });
}

/** How many names the file has on its disk. */
export const nameCount = (path: string): number => statSync(path).nlink;

/** SQLite would leave out without a word what was changed after the place where a log broke or ends. Throws `library-damaged`. */
export function checkLog(path: string): void {
  let isDamaged: boolean;
  try {
    const file = openPageFile(path);
    file.close();
    isDamaged = file.isLogDamaged || hasLostChanges(path);
  } catch (error) {
    throw libraryError(error, path);
  }
  if (isDamaged) throw new AppError('library-damaged', { path, place: 'log' });
}

/** Throws `library-not-found` or `library-foreign`. */
export function checkIsSqlite(path: string): void {
  if (!existsSync(path)) throw new AppError('library-not-found', { path });
  try {
    if (!isSqlite(path)) throw new AppError('library-foreign', { path });
  } catch (error) {
    throw libraryError(error, path);
  }
}

export function isSqlite(path: string): boolean {
  // A file that is open here is one; to open and close it once more would give up SQLite's locks on it.
  if (isOpenHere(path)) return true;
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true && hasSqliteHeader(path);
}

function hasSqliteHeader(path: string): boolean {
  const head = Buffer.alloc(16);
  const file = openSync(path, 'r');
  try {
    readSync(file, head, 0, 16, 0);
  } finally {
    closeSync(file);
  }
  return head.toString('latin1') === 'SQLite format 3\0';
}
