/** Who has a library open, as the small file beside it says, and whether they still do. */
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { z } from 'zod';
import { interruptedImportSchema } from '../../shared/contract/library.ts';
import { AppError } from '../../shared/errors.ts';
import { isRunning } from '../is-running.ts';
import { isLogCut, logMarkSchema } from './log-mark.ts';

/** An import under way; `files` has a checksum of the names in each part of it, by which the same files are known again. */
const notedImportSchema = interruptedImportSchema.extend({ files: z.array(z.string()).default([]) });
export type NotedImport = z.infer<typeof notedImportSchema>;

const ownerSchema = z.object({
  token: z.string(),
  person: z.string(),
  machine: z.string(),
  processId: z.number().int(),
  /** Tells a process from a later one with the same number; null where the system does not say. */
  processStarted: z.string().nullable(),
  since: z.string(),
  heartbeat: z.string(),
  /** The write-ahead log after the last change; null where there is none. */
  log: logMarkSchema.nullable().default(null),
  /** The import under way; null where there is none. What a newer Metodebenk says otherwise must not make its owner nobody. */
  importing: notedImportSchema.nullable().catch(null),
});
export type LockOwner = z.infer<typeof ownerSchema>;

/** Without a sign for this long, a machine is taken to be off. */
const silentMs = 120_000;

export const lockPath = (libraryPath: string) => `${libraryPath}.lock`;
/** Locks of this very process: a lock with its number and another token is of an earlier process. */
export const heldTokens = new Set<string>();

/** Null where there is none, or one that says nothing: its maker ended while it wrote. */
export function readOwner(libraryPath: string): LockOwner | null {
  try {
    return ownerSchema.parse(JSON.parse(readFileSync(lockPath(libraryPath), 'utf8')));
  } catch {
    return null;
  }
}

/** Changes were acknowledged that are in the library no more: its log was cut off. */
export function hasLostChanges(libraryPath: string): boolean {
  return isLogCut(libraryPath, readOwner(libraryPath)?.log ?? null);
}

export function busy(path: string, owner: LockOwner | null = readOwner(path)): AppError {
  if (!owner) return new AppError('library-busy', { path, owner: '' });
  const { person, machine, since } = owner;
  return new AppError('library-busy', { path, owner: ` (${person}, ${machine}, ${since})`, person, machine, since });
}

export function refuseLiveOwner(libraryPath: string, now: Date): void {
  const owner = liveOwner(libraryPath, now);
  if (owner) throw busy(libraryPath, owner);
}

/** This process itself has the library open to write. */
export function isHeldHere(libraryPath: string): boolean {
  const owner = readOwner(libraryPath);
  return owner !== null && heldTokens.has(owner.token);
}

/** Null where nobody has the library open. */
export function liveOwner(libraryPath: string, now: Date): LockOwner | null {
  const owner = readOwner(libraryPath);
  return owner && isAlive(libraryPath, owner, now) ? owner : null;
}

function isAlive(libraryPath: string, owner: LockOwner, now: Date): boolean {
  if (owner.machine !== hostname()) return !isSilent(libraryPath, owner, now);
  if (owner.processId === process.pid) return heldTokens.has(owner.token);
  if (!isRunning(owner.processId)) return false;
  if (owner.processStarted === null) return !isSilent(libraryPath, owner, now);
  return processStart(owner.processId) === owner.processStarted;
}

/**
 * Clocks differ and are set back, so one that seems hours ahead is no sign either, and the age of the lock file counts
 * as well: the disk it stands on dates it and the file it is compared with by one clock.
 */
function isSilent(libraryPath: string, owner: LockOwner, now: Date): boolean {
  const isOld = (ms: number) => Math.abs(ms) > silentMs;
  if (!isOld(now.getTime() - Date.parse(owner.heartbeat))) return false;
  const age = ageOnDisk(lockPath(libraryPath));
  return age === null || isOld(age);
}

/** Null where nothing can be written beside it. */
function ageOnDisk(path: string): number | null {
  const now = `${path}.${process.pid}.part`;
  try {
    writeFileSync(now, '');
    return statSync(now).mtimeMs - statSync(path).mtimeMs;
  } catch {
    return null;
  } finally {
    rmSync(now, { force: true });
  }
}

/** When a process started, in ticks since the machine did; null where the system has no /proc, or it has ended. */
export function processStart(processId: number): string | null {
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
