/** Brings the write-ahead log into the file when nothing has been written for a while: a copy of the file alone is whole. */
import type { LibraryDatabase } from './database.ts';

const idleMs = 2000;

/** Gives what is to be called after each change. */
export function checkpointWhenIdle(db: LibraryDatabase): () => void {
  let timer: NodeJS.Timeout | undefined;
  const checkpoint = () => {
    if (!db.open || db.inTransaction) return;
    try {
      db.pragma('wal_checkpoint(PASSIVE)'); // waits for nobody
    } catch {
      // The log holds it all until there is room or the disk is back.
    }
  };
  return () => {
    clearTimeout(timer);
    timer = setTimeout(checkpoint, idleMs).unref();
  };
}
