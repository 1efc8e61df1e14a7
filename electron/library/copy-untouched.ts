/** A copy of a library that cannot be opened where it is: on a read-only medium, or where nothing may be written. */
import { copyFileSync, existsSync } from 'node:fs';
import type { BackupReport, LibraryWork } from '../../shared/contract/library.ts';
import { AppError } from '../../shared/errors.ts';
import { copyBytes } from './copy-bytes.ts';
import { copyLibraryFile, removeDatabaseFiles } from './copy-library.ts';
import { isOpenHere } from './database.ts';
import { isNewerSchema } from './inspect/newer-schema.ts';
import { logEndings } from './inspect/open-untouched.ts';
import { libraryError } from './library-error.ts';
import { liveOwner, refuseLiveOwner } from './lock-owner.ts';
import { openPageFile, type PageFile } from './salvage/page-file.ts';

/**
 * Copies the file with the log beside it and proves the copy; one of a later Metodebenk is compared byte by byte. Throws
 * `library-exists`, `library-busy` where a newer one is being worked in, and what `copyLibraryFile` throws.
 */
export async function copyUntouched(
  from: string,
  to: string,
  now: Date,
  work: LibraryWork = {},
): Promise<BackupReport> {
  if (existsSync(to)) throw new AppError('library-exists', { path: to });
  if (isOfLaterTime(from)) {
    refuseLiveOwner(from, now);
    return copyBytes(from, to, work);
  }
  // What is being written to is whole only as SQLite reads it.
  if (isOpenHere(from) || liveOwner(from, now)) return copyLibraryFile(from, to, work);
  const raw = `${to}.${process.pid}.raw`;
  try {
    for (const ending of ['', ...logEndings]) {
      if (existsSync(`${from}${ending}`)) copyFileSync(`${from}${ending}`, `${raw}${ending}`);
    }
    return await copyLibraryFile(raw, to, work);
  } catch (error) {
    throw libraryError(error, to);
  } finally {
    removeDatabaseFiles(raw);
  }
}

function isOfLaterTime(path: string): boolean {
  if (isOpenHere(path)) return false;
  let file: PageFile;
  try {
    file = openPageFile(path);
  } catch (error) {
    throw libraryError(error, path);
  }
  file.close();
  return file.header.isLibrary && isNewerSchema(file.header.schema);
}
