/** Takes old content out of the file itself: freed pages, the space within pages, and the log. */
import type { LibraryDatabase } from '../database.ts';

/** False where another program reads the library: the log is then emptied when the last one closes it. */
export function emptySpace(db: LibraryDatabase): boolean {
  db.exec('VACUUM');
  const [checkpoint] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
  return checkpoint?.busy === 0;
}
