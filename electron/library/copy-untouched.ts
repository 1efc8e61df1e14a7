/** A copy of a library that cannot be opened where it is: on a read-only medium, or where nothing may be written. */
import { copyFileSync, existsSync } from 'node:fs';
import type { BackupReport, LibraryWork } from '../../shared/contract/library.ts';
import { AppError } from '../../shared/errors.ts';
import { copyLibraryFile, removeDatabaseFiles } from './copy-library.ts';
import { isOpenHere } from './database.ts';
import { libraryError } from './library-error.ts';

/** Copies the file with the log beside it and proves the copy. Throws `library-exists` and what `copyLibraryFile` throws. */
export async function copyUntouched(from: string, to: string, work: LibraryWork = {}): Promise<BackupReport> {
  if (existsSync(to)) throw new AppError('library-exists', { path: to });
  if (isOpenHere(from)) return copyLibraryFile(from, to, work);
  const raw = `${to}.${process.pid}.raw`;
  try {
    for (const ending of ['', '-wal', '-journal']) {
      if (existsSync(`${from}${ending}`)) copyFileSync(`${from}${ending}`, `${raw}${ending}`);
    }
    return await copyLibraryFile(raw, to, work);
  } catch (error) {
    throw libraryError(error, to);
  } finally {
    removeDatabaseFiles(raw);
  }
}
