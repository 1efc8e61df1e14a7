/** What the screens are told of the open library, its backups, and what is wrong. */
import type { LibraryState, LibraryTrouble } from '../../../shared/contract/library.ts';
import type { AutomaticBackup } from '../automatic-backup.ts';
import { lastBackupAt } from '../backups.ts';
import { countReadable } from '../contents.ts';
import { libraryError } from '../library-error.ts';
import type { Library, LibraryEnvironment } from '../open-library.ts';
import type { LibraryServiceDependencies } from './opened-library-service.ts';

export interface StateSources extends Pick<LibraryServiceDependencies, 'samplePath' | 'choicesOf'> {
  environment: LibraryEnvironment;
  /** The library whose place a backup is taking: it is closed meanwhile, and shown. */
  restoring: { path: string; name: string } | null;
  backups: Pick<AutomaticBackup, 'isUnderWay' | 'failure'>;
  /** Asked last: counting can meet damage. */
  trouble(): LibraryTrouble | null;
  metDamage(error: unknown): void;
}

export function libraryState(opened: Library | null, sources: StateSources): LibraryState {
  const { environment, restoring, backups, metDamage } = sources;
  const counts = opened
    ? countReadable(opened.db, (error) => metDamage(libraryError(error, opened.path)))
    : { documents: 0, trials: 0, references: 0, projects: 0, cards: 0 };
  const shown = restoring ?? opened;
  const lastAt = opened ? lastBackupAt(opened, environment) : null;
  return {
    path: shown?.path ?? null,
    name: shown?.name ?? null,
    isSample: shown?.path === sources.samplePath,
    counts,
    isReadOnly: opened?.isReadOnly ?? false,
    packet: opened?.packet ?? null,
    dataVersion: opened ? Number(opened.db.pragma('data_version', { simple: true })) : 0,
    isBeingRestored: restoring !== null,
    interruptedImport: opened?.lock?.interruptedImport() ?? null,
    trouble: sources.trouble(),
    backup: {
      lastAt,
      isUnderWay: backups.isUnderWay(),
      failed: backups.failure(lastAt),
      folder: opened ? sources.choicesOf(opened.path).backupsFolder : null,
    },
    place: opened && opened.place.kind !== 'local' ? { service: '', ...opened.place, kind: opened.place.kind } : null,
  };
}
