/** Writes an export where the person chose; never in the place of a library. */
import { AppError } from '../shared/errors.ts';
import { diskError } from './disk-error.ts';
import { isSqlite } from './library/file-checks.ts';
import { writeFileWhole } from './write-file-whole.ts';

/** Throws `export-over-library`, and what `writeFileWhole` throws. */
export function writeExport(path: string, content: Uint8Array): void {
  // What stands beside a library under these names is read as a part of it.
  const library = path.replace(/-(wal|shm|journal)$|\.lock$/, '');
  try {
    const found = [path, library].find(isSqlite);
    if (found !== undefined) throw new AppError('export-over-library', { path: found });
  } catch (error) {
    throw diskError(error, path);
  }
  writeFileWhole(path, content);
}
