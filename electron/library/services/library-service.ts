import { existsSync, rmSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { LibraryState, RecentLibrary } from '../../../shared/contract/library.ts';
import type { LibraryService } from '../../../shared/contract/services.ts';
import { AppError } from '../../../shared/errors.ts';
import { backupIfChanged, backupLibrary, ensureLibraryId } from '../backups.ts';
import { countCards } from '../cards.ts';
import { compactLibrary } from '../compact.ts';
import { libraryError } from '../library-error.ts';
import { closeLibrary, createLibrary, type Library, type LibraryEnvironment, openLibrary } from '../open-library.ts';
import { savePerson } from '../people.ts';
import { restoreLibrary } from '../restore.ts';
import { verifyInSteps, verifyLibrary } from '../verify.ts';

export interface LibraryServiceDependencies {
  environment: LibraryEnvironment;
  /** Where a library with a bare name is put. */
  defaultFolder: string;
  person(): { id: string; name: string };
  recent(): Omit<RecentLibrary, 'exists'>[];
  noteOpened(path: string, name: string, openedAt: string): void;
  /** Stops what still writes to the open library. */
  beforeClose(): Promise<void>;
  /** Fills a new library with the sample project. */
  fillSample(): Promise<void>;
  samplePath: string;
  /** Told where the daily backup could not be taken: nobody waits for it, and it must not fail unseen. */
  backupFailed?: ((error: unknown) => void) | undefined;
}

/** Of two commands at once, the second waits this long for the first. */
const queueMs = 5000;
const retryMs = 50;

export interface OpenLibraryHolder {
  current(): Library | null;
}

/** The open library and the ways to change which one it is. */
export function createLibraryService(
  dependencies: LibraryServiceDependencies,
): LibraryService & OpenLibraryHolder & { shut(): Promise<void> } {
  const { environment, samplePath } = dependencies;
  let library: Library | null = null;
  /** While the sample is being made it is open to its maker, but not yet to the screens. */
  let isFilling = false;

  const state = (): LibraryState => {
    const shown = isFilling ? null : library;
    return {
      path: shown?.path ?? null,
      name: shown?.name ?? null,
      isSample: shown?.path === samplePath,
      counts: shown ? countContents(shown) : { documents: 0, trials: 0, references: 0, projects: 0, cards: 0 },
    };
  };

  /** The daily backup of the library that is open, which runs while the person works. */
  let backup: Promise<unknown> = Promise.resolve();

  const shut = async () => {
    if (!library) return;
    await dependencies.beforeClose();
    await backup;
    closeLibrary(library);
    library = null;
  };

  const whenFree = async <T>(attempt: () => T): Promise<Awaited<T>> => {
    const refusedAfter = performance.now() + queueMs;
    for (;;) {
      try {
        return await attempt();
      } catch (error) {
        const isBusy = error instanceof AppError && error.code === 'library-busy';
        if (!isBusy || performance.now() > refusedAfter) throw error;
        await setTimeout(retryMs);
      }
    }
  };

  const current = (): Library => {
    if (!library) throw new AppError('library-not-open');
    return library;
  };

  /** The next library is opened before the last is closed, so that a refusal leaves the person where they were. */
  const take = async (next: Library): Promise<LibraryState> => {
    try {
      if (!next.isReadOnly) savePerson(next, dependencies.person());
    } catch (error) {
      closeLibrary(next);
      throw libraryError(error, next.path);
    }
    await shut();
    library = next;
    if (!next.isReadOnly)
      backup = backupIfChanged(next, environment).catch((error) => dependencies.backupFailed?.(error));
    dependencies.noteOpened(library.path, library.name, environment.clock().toISOString());
    return state();
  };

  return {
    current: () => library,
    shut,
    state,
    recent: () => dependencies.recent().map((entry) => ({ ...entry, exists: existsSync(entry.path) })),
    create: ({ path }) => take(createLibrary(resolveLibraryPath(path, dependencies.defaultFolder), environment)),
    async open({ path, readOnly = false }) {
      const wanted = resolveLibraryPath(path, dependencies.defaultFolder);
      if (library?.path === wanted && (readOnly || !library.isReadOnly)) return state();
      return take(await whenFree(() => openLibrary(wanted, environment, { readOnly })));
    },
    async openSample() {
      if (library?.path === samplePath) return state();
      if (existsSync(samplePath)) return take(await whenFree(() => openLibrary(samplePath, environment)));
      isFilling = true;
      try {
        await take(createLibrary(samplePath, environment));
        await dependencies.fillSample();
      } catch (error) {
        await shut();
        removeLibraryFile(samplePath); // half a sample would be opened as a whole one next time
        throw error;
      } finally {
        isFilling = false;
      }
      return state();
    },
    async close() {
      await shut();
      return state();
    },
    verify() {
      const { db, path } = current();
      try {
        return verifyLibrary(db);
      } catch (error) {
        throw libraryError(error, path);
      }
    },
    async verifyInSteps(onProgress) {
      const { db, path } = current();
      try {
        return await verifyInSteps(db, { onProgress });
      } catch (error) {
        throw libraryError(error, path);
      }
    },
    backup: ({ path }, onProgress) => backupLibrary(current(), path, { onProgress }),
    async restore({ file, path }, onProgress) {
      const wanted = resolveLibraryPath(path, dependencies.defaultFolder);
      return whenFree(() => restoreLibrary(file, wanted, environment, { onProgress }));
    },
    async compact(onProgress) {
      const opened = current();
      await backup;
      ensureLibraryId(opened.db, environment.ids);
      return compactLibrary(opened, environment, { onProgress });
    },
  };
}

function removeLibraryFile(path: string): void {
  for (const ending of ['', '-wal', '-shm']) rmSync(`${path}${ending}`, { force: true });
}

/** A bare name becomes a file in the default folder; the ending is added where it lacks. */
function resolveLibraryPath(path: string, defaultFolder: string): string {
  const named = /\.metodebenk$/i.test(path) ? path : `${path}.metodebenk`;
  if (isAbsolute(named)) return named;
  if (/[\\/]/.test(named) || named.startsWith('.')) {
    throw new AppError('library-name', { name: path });
  }
  return join(defaultFolder, named);
}

function countContents({ db }: Library): LibraryState['counts'] {
  const count = (sql: string) => (db.prepare(sql).get() as { n: number }).n;
  const live = (table: string) => `SELECT count(*) AS n FROM ${table} WHERE removed_at IS NULL`;
  const fromLiveSource = (link: string) => `EXISTS (SELECT 1 FROM ${link} AND source.removed_at IS NULL)`;
  return {
    documents: count(`${live('document')} AND ${fromLiveSource('source WHERE source.id = document.source_id')}`),
    trials: count(
      `${live('trial')} AND ${fromLiveSource('trial_snapshot s JOIN source ON source.id = s.source_id WHERE s.trial_id = trial.id')}`,
    ),
    references: count(
      `${live('reference')} AND ${fromLiveSource('reference_source s JOIN source ON source.id = s.source_id WHERE s.reference_id = reference.id')}`,
    ),
    projects: count(live('project')),
    cards: countCards(db),
  };
}
