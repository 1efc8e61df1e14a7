/** Opens a library so that not one byte of it or beside it changes: for files that something is wrong with. */
import { accessSync, constants, copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import type { LibraryDatabase } from '../database.ts';
import { addSealFunction } from '../seals.ts';

export interface UntouchedLibrary {
  db: LibraryDatabase;
  close(): void;
}

export function openUntouched(path: string): UntouchedLibrary {
  if (!canWriteAt(path)) return openedCopy(path);
  try {
    // SQLite's read-only handle leaves the log that is there as it is, but would leave behind one that was not.
    return opened(path, { readonly: hasLog(path) });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!/^SQLITE_(READONLY|CANTOPEN)/.test(code)) throw error;
    return openedCopy(path);
  }
}

/** SQLite makes files of its own beside it. */
export function canWriteAt(path: string): boolean {
  try {
    for (const place of [path, dirname(path)]) accessSync(place, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Files in which SQLite keeps what is not in the library yet, or must go back into it. */
export const logEndings = ['-wal', '-journal'];
const hasLog = (path: string) =>
  logEndings.some((ending) => (statSync(`${path}${ending}`, { throwIfNoEntry: false })?.size ?? 0) > 0);

/** A log that must be worked into the file first, or a folder where its shared memory cannot be made. */
function openedCopy(path: string): UntouchedLibrary {
  const folder = mkdtempSync(join(tmpdir(), 'metodebenk-look-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const copy = join(folder, 'library');
    for (const ending of ['', ...logEndings]) {
      if (existsSync(`${path}${ending}`)) copyFileSync(`${path}${ending}`, `${copy}${ending}`);
    }
    return opened(copy, { readonly: false, whenClosed: remove });
  } catch (error) {
    remove();
    throw error;
  }
}

function opened(path: string, how: { readonly: boolean; whenClosed?: () => void }): UntouchedLibrary {
  const db = new Database(path, { readonly: how.readonly, fileMustExist: true, timeout: 2000 });
  try {
    db.pragma('trusted_schema = OFF');
    db.pragma('cell_size_check = ON');
    db.pragma('query_only = ON');
    addSealFunction(db);
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
  } catch (error) {
    db.close();
    throw error;
  }
  return {
    db,
    close() {
      db.close();
      how.whenClosed?.();
    },
  };
}
