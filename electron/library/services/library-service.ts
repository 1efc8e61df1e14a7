import { existsSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import type { LibraryOpen, LibraryState } from '../../../shared/contract/library.ts';
import { AppError } from '../../../shared/errors.ts';
import { createAutomaticBackup } from '../automatic-backup.ts';
import { backupIfChanged, backupUnlessSame, findBackups } from '../backups.ts';
import { isDamage } from '../copy-library.ts';
import { checkInPlace } from '../database.ts';
import { finishErasures } from '../erasure/finish-erasure.ts';
import { createTurns } from '../in-turn.ts';
import { joinOldRecords } from '../join-old-records.ts';
import { libraryError } from '../library-error.ts';
import { existingPath, resolveLibraryPath } from '../library-path.ts';
import { closeLibrary, createLibrary, type Library, openLibrary } from '../open-library.ts';
import { savePerson } from '../people.ts';
import { restoreLibrary } from '../restore.ts';
import { markMaking, removeHalfMade, removeLibraryFile } from '../sample-mark.ts';
import { verifyInSteps } from '../verify.ts';
import { whenFree } from '../when-free.ts';
import { libraryState } from './library-state.ts';
import type { LibraryServiceDependencies, OpenedLibraryService } from './opened-library-service.ts';
import { createTroubleKeeper } from './trouble.ts';
import { createUpkeep } from './upkeep.ts';

/** Of two commands at once, the second waits this long for the first. */
const patience = { forMs: 5000, pauseMs: 50 };

/** The sample stands where the settings do, and nothing in it is missed. */
const sampleOptions = { placeAccepted: true };

/** The open library and the ways to change which one it is. */
export function createLibraryService(dependencies: LibraryServiceDependencies): OpenedLibraryService {
  const { environment, samplePath } = dependencies;
  let library: Library | null = null;
  /** While the sample is being made it is open to its maker, but not yet to the screens. */
  let isFilling = false;
  /** The library whose place a backup is taking: it is closed, and nothing else may be opened. */
  let restoring: { path: string; name: string } | null = null;
  const { take: inTurn } = createTurns();
  const trouble = createTroubleKeeper();
  /** The person chose to read what is left of it: damage is told where it is met, and asks for no way out again. */
  let isReadWithDamage = false;

  const metDamage = (error: unknown) => {
    if (!isReadWithDamage) trouble.met(error);
  };

  /** A copy can break on its own disk: only what does not hold in the library itself is its damage. */
  const lookForDamage = async (opened: Library, error: unknown) => {
    if (!isDamage(error)) return;
    const { sound } = await verifyInSteps(opened.db, {});
    if (!sound && library === opened) metDamage(libraryError(error, opened.path));
  };

  const backups = createAutomaticBackup({
    clock: environment.clock,
    async take(opened) {
      try {
        await finishErasures(opened, environment);
        return await backupIfChanged(opened, environment);
      } catch (error) {
        await lookForDamage(opened, error);
        throw error;
      }
    },
    failed: dependencies.backupFailed,
  });

  const state = () =>
    libraryState(isFilling ? null : library, {
      environment,
      restoring,
      samplePath,
      backups,
      trouble: trouble.current,
      choicesOf: dependencies.choicesOf,
      metDamage,
    });

  const shut = async () => {
    const closing = library;
    if (!closing) return;
    await dependencies.beforeClose();
    await backups.stop();
    closeLibrary(closing);
    if (library === closing) library = null;
  };

  const refuseWhileRestoring = () => {
    if (restoring) throw new AppError('library-being-restored', { path: restoring.path });
  };

  /** Another library, or none: asked for twice at once, each is done after the other. */
  const change = async (work: () => Promise<LibraryState>): Promise<LibraryState> => {
    refuseWhileRestoring();
    return inTurn(() => {
      refuseWhileRestoring();
      return work();
    });
  };

  const current = (): Library => {
    if (!library) throw new AppError('library-not-open');
    return library;
  };

  /** Whoever works in a library is known there; one that cannot take them is closed again. */
  const greet = (opened: Library) => {
    try {
      if (opened.isReadOnly) return;
      savePerson(opened, dependencies.person());
      joinOldRecords(opened, dependencies.person().id);
    } catch (error) {
      closeLibrary(opened);
      throw libraryError(error, opened.path);
    }
  };

  /** The next library is opened before the last is closed, so that a refusal leaves the person where they were. */
  const take = async (next: Library, how: { isNew?: boolean; isReadWithDamage?: boolean } = {}) => {
    greet(next);
    try {
      await dependencies.stopCare();
      await shut();
      refuseWhileRestoring(); // a restore that was asked for meanwhile
    } catch (error) {
      closeLibrary(next);
      throw error;
    }
    trouble.over();
    library = next;
    isReadWithDamage = how.isReadWithDamage ?? false;
    backups.start(next, { isNew: how.isNew ?? false });
    dependencies.noteOpened(library.path, library.name, environment.clock().toISOString());
    return state();
  };

  const reopen = (path: string): Library => {
    try {
      const opened = openLibrary(path, environment, { placeAccepted: true });
      greet(opened);
      trouble.over();
      return opened;
    } catch (error) {
      trouble.met(error);
      throw error;
    }
  };

  const recent = () => dependencies.recent().map((entry) => ({ ...entry, exists: existsSync(entry.path) }));

  /** What broke while it was open is not worked in any more. */
  const shutOpened = async (path: string) => {
    if (library?.path !== path) return;
    await dependencies.stopCare();
    await shut();
  };

  const open = async ({ path, readOnly = false, placeAccepted }: LibraryOpen): Promise<LibraryState> => {
    const wanted = existingPath(path) ?? resolveLibraryPath(path, dependencies.defaultFolder);
    const isDamageKnown = trouble.current()?.path === wanted;
    if (isDamageKnown) await shutOpened(wanted);
    if (library?.path === wanted && (readOnly || !library.isReadOnly) && isStillOurs(library)) return state();
    const isAccepted = placeAccepted || dependencies.choicesOf(wanted).placeAccepted;
    const next = await whenFree(
      () => openLibrary(wanted, environment, { readOnly, placeAccepted: isAccepted }),
      patience,
    );
    if (placeAccepted) dependencies.noteChoices(wanted, { placeAccepted });
    return take(next, { isReadWithDamage: readOnly && isDamageKnown });
  };

  /** What stopped it stays as the trouble of the library. */
  const changeOrTell = async (work: () => Promise<LibraryState>): Promise<LibraryState> => {
    try {
      return await change(work);
    } catch (error) {
      trouble.met(error);
      throw error;
    }
  };

  const openSample = async (): Promise<LibraryState> => {
    if (library?.path === samplePath) return state();
    removeHalfMade(samplePath, environment.clock());
    if (existsSync(samplePath))
      return take(await whenFree(() => openLibrary(samplePath, environment, sampleOptions), patience));
    const unmark = markMaking(samplePath);
    isFilling = true;
    let made: Library | null = null;
    try {
      made = createLibrary(samplePath, environment, sampleOptions);
      await take(made, { isNew: true });
      await dependencies.fillSample();
    } catch (error) {
      if (made && library === made) await shut();
      if (made) removeLibraryFile(samplePath); // half a sample would be opened as a whole one next time
      throw error;
    } finally {
      isFilling = false;
      unmark();
    }
    return state();
  };

  return {
    current: () => library,
    backupBeforeImport: (signal) =>
      backups.attempt(() =>
        backupUnlessSame(current(), 'before-import', environment, { signal }).catch((error) => {
          if (!signal.aborted) throw error;
        }),
      ),
    betweenBackups: backups.between,
    shut: () => inTurn(shut),
    state,
    recent,
    forgetRecent(path) {
      dependencies.forgetRecent(path);
      return recent();
    },
    create: ({ path, placeAccepted, backupsFolder }) =>
      change(() => {
        const wanted = resolveLibraryPath(path, dependencies.defaultFolder);
        const made = createLibrary(wanted, environment, { placeAccepted });
        if (placeAccepted || backupsFolder) dependencies.noteChoices(wanted, { placeAccepted, backupsFolder });
        return take(made, { isNew: true });
      }),
    open: (input) => changeOrTell(() => open(input)),
    async openAtStart(input) {
      try {
        return await change(() => open(input));
      } catch (error) {
        // Of a file that is gone there is only something to say where its backups are left.
        const isUnknown = isCode(error, 'library-not-found') && findBackups(input.path, environment).length === 0;
        if (!isUnknown && trouble.metAtStart(error)) return state();
        throw error;
      }
    },
    leaveTrouble: () =>
      inTurn(async () => {
        const left = trouble.current();
        if (left) await shutOpened(left.path);
        trouble.over();
        return state();
      }),
    metDamage,
    forgetInterruptedImport() {
      library?.lock?.forgetInterruptedImport();
      return state();
    },
    setBackupsFolder({ folder }) {
      const { path } = current();
      if (folder !== null && !isAbsolute(folder)) throw new AppError('folder-path', { folder });
      dependencies.noteChoices(path, { backupsFolder: folder });
      return state();
    },
    openSample: () => changeOrTell(openSample),
    close: () =>
      change(async () => {
        await dependencies.stopCare();
        await shut();
        return state();
      }),
    ...createUpkeep({ current, environment, betweenBackups: backups.between }),
    async restore({ file, path }, work) {
      const wanted = resolveLibraryPath(path, dependencies.defaultFolder);
      const replace = () => whenFree(() => restoreLibrary(file, wanted, environment, work), patience);
      if (library?.path !== wanted) return replace();
      if (library.isReadOnly) throw new AppError('library-read-only', { path: wanted });
      restoring = { path: wanted, name: library.name };
      const takeUpAgain = () => {
        restoring = null;
        library = reopen(wanted);
        backups.start(library);
      };
      let done: Awaited<ReturnType<typeof replace>>;
      try {
        await shut();
        done = await replace();
      } catch (error) {
        try {
          takeUpAgain();
        } catch {
          // Told as the trouble of the library; what was asked for failed before it.
        }
        throw error;
      }
      takeUpAgain();
      return done;
    },
  };
}

/** False where the file was moved away, or another program took the library over: it is to be opened anew. */
function isStillOurs({ db, lock }: Library): boolean {
  try {
    checkInPlace(db);
    lock?.check();
    return true;
  } catch {
    return false;
  }
}

const isCode = (error: unknown, code: AppError['code']) => error instanceof AppError && error.code === code;
