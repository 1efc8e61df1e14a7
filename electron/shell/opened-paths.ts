/** What is opened outside the app: a library by a double click, files dropped on the icon, or what the program was started with. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { OpenedPaths } from '../../shared/contract/host-bridge.ts';

/** The files among what a program was started with; `skipped` are the program itself, and its code where it is not packaged. */
export function pathsFrom(argv: readonly string[], folder: string, skipped: number): string[] {
  return argv
    .slice(skipped)
    .filter((word) => word !== '' && !word.startsWith('-'))
    .flatMap((word) => pathOf(word, folder) ?? [])
    .filter(isFile);
}

/** File managers of Linux give addresses of files; null for one of another machine. */
function pathOf(word: string, folder: string): string | null {
  if (!/^file:/i.test(word)) return resolve(folder, word);
  try {
    return fileURLToPath(word);
  } catch {
    return null;
  }
}

/** A file that may not be read counts: whoever opens it tells why. A word that can be no path is no file. */
function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  } catch (error) {
    return ['EACCES', 'EPERM'].includes(String((error as NodeJS.ErrnoException).code));
  }
}

export interface OpenedQueue {
  add(paths: readonly string[]): void;
  take(): OpenedPaths;
}

/** Kept until the page asks: it may not be there yet. Of several libraries the last one is opened. */
export function createOpenedQueue(told: () => void): OpenedQueue {
  let waiting: string[] = [];
  return {
    add(paths) {
      if (paths.length === 0) return;
      waiting.push(...paths);
      told();
    },
    take() {
      const isLibrary = (path: string) => /\.metodebenk$/i.test(path);
      const library = waiting.findLast(isLibrary) ?? null;
      const files = waiting.filter((path) => !isLibrary(path));
      waiting = [];
      return { library, files };
    },
  };
}
