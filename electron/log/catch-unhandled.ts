/** Failures that nobody caught. A promise that failed leaves the rest whole; after a thrown error nothing is certain. */
import type { Log } from './create-log.ts';

/** `end` is told the reference of the entry; mostly it ends the process, which whoever started it starts again. */
export function catchUnhandled(log: Log, end: (reference: string) => void): void {
  process.on('unhandledRejection', (reason) => log.error('unhandledRejection', reason));
  process.on('uncaughtException', (error) => {
    end(log.error('uncaughtException', error));
  });
}
