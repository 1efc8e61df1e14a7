/** Says what is wrong with a file that should be a library, and what of it can still be read, without changing it. */
import { statSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import type { LibraryBackup } from '../../../shared/contract/care.ts';
import type { Inspection, ReadableContent } from '../../../shared/contract/inspections.ts';
import type { LibraryWork } from '../../../shared/contract/library.ts';
import { findBackups } from '../backups.ts';
import { nameCount } from '../file-checks.ts';
import { hasLostChanges, isHeldHere, liveOwner } from '../lock-owner.ts';
import { schemaVersion } from '../migrations/migrate.ts';
import type { LibraryEnvironment } from '../open-library.ts';
import { openPageFile, type PageFile } from '../salvage/page-file.ts';
import { verifyInSteps } from '../verify.ts';
import { foreignKind, isBeginning } from './foreign-kind.ts';
import { furthestSchema, isNewerSchema } from './newer-schema.ts';
import { canWriteAt, openUntouched } from './open-untouched.ts';
import { readContent } from './readable-content.ts';

/** What a kind says beyond what every inspection does. */
type Verdict<Kind extends Inspection['kind'] = Inspection['kind']> = Kind extends Kind
  ? Omit<Extract<Inspection, { kind: Kind }>, 'path' | 'byteLength' | 'content' | 'backups'>
  : never;

/** More would say nothing that these do not. */
const mostPlaces = 8;

/** Never throws but for an aborted signal. */
export async function inspectLibrary(
  path: string,
  environment: LibraryEnvironment,
  work: LibraryWork = {},
): Promise<Inspection> {
  const about = { path, backups: readableBackups(path, environment) };
  const known = statOf(path);
  if (known === 'no access') return { ...about, byteLength: null, content: null, kind: 'read-only', canRead: false };
  if (!known) return { ...about, byteLength: null, content: null, kind: 'missing' };
  if (!known.isFile()) return { ...about, byteLength: null, content: null, kind: 'foreign', what: 'folder' };
  let file: PageFile;
  try {
    file = openPageFile(path);
  } catch {
    return { ...about, byteLength: known.size, content: null, kind: 'read-only', canRead: false };
  }
  try {
    const content = await readAll(file, work);
    const verdict = await judge(path, file, content, environment, work);
    const isOurs = verdict.kind !== 'foreign';
    return { ...about, byteLength: file.byteLength, content: isOurs ? content : null, ...verdict };
  } finally {
    file.close();
  }
}

/** None where the folder they are in cannot be read. */
function readableBackups(path: string, environment: LibraryEnvironment): LibraryBackup[] {
  try {
    return findBackups(path, environment);
  } catch {
    return [];
  }
}

function statOf(path: string) {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null;
  } catch {
    return 'no access';
  }
}

async function readAll(file: PageFile, { onProgress, signal }: LibraryWork): Promise<ReadableContent | null> {
  const steps = readContent(file, onProgress);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await setImmediate();
    signal?.throwIfAborted();
  }
}

async function judge(
  path: string,
  file: PageFile,
  content: ReadableContent | null,
  environment: LibraryEnvironment,
  work: LibraryWork,
): Promise<Verdict> {
  const owner = liveOwner(path, environment.clock());
  // This program itself may have met the damage while it worked.
  if (owner && !isHeldHere(path))
    return { kind: 'busy', person: owner.person, machine: owner.machine, since: owner.since };
  const { header, byteLength, pageSize } = file;
  if (byteLength === 0 && !file.hasLog) return { kind: 'half-written', how: 'empty' };
  if (!header.isSqlite && !content) {
    const head = file.page(1) ?? Buffer.alloc(0);
    const start = head.subarray(0, byteLength);
    if (isBeginning(start)) return { kind: 'half-written', how: 'header-only' };
    return { kind: 'foreign', what: foreignKind(start) };
  }
  if (!header.isSqlite) return damaged(['header']);
  if (byteLength < pageSize && !file.hasLog) return { kind: 'half-written', how: 'header-only' };
  if (!header.isLibrary && !content) {
    return isWithoutTables(path) ? { kind: 'half-written', how: 'unmade' } : { kind: 'foreign', what: 'sqlite' };
  }
  if (!header.isLibrary) return damaged(['application id']);
  if (isNewerSchema(header.schema)) {
    return { kind: 'newer', found: header.schema, known: schemaVersion };
  }
  if (!file.hasLog && header.pageCount * pageSize > byteLength) return { kind: 'half-written', how: 'truncated' };
  if (file.isLogDamaged || hasLostChanges(path)) return damaged(['log']);
  const places = await problemPlaces(path, work);
  if (places.length > 0 || header.schema === 0 || header.schema >= furthestSchema) {
    return damaged(places.length > 0 ? places : ['schema number']);
  }
  if (!canWriteAt(path)) return { kind: 'read-only', canRead: true };
  const names = nameCount(path);
  return names > 1 ? { kind: 'linked', names } : { kind: 'sound', schema: header.schema };
}

const damaged = (places: string[]): Verdict<'damaged'> => ({
  kind: 'damaged',
  places: [...new Set(places)].slice(0, mostPlaces),
  placeCount: places.length,
});

async function problemPlaces(path: string, work: LibraryWork): Promise<string[]> {
  try {
    const { db, close } = openUntouched(path);
    try {
      const { problems } = await verifyInSteps(db, work);
      return problems.map(({ place, message }) => (place === 'structure' ? message : place));
    } finally {
      close();
    }
  } catch (error) {
    work.signal?.throwIfAborted();
    return [error instanceof Error ? error.message : String(error)];
  }
}

/** A database that was begun and not made: its first step never came to an end. */
function isWithoutTables(path: string): boolean {
  try {
    const { db, close } = openUntouched(path);
    try {
      return db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0;
    } finally {
      close();
    }
  } catch {
    return false;
  }
}
