/** What the library service gives the other services beside its contract, and what it needs of them. */
import type { RecentLibrary } from '../../../shared/contract/library.ts';
import type { LibraryService } from '../../../shared/contract/services.ts';
import type { LibraryChoices } from '../../../shared/settings/library-choices.ts';
import type { Library, LibraryEnvironment } from '../open-library.ts';

export interface LibraryServiceDependencies {
  environment: LibraryEnvironment;
  /** Where a library with a bare name is put. */
  defaultFolder: string;
  person(): { id: string; name: string };
  recent(): Omit<RecentLibrary, 'exists'>[];
  forgetRecent(path: string): void;
  noteOpened(path: string, name: string, openedAt: string): void;
  choicesOf(path: string): LibraryChoices;
  noteChoices(path: string, choices: Partial<LibraryChoices>): void;
  /** Stops what still writes to the open library. */
  beforeClose(): Promise<void>;
  /** Stops the care of a library that is about to give way to another, or to none. */
  stopCare(): Promise<void>;
  /** Fills a new library with the sample project. */
  fillSample(): Promise<void>;
  samplePath: string;
  /** Told where the daily backup could not be taken: nobody waits for it, and it must not fail unseen. */
  backupFailed?: ((error: unknown) => void) | undefined;
}

export interface OpenedLibraryService extends LibraryService {
  current(): Library | null;
  /** Takes a backup of what is about to change much, unless one holds it already; a failure is told, and stops nothing. */
  backupBeforeImport(signal: AbortSignal): Promise<void>;
  /** Runs what an automatic backup of the open library must not meet half done. */
  betweenBackups<T>(work: () => Promise<T>): Promise<T>;
  shut(): Promise<void>;
  /** The open library turned out to be damaged. */
  metDamage(error: unknown): void;
}
