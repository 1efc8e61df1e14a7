import { mkdirSync } from 'node:fs';
import { diskError } from './disk-error.ts';

/** Makes a folder and those above it where they lack. Throws `disk-full`, `write-failed` and the like, naming it. */
export function makeFolder(path: string, mode = 0o777): void {
  try {
    mkdirSync(path, { recursive: true, mode });
  } catch (error) {
    throw diskError(error, path);
  }
}
