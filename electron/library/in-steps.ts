/** Work that goes through many rows, told in steps: a generator that yields wherever others may be heard. */
import { setImmediate } from 'node:timers/promises';
import { AppError } from '../../shared/errors.ts';
import type { LibraryDatabase } from './database.ts';

/** So long others wait. */
const stepMs = 15;

/** Rows that are read at once: those of a step, and few enough to stand in memory together. */
export const rowsAStep = 200;

/**
 * To its end, with room for other work: the service has one thread, and rows may change between two steps. Throws
 * `library-not-open` where the library was closed meanwhile.
 */
export async function inSteps<T>(db: LibraryDatabase, steps: Generator<unknown, T>): Promise<T> {
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - since < stepMs) continue;
    await setImmediate();
    if (!db.open) throw new AppError('library-not-open');
    since = performance.now();
  }
}

/** To its end, with nothing between. */
export function atOnce<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
