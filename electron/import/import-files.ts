/** What was asked to be imported, as a flat list of files: folders are opened, each path is checked once. */
import { accessSync, constants, type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { RefusalCode } from '../../shared/model/extraction.ts';

export interface FileToImport {
  path: string;
  /** The name shown, and kept as the source's name. */
  name: string;
  /** The path or, for an upload, the name by which the person knows the file. */
  shownAs: string;
  /** Set where the file cannot even be read. */
  refusal?: RefusalCode;
}

/** Files in the order given; a folder gives its files by name, hidden ones and libraries left out. */
export function listFilesToImport(path: string, uploadName?: string): FileToImport[] {
  return listFiles(path, uploadName, new Set());
}

/** `seen` holds the folders opened so far: links may lead back to one of them. */
function listFiles(path: string, uploadName: string | undefined, seen: Set<string>): FileToImport[] {
  const file = { path, name: uploadName ?? basename(path), shownAs: uploadName ?? path };
  const refusal = findAccessProblem(path);
  if (refusal) return [{ ...file, refusal }];
  if (!statSync(path).isDirectory()) return [file];
  const entries = openFolder(path, seen);
  if (typeof entries === 'string') return [{ ...file, refusal: entries }];
  const inside = entries
    .filter((entry) => !entry.name.startsWith('.') && !/\.metodebenk(-wal|-shm)?$/i.test(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => listFiles(join(path, entry.name), undefined, seen))
    .filter((file) => file.refusal !== 'file-is-folder');
  return inside.length > 0 ? inside : [{ ...file, refusal: 'file-is-folder' }];
}

/** What stands in a folder; nothing where it was opened before. */
function openFolder(path: string, seen: Set<string>): Dirent[] | RefusalCode {
  try {
    const real = realpathSync(path);
    if (seen.has(real)) return [];
    seen.add(real);
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    return refusalFromSystemError(error);
  }
}

function findAccessProblem(path: string): RefusalCode | null {
  try {
    const stat = statSync(path);
    if (!stat.isFile() && !stat.isDirectory()) return 'file-is-no-file';
    accessSync(path, constants.R_OK);
    return null;
  } catch (error) {
    return refusalFromSystemError(error);
  }
}

/** The refusal that a file-system error means. */
export function refusalFromSystemError(error: unknown): RefusalCode {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'file-not-found';
  if (code === 'EACCES' || code === 'EPERM') return 'file-no-permission';
  if (code === 'EISDIR') return 'file-is-folder';
  return 'file-unreadable';
}
