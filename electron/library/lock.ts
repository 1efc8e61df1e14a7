/**
 * One writer per library: a small file beside it says who, on which machine, in which process and since when. What a
 * process left behind that no longer runs is taken over at once; another machine is believed for as long as its
 * heartbeat is fresh.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import type { InterruptedImport } from '../../shared/contract/library.ts';
import { AppError } from '../../shared/errors.ts';
import { libraryError } from './library-error.ts';
import {
  busy,
  heldTokens,
  type LockOwner,
  lockPath,
  type NotedImport,
  processStart,
  readOwner,
  refuseLiveOwner,
} from './lock-owner.ts';
import { readLogMark } from './log-mark.ts';

export interface LibraryLock {
  /**
   * Called with SQLite's write lock held, so that nobody takes the library over meanwhile. Throws `library-taken-over`
   * where another did while this machine slept; what was to be written must then not be.
   */
  check(): void;
  /** Called after each change: should this program be killed, the next can tell whether the log is all there. */
  noteLog(): void;
  /** Told as each file of an import is taken in, and null when it is over. */
  noteImport(importing: NotedImport | null): void;
  /** Told when all files of an import, known by their checksum, have been taken in or refused. */
  noteTakenIn(files: string): void;
  /** The import that was under way when a program that held the library was killed; null where there was none. */
  interruptedImport(): InterruptedImport | null;
  forgetInterruptedImport(): void;
  /** Others are told this name from now on. */
  rename(person: string): void;
  release(): void;
}

const heartbeatMs = 30_000;

/**
 * Takes the lock; throws `library-busy`, naming the owner, where another has it, `lock-is-folder`. `alone` runs its argument while no
 * other process does the same for this library, so that of two who find a dead owner one is told.
 */
export function takeLock(
  libraryPath: string,
  owner: { person: string; clock: () => Date },
  alone: (work: () => void) => void,
): LibraryLock {
  const folder = lockPath(libraryPath);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new AppError('lock-is-folder', { path: libraryPath, folder });
  }
  refuseLiveOwner(libraryPath, owner.clock());
  const since = owner.clock().toISOString();
  const mine: LockOwner = {
    token: randomUUID(),
    person: owner.person,
    machine: hostname(),
    processId: process.pid,
    processStarted: processStart(process.pid),
    since,
    heartbeat: since,
    log: null,
    importing: null,
  };
  let interrupted: NotedImport | null = null;
  alone(() => {
    refuseLiveOwner(libraryPath, owner.clock());
    interrupted = findInterrupted(libraryPath);
    mine.importing = interrupted; // should this program be killed before anyone is told
    rmSync(lockPath(libraryPath), { force: true });
    createLockFile(libraryPath, mine);
  });
  heldTokens.add(mine.token);
  const isMine = () => readOwner(libraryPath)?.token === mine.token;
  const write = () => {
    mine.heartbeat = owner.clock().toISOString();
    replaceLockFile(libraryPath, mine);
  };
  const writeWhileMine = () => {
    try {
      if (isMine()) write();
    } catch {
      // A full disk must not end the program: what was done stands in the library itself, and the next beat tries again.
    }
  };
  const noteImport = (importing: NotedImport | null) => {
    mine.importing = importing ?? interrupted;
    writeWhileMine();
  };
  const forgetInterruptedImport = () => {
    const forgotten = interrupted;
    interrupted = null;
    if (forgotten !== null && mine.importing === forgotten) noteImport(null);
  };
  const beat = setInterval(writeWhileMine, heartbeatMs);
  beat.unref();
  return {
    check: () => checkOwner(libraryPath, mine),
    noteLog() {
      try {
        mine.log = readLogMark(libraryPath);
        if (mine.log) write();
      } catch {
        // The change itself is on disk; an older mark asks for less of the log and is never wrong.
      }
    },
    noteImport,
    noteTakenIn(files) {
      if (!interrupted?.files.includes(files)) return;
      const left = interrupted.files.filter((each) => each !== files);
      if (left.length === 0) return forgetInterruptedImport();
      interrupted.files = left;
      writeWhileMine();
    },
    interruptedImport: () => interrupted && { done: interrupted.done, of: interrupted.of },
    forgetInterruptedImport,
    rename(person) {
      mine.person = person;
      writeWhileMine();
    },
    release() {
      clearInterval(beat);
      heldTokens.delete(mine.token);
      try {
        if (isMine()) rmSync(lockPath(libraryPath), { force: true });
      } catch {
        // What stays behind names a process that has ended, and is taken over.
      }
    },
  };
}

/** Null also where all files of it had been taken in. */
function findInterrupted(libraryPath: string): NotedImport | null {
  const left = readOwner(libraryPath)?.importing ?? null;
  return left && left.done < left.of ? left : null;
}

function checkOwner(libraryPath: string, mine: LockOwner): void {
  let text: string;
  try {
    text = readFileSync(lockPath(libraryPath), 'utf8');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw libraryError(error, libraryPath);
    createLockFile(libraryPath, mine); // a program that tidies up, or syncs, took it away
    return;
  }
  if (text.includes(`"${mine.token}"`)) return;
  const { person = '', machine = '', since = '' } = readOwner(libraryPath) ?? {};
  throw new AppError('library-taken-over', { path: libraryPath, person, machine, since });
}

function createLockFile(libraryPath: string, mine: LockOwner): void {
  try {
    writeFileSync(lockPath(libraryPath), JSON.stringify(mine), { flag: 'wx' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw busy(libraryPath);
    rmSync(lockPath(libraryPath), { force: true });
    throw libraryError(error, libraryPath);
  }
}

/** Whoever reads it meanwhile finds the old one or the new: half of one would look like nobody's. */
function replaceLockFile(libraryPath: string, mine: LockOwner): void {
  const next = `${lockPath(libraryPath)}.part`;
  try {
    writeFileSync(next, JSON.stringify(mine));
    renameSync(next, lockPath(libraryPath));
  } catch (error) {
    rmSync(next, { force: true });
    throw error;
  }
}
