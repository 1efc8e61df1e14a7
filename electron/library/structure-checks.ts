/**
 * SQLite's own checks of a file's structure. Each is one call that reads the whole file or table, so of a large library
 * they are made in a thread of their own; docs/decisions/0071-structure-checks-apart.md.
 */
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { LibraryWork } from '../../shared/contract/library.ts';
import type { LibraryDatabase } from './database.ts';

/** What each check said. One that failed is left out: asked again where its failure is told, it fails again. */
export type Findings = ReadonlyMap<string, string[]>;

export const linesOf = (db: LibraryDatabase, check: string): string[] =>
  (db.prepare(`PRAGMA ${check}`).pluck().all() as string[]).flatMap((text) => text.split('\n'));

/** Of less than this the checks take some 30 ms together, less than a thread takes to begin. */
const leastBytes = 32 * 1_048_576;

/** As text: so it needs no file of its own in any bundle. It reads beside the writer as `openReader` does. */
const script = `
const { parentPort, workerData: { driver, path, checks } } = require('node:worker_threads');
const db = new (require(driver))(path, { fileMustExist: true, timeout: 2000 });
for (const pragma of ['trusted_schema = OFF', 'cell_size_check = ON', 'query_only = ON']) db.pragma(pragma);
for (const check of checks) {
  try {
    parentPort.postMessage([check, db.prepare('PRAGMA ' + check).pluck().all().flatMap((text) => text.split('\\n'))]);
  } catch {}
}
db.close();
`;

/**
 * Makes the checks beside everything else; ends with the file closed again, also where it was aborted. Nothing is found
 * where the file is small, in memory, or has this handle to itself: then the checks are made by it.
 */
export async function checkApart(
  db: LibraryDatabase,
  checks: readonly string[],
  signal: LibraryWork['signal'],
): Promise<Findings> {
  const found = new Map<string, string[]>();
  if (!canBeReadBeside(db)) return found;
  const driver = createRequire(import.meta.url).resolve('better-sqlite3');
  const worker = new Worker(script, { eval: true, execArgv: [], workerData: { driver, path: db.name, checks } });
  const over = Promise.withResolvers<void>();
  worker.on('message', ([check, lines]: [string, string[]]) => {
    found.set(check, lines);
    if (isAborted(signal)) void worker.terminate(); // no check can be stopped halfway
  });
  worker.on('error', () => undefined); // what it did not find is looked for here
  worker.on('exit', () => over.resolve());
  await over.promise;
  return found;
}

function isAborted(signal: LibraryWork['signal']): boolean {
  try {
    signal?.throwIfAborted();
    return false;
  } catch {
    return true;
  }
}

function canBeReadBeside(db: LibraryDatabase): boolean {
  if (db.memory || db.inTransaction || db.pragma('locking_mode', { simple: true }) === 'exclusive') return false;
  const pages = Number(db.pragma('page_count', { simple: true }));
  return pages * Number(db.pragma('page_size', { simple: true })) >= leastBytes;
}
