/** What SQLite's and the file system's failures mean to a person. */
import { AppError } from '../../shared/errors.ts';

/** Translates their codes into the app's own; anything else passes through. */
export function libraryError(error: unknown, path: string): unknown {
  if (error instanceof AppError || !(error instanceof Error)) return error;
  const code = 'code' in error ? String(error.code) : '';
  const is = (...starts: string[]) => starts.some((start) => code.startsWith(start));
  if (is('SQLITE_BUSY', 'SQLITE_LOCKED')) return new AppError('library-busy', { path, owner: '' }, error);
  // The shared-memory file beside the library is the first that finds no room.
  if (is('SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE', 'ENOSPC', 'EDQUOT')) return new AppError('disk-full', { path }, error);
  if (is('SQLITE_CORRUPT')) return new AppError('library-damaged', { path, place: error.message }, error);
  if (is('SQLITE_NOTADB')) return new AppError('library-foreign', { path }, error);
  if (is('SQLITE_READONLY', 'SQLITE_CANTOPEN', 'EACCES', 'EPERM', 'EROFS')) {
    return new AppError('library-no-permission', { path }, error);
  }
  if (is('SQLITE_IOERR', 'ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'EIO'))
    return new AppError('write-failed', { path }, error);
  return error;
}
