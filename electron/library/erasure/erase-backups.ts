/** Takes what was erased from a library out of its automatic backups as well. */
import { copyFileSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { ErasureReport, ErasureRun } from '../../../shared/contract/erasures.ts';
import type { LibraryWork } from '../../../shared/contract/library.ts';
import { AppError } from '../../../shared/errors.ts';
import { findBackups } from '../backups.ts';
import { removeDatabaseFiles, syncFile, syncFolder } from '../copy-library.ts';
import { openDatabase } from '../database.ts';
import { migrate, schemaVersion } from '../migrations/migrate.ts';
import type { Library, LibraryEnvironment } from '../open-library.ts';
import { verifyInSteps } from '../verify.ts';
import { type Eraser, eraseInFile, isErased } from './erase.ts';
import { findSubject, type KnownSubject } from './subject.ts';

type Treated = ErasureReport['backups'];

export async function eraseInBackups(
  library: Library,
  environment: LibraryEnvironment,
  request: ErasureRun & KnownSubject,
  eraser: Eraser,
  { onProgress }: LibraryWork = {},
): Promise<Treated> {
  const treated: Treated = { rewritten: [], removed: [], clean: [], kept: [] };
  const backups = findBackups(library.path, environment);
  if (backups[0] && request.backups !== 'keep') removeUnfinished(dirname(backups[0].path));
  for (const [done, { path }] of backups.entries()) {
    onProgress?.({ phase: 'erase', done, total: backups.length });
    const holds = holdsSubject(path, request, eraser);
    if (holds === false) treated.clean.push(path);
    else if (request.backups === 'remove') {
      rmSync(path, { force: true });
      treated.removed.push(path);
    } else if (holds === null || request.backups === 'keep') treated.kept.push(path);
    else {
      const rewritten = await rewriteBackup(path, library, request, eraser).catch(() => null);
      if (rewritten === null) treated.kept.push(path);
      else treated.rewritten.push(rewritten);
    }
  }
  return treated;
}

/** Null where the backup cannot be read. */
function holdsSubject(path: string, request: ErasureRun & KnownSubject, { locale }: Eraser): boolean | null {
  try {
    const db = openDatabase(path, { readOnly: true });
    try {
      return findSubject(db, request, locale) !== null && !isErased(db, request.kind, request.id);
    } finally {
      db.close();
    }
  } catch {
    return null; // told as one that may still hold it
  }
}

/** The backup is brought to this app's schema, and takes its old place only when it is proven whole. */
async function rewriteBackup(
  path: string,
  library: Library,
  request: ErasureRun & KnownSubject,
  eraser: Eraser,
): Promise<string> {
  const temporary = `${path}.${process.pid}.part`;
  const target = join(dirname(path), basename(path).replace(/\.schema-\d+/, `.schema-${schemaVersion}`));
  try {
    copyFileSync(path, temporary);
    const db = openDatabase(temporary, { mustExist: true, isCopy: true });
    try {
      migrate(db, temporary, () => undefined);
      eraseInFile({ ...library, db, path: temporary, lock: null }, request, eraser);
      db.exec('VACUUM');
      const { problems } = await verifyInSteps(db, {});
      if (problems[0]) throw new AppError('library-damaged', { path, place: problems[0].place });
    } finally {
      db.close();
    }
    syncFile(temporary);
    renameSync(temporary, target);
    if (target !== path) rmSync(path);
    syncFolder(dirname(path));
    return target;
  } catch (error) {
    removeDatabaseFiles(temporary);
    throw error;
  }
}

/** Copies that a killed program left half done hold it as well; nothing else copies while this runs. */
function removeUnfinished(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (/\.part(-journal|-wal|-shm)?$/.test(name)) rmSync(join(folder, name), { force: true });
  }
}

/** Files beside the library that are, or were, copies of it: nothing is done to them, but they are told. */
export function copiesBeside(path: string): string[] {
  const folder = dirname(path);
  if (path === ':memory:' || !existsSync(folder)) return [];
  const start = `${basename(path)}.`;
  return readdirSync(folder)
    .filter((name) => name.startsWith(start) && /\.(damaged-.*|restored|part)$/.test(name))
    .map((name) => join(folder, name));
}
