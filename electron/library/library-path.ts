import { existsSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { AppError } from '../../shared/errors.ts';

/** The path itself where something stands there, whatever its name ends in; null otherwise. */
export function existingPath(path: string): string | null {
  return isAbsolute(path) && existsSync(path) ? path : null;
}

/** A bare name becomes a file in the default folder; the ending is added where it lacks. Throws `library-name`. */
export function resolveLibraryPath(path: string, defaultFolder: string): string {
  const named = /\.metodebenk$/i.test(path) ? path : `${path}.metodebenk`;
  if (isAbsolute(named)) return named;
  if (/[\\/]/.test(named) || named.startsWith('.')) {
    throw new AppError('library-name', { name: path });
  }
  return join(defaultFolder, named);
}
