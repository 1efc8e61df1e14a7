/** Creates and opens library files, and says by name why one cannot be opened. */
import { closeSync, openSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import type { PacketMark } from '../../shared/contract/packets.ts';
import type { PlaceRule } from '../../shared/contract/policy.ts';
import { AppError } from '../../shared/errors.ts';
import { backupBeforeMigration } from './backups.ts';
import { applicationId, inTransaction, type LibraryDatabase, openDatabase, watchWrites } from './database.ts';
import { checkIsSqlite, checkLinks, checkLog } from './file-checks.ts';
import { settleIdentity } from './identity.ts';
import { checkpointWhenIdle } from './idle-checkpoint.ts';
import { removeLeftovers } from './leftovers.ts';
import { libraryError } from './library-error.ts';
import { type LibraryLock, takeLock } from './lock.ts';
import { busy, liveOwner } from './lock-owner.ts';
import { migrate, schemaVersion, userVersion } from './migrations/migrate.ts';
import { schemaDifference } from './migrations/schema-difference.ts';
import { findPacket } from './packets/packet-mark.ts';
import { localPlace, type Place } from './place-of.ts';
import { latestIds, undoableTables } from './row.ts';

/** An open library: its handle, where it is, and what it needs to write rows. */
export interface Library {
  db: LibraryDatabase;
  path: string;
  name: string;
  clock: () => Date;
  ids: () => string;
  /** Null for a library that is read only, or in memory. */
  lock: LibraryLock | null;
  isReadOnly: boolean;
  place: Place;
  /** What it is a packet of; null for a library of its own. */
  packet: PacketMark | null;
}

export interface LibraryEnvironment {
  clock: () => Date;
  ids: () => string;
  /** Who others are told has the library open. */
  personName?: () => string;
  /** Where automatic backups are kept; beside the library where it is not said. */
  backupsFolder?: string;
  /** The folder that the person chose for one library's backups. */
  backupsFolderOf?: (path: string) => string | null;
  /** Where a path leads to; on this machine where it is not said. */
  placeOf?: (path: string) => Place;
  /** What the organisation says of places outside this machine; `ask` where it says nothing. */
  placeRules?: Partial<Record<Place['kind'], PlaceRule | undefined>>;
  /** Told of the latest ids in a library, for those made next to sort after them. */
  idSeen?: (id: string) => void;
}

export interface OpenOptions {
  /** To read only, no lock is taken: a reader stands beside a writer. */
  readOnly?: boolean | undefined;
  /** The person knows that the library is on a network or in a synced folder. */
  placeAccepted?: boolean | undefined;
}

/** Makes a new library file. Throws `library-exists` where there is a file already, and what opening throws. */
export function createLibrary(path: string, environment: LibraryEnvironment, options: OpenOptions = {}): Library {
  if (path === ':memory:') return open(path, environment, 'new');
  checkPlace(path, environment, options);
  reserveFile(path);
  try {
    return open(path, environment, 'new');
  } catch (error) {
    for (const ending of ['', '-wal', '-shm']) rmSync(`${path}${ending}`, { force: true });
    throw error;
  }
}

/** Takes the name, so that of two programs that make the same library one is told. */
function reserveFile(path: string): void {
  try {
    closeSync(openSync(path, 'wx'));
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    throw isTaken ? new AppError('library-exists', { path }, error) : libraryError(error, path);
  }
}

/**
 * Opens a library; throws `library-not-found`, `library-foreign`, `library-newer`, `library-place`, `library-busy`,
 * `library-linked`, `library-damaged`, `library-no-permission` or `disk-full`.
 */
export function openLibrary(path: string, environment: LibraryEnvironment, options: OpenOptions = {}): Library {
  checkIsSqlite(path);
  if (!options.readOnly) {
    checkPlace(path, environment, options);
    checkLinks(path);
  }
  if (!liveOwner(path, environment.clock())) checkLog(path);
  return open(path, environment, options.readOnly ? 'read' : 'write');
}

/**
 * Throws `library-place` where a library would stand outside this machine and nobody said that it may, and
 * `library-place-refused` where the organisation said that it may not.
 */
function checkPlace(path: string, environment: LibraryEnvironment, { placeAccepted }: OpenOptions): void {
  const { kind, service = '' } = environment.placeOf?.(path) ?? localPlace;
  const rule = environment.placeRules?.[kind] ?? 'ask';
  const where = service && ` (${service})`;
  if (rule === 'refuse') throw new AppError('library-place-refused', { path, place: kind, service, where });
  if (kind === 'local' || placeAccepted || rule === 'allow') return;
  throw new AppError('library-place', { path, place: kind, service, where });
}

/** Leaves one file, whole without the log beside it, and closes. */
export function closeLibrary(library: Library): void {
  if (!library.db.open) return;
  try {
    if (!library.isReadOnly) {
      library.db.pragma(library.place.kind === 'local' ? 'wal_checkpoint(TRUNCATE)' : 'journal_mode = DELETE');
    }
  } catch {
    // On a full or read-only disk the log stays beside the file, and the next one to open it reads both.
  } finally {
    library.db.close();
    library.lock?.release();
  }
}

function open(path: string, environment: LibraryEnvironment, purpose: 'new' | 'read' | 'write'): Library {
  let db: LibraryDatabase | undefined;
  let lock: LibraryLock | null = null;
  const isReadOnly = purpose === 'read';
  const place = path === ':memory:' ? localPlace : (environment.placeOf?.(path) ?? localPlace);
  try {
    const isFar = place.kind !== 'local' && !isReadOnly;
    const opened = openDatabase(path, { mustExist: purpose !== 'new', readOnly: isReadOnly, isFar });
    db = opened;
    if (purpose !== 'new') checkIsLibrary(opened, path);
    if (purpose !== 'new') checkSchemaIsOwn(opened, path);
    if (isReadOnly && userVersion(opened) < schemaVersion) {
      opened.close();
      checkLinks(path);
      closeLibrary(open(path, environment, 'write')); // an older library is brought up to date before it is read
      return open(path, environment, 'read');
    }
    if (!isReadOnly && path !== ':memory:') {
      const owner = { person: environment.personName?.() ?? '', clock: environment.clock };
      lock = takeLock(path, owner, (work) => inTransaction(opened, work));
      removeLeftovers(path, !isFar);
      const { check, noteLog } = lock;
      const checkpointLater = checkpointWhenIdle(opened);
      watchWrites(opened, {
        before: check,
        after() {
          if (!isFar) noteLog();
          checkpointLater();
        },
      });
    }
    migrate(opened, path, () => backupBeforeMigration(opened, path, environment));
    checkTables(opened);
    if (!isReadOnly && path !== ':memory:') settleIdentity(opened, path, environment);
    if (environment.idSeen) for (const id of latestIds(opened)) environment.idSeen(id);
    const { clock, ids } = environment;
    const name = basename(path).replace(/\.metodebenk$/i, '');
    return { db, path, name, clock, ids, lock, isReadOnly, place, packet: findPacket(opened) };
  } catch (error) {
    db?.close();
    lock?.release();
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY') throw busy(path);
    // SQL that this app wrote fails only where the tables are not the ones it made.
    const isOtherSchema = error instanceof Error && 'code' in error && error.code === 'SQLITE_ERROR';
    if (isOtherSchema) throw new AppError('library-damaged', { path, place: error.message }, error);
    const known = libraryError(error, path);
    // Of a file that is yet to be opened, a disk that can only be read is no accident but where it stands.
    const isOnReadOnlyDisk = known instanceof AppError && known.code === 'disk-read-only';
    throw isOnReadOnlyDisk ? new AppError('library-no-permission', { path }, error) : known;
  }
}

function checkIsLibrary(db: LibraryDatabase, path: string): void {
  if (db.pragma('application_id', { simple: true }) !== applicationId) throw new AppError('library-foreign', { path });
}

/** Before anything is written: a trigger of another's making would run with it. */
function checkSchemaIsOwn(db: LibraryDatabase, path: string): void {
  if (userVersion(db) > schemaVersion) return; // refused as newer
  const place = schemaDifference(db);
  if (place !== null) throw new AppError('library-damaged', { path, place });
}

/** A statement that names a table which is not there cannot be prepared. */
function checkTables(db: LibraryDatabase): void {
  for (const table of ['person', 'history', ...undoableTables]) db.prepare(`SELECT * FROM "${table}"`);
}
