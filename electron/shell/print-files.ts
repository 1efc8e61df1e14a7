/** Files that were opened to be printed: in a folder of the person's own, gone at the next start. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export interface PrintFiles {
  /** A path that nothing stands at; the program that prints may still hold the last one. */
  pathFor(fileName: string): string;
  clear(): void;
}

export function keepPrintFiles(settingsFolder: string): PrintFiles {
  const folder = join(settingsFolder, 'print');
  return {
    pathFor(fileName) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      return join(mkdtempSync(join(folder, 'p-')), fileName);
    },
    clear() {
      try {
        rmSync(folder, { recursive: true, force: true });
      } catch {
        // Windows keeps what another program has open; it goes the next time.
      }
    },
  };
}
