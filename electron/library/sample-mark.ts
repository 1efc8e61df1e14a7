/** A sample that is being made is marked beside it: one whose making was killed is made anew, as nobody has worked in it. */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { libraryError } from './library-error.ts';
import { liveOwner, lockPath } from './lock-owner.ts';

const markPath = (path: string) => `${path}.making`;

/** Gives what takes the mark away again. */
export function markMaking(path: string): () => void {
  try {
    writeFileSync(markPath(path), '');
  } catch (error) {
    throw libraryError(error, path);
  }
  return () => rmSync(markPath(path), { force: true });
}

/** Takes away what a killed program left; nothing where another program makes the sample just now. */
export function removeHalfMade(path: string, now: Date): void {
  if (!existsSync(markPath(path)) || liveOwner(path, now)) return;
  removeLibraryFile(path);
  rmSync(lockPath(path), { force: true }); // it counts the files of an import that is of no interest any more
}

export function removeLibraryFile(path: string): void {
  for (const ending of ['', '-wal', '-shm']) rmSync(`${path}${ending}`, { force: true });
}
