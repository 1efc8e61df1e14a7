/** What keeps the open library sound and small, and copies it. */
import type { LibraryService } from '../../../shared/contract/services.ts';
import { AppError } from '../../../shared/errors.ts';
import { backupLibrary, ensureLibraryId } from '../backups.ts';
import { compactLibrary } from '../compact.ts';
import { libraryError } from '../library-error.ts';
import type { Library, LibraryEnvironment } from '../open-library.ts';
import { verifyInSteps, verifyLibrary } from '../verify.ts';

export interface UpkeepDependencies {
  /** Throws `library-not-open`. */
  current(): Library;
  environment: LibraryEnvironment;
  betweenBackups<T>(work: () => Promise<T>): Promise<T>;
}

export function createUpkeep({
  current,
  environment,
  betweenBackups,
}: UpkeepDependencies): Pick<LibraryService, 'verify' | 'verifyInSteps' | 'backup' | 'compact'> {
  return {
    verify() {
      const { db, path } = current();
      try {
        return verifyLibrary(db);
      } catch (error) {
        throw libraryError(error, path);
      }
    },
    async verifyInSteps(work) {
      const { db, path } = current();
      try {
        return await verifyInSteps(db, work ?? {});
      } catch (error) {
        throw libraryError(error, path);
      }
    },
    backup: ({ path }, work) => backupLibrary(current(), path, work),
    async compact(work) {
      const opened = current();
      if (opened.isReadOnly) throw new AppError('library-read-only', { path: opened.path });
      ensureLibraryId(opened.db, environment.ids);
      // Packing the file finds it busy while a backup reads it.
      return betweenBackups(() => compactLibrary(opened, environment, work));
    },
  };
}
