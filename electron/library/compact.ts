/** Gives back the space of what was removed. */
import { statSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import type { CompactReport, LibraryWork } from '../../shared/contract/library.ts';
import { keepBackup } from './backups.ts';
import { libraryError } from './library-error.ts';
import type { Library, LibraryEnvironment } from './open-library.ts';

/** Takes a backup first. Throws `disk-full` where there is no room for both, and what `copyLibraryFile` throws. */
export async function compactLibrary(
  library: Library,
  environment: LibraryEnvironment,
  options: LibraryWork = {},
): Promise<CompactReport> {
  const { db, path } = library;
  try {
    db.pragma('wal_checkpoint(TRUNCATE)');
    const bytesBefore = statSync(path).size;
    const { path: backup } = await keepBackup(path, 'before-compact', environment, options);
    options.onProgress?.({ phase: 'compact', done: 0, total: 0 });
    await setImmediate(); // what follows cannot be interrupted: the screens are told before it begins
    options.signal?.throwIfAborted();
    db.exec('VACUUM');
    db.pragma('wal_checkpoint(TRUNCATE)');
    return { path, bytesBefore, bytesAfter: statSync(path).size, backup };
  } catch (error) {
    throw libraryError(error, path);
  }
}
