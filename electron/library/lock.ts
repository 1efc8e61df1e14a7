/**
 * One writer per library: a small file beside it says who, on which machine, in which process and since when. What a
 * process left behind that no longer runs is taken over at once; another machine is believed for as long as its
 * heartbeat is fresh.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { z } from 'zod';
import { AppError } from '../../shared/errors.ts';
import { libraryError } from './library-error.ts';

export interface LibraryLock {
  release(): void;
}

const ownerSchema = z.object({
  token: z.string(),
  person: z.string(),
  machine: z.string(),
  processId: z.number().int(),
  /** Tells a process from a later one with the same number; null where the system does not say. */
  processStarted: z.string().nullable(),
  since: z.string(),
  heartbeat: z.string(),
});
type LockOwner = z.infer<typeof ownerSchema>;

const heartbeatMs = 30_000;
/** Without a sign for this long, a machine is taken to be off. */
const silentMs = 120_000;

const lockPath = (libraryPath: string) => `${libraryPath}.lock`;
/** Locks of this very process: a lock with its number and another token is of an earlier process. */
const heldTokens = new Set<string>();

/**
 * Takes the lock; throws `library-busy`, naming the owner, where another has it. `alone` runs its argument while no
 * other process does the same for this library, so that of two who find a dead owner one is told.
 */
export function takeLock(
  libraryPath: string,
  owner: { person: string; clock: () => Date },
  alone: (work: () => void) => void,
): LibraryLock {
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
  };
  alone(() => {
    refuseLiveOwner(libraryPath, owner.clock());
    rmSync(lockPath(libraryPath), { force: true });
    createLockFile(libraryPath, mine);
  });
  heldTokens.add(mine.token);
  const isMine = () => readOwner(libraryPath)?.token === mine.token;
  const beat = setInterval(() => {
    try {
      if (isMine())
        writeFileSync(lockPath(libraryPath), JSON.stringify({ ...mine, heartbeat: owner.clock().toISOString() }));
    } catch {
      // The next beat tries again; a full disk must not end the program.
    }
  }, heartbeatMs);
  beat.unref();
  return {
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

function createLockFile(libraryPath: string, mine: LockOwner): void {
  try {
    writeFileSync(lockPath(libraryPath), JSON.stringify(mine), { flag: 'wx' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw busy(libraryPath, readOwner(libraryPath));
    rmSync(lockPath(libraryPath), { force: true });
    throw libraryError(error, libraryPath);
  }
}

function refuseLiveOwner(libraryPath: string, now: Date): void {
  const owner = readOwner(libraryPath);
  if (owner && isAlive(owner, now)) throw busy(libraryPath, owner);
}

function busy(path: string, owner: LockOwner | null): AppError {
  if (!owner) return new AppError('library-busy', { path, owner: '' });
  const { person, machine, since } = owner;
  return new AppError('library-busy', { path, owner: ` (${person}, ${machine}, ${since})`, person, machine, since });
}

/** Null where there is none, or one that says nothing: its maker ended while it wrote. */
function readOwner(libraryPath: string): LockOwner | null {
  try {
    return ownerSchema.parse(JSON.parse(readFileSync(lockPath(libraryPath), 'utf8')));
  } catch {
    return null;
  }
}

function isAlive(owner: LockOwner, now: Date): boolean {
  const isSilent = now.getTime() - Date.parse(owner.heartbeat) > silentMs;
  if (owner.machine !== hostname()) return !isSilent;
  if (owner.processId === process.pid) return heldTokens.has(owner.token);
  if (!isRunning(owner.processId)) return false;
  return owner.processStarted === null ? !isSilent : processStart(owner.processId) === owner.processStarted;
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, and belongs to someone else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** When a process started, in ticks since the machine did; null where the system has no /proc, or it has ended. */
function processStart(processId: number): string | null {
  if (process.platform !== 'linux') return null;
  try {
    // The name of the program stands in parentheses and may hold anything; the state is the first word after it.
    const words = readFileSync(`/proc/${processId}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
    const hasEnded = words[0] === 'Z' || words[0] === 'X';
    return hasEnded ? null : `${words[19]}`;
  } catch {
    return null;
  }
}
