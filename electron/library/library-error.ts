/** What SQLite's and the file system's failures mean to a person. */
import { AppError } from '../../shared/errors.ts';
import { diskError, findDiskError, isSystemError } from '../disk-error.ts';

/** Translates their codes into the app's own; anything else passes through. */
export function libraryError(error: unknown, path: string): unknown {
  if (error instanceof AppError || !(error instanceof Error)) return error;
  const code = 'code' in error ? String(error.code) : '';
  const is = (...starts: string[]) => starts.some((start) => code.startsWith(start));
  if (is('SQLITE_BUSY', 'SQLITE_LOCKED')) return new AppError('library-busy', { path, owner: '' }, error);
  if (is('SQLITE_FULL')) return new AppError('disk-full', { path }, error);
  if (is('SQLITE_CORRUPT')) return new AppError('library-damaged', { path, place: error.message }, error);
  if (is('SQLITE_NOTADB')) return new AppError('library-foreign', { path }, error);
  if (is('SQLITE_READONLY', 'SQLITE_CANTOPEN', 'SQLITE_IOERR')) {
    const found = findDiskError(path, error);
    if (found) return found;
    // The shared-memory file beside the library is the first that finds no room.
    if (is('SQLITE_IOERR_SHMSIZE')) return new AppError('disk-full', { path }, error);
    return new AppError(is('SQLITE_IOERR') ? 'write-failed' : 'library-no-permission', { path }, error);
  }
  return isSystemError(error) ? diskError(error, path) : error;
}
