/** The backups that nobody asks for: when a library is opened, and while it stays open for days. */
import type { Failure } from '../../shared/contract/library.ts';
import { AppError } from '../../shared/errors.ts';
import { createTurns } from './in-turn.ts';
import type { Library } from './open-library.ts';

export interface AutomaticBackup {
  /** Takes the one that is due, if any, and looks again each hour. A reader takes none; a new library has nothing yet. */
  start(library: Library, options?: { isNew?: boolean }): void;
  /** Resolves when none is being taken; none begins before the next start. */
  stop(): Promise<void>;
  /** Takes one now. It never rejects: what was about to be done goes on, and the failure is told. */
  attempt(take: () => Promise<unknown>): Promise<void>;
  /** Runs what a backup must not meet half done, and keeps the next one waiting meanwhile. */
  between<T>(work: () => Promise<T>): Promise<T>;
  /** One is being taken, or it is being looked at whether one is due. */
  isUnderWay(): boolean;
  /** Why the last one was not taken; null where it was, or where any backup was taken since. */
  failure(lastBackupAt: string | null): Failure | null;
}

export interface AutomaticBackupOptions {
  clock: () => Date;
  take(library: Library): Promise<unknown>;
  failed?: ((error: unknown) => void) | undefined;
  everyMs?: number;
}

const hourMs = 3_600_000;

export function createAutomaticBackup({
  clock,
  take,
  failed,
  everyMs = hourMs,
}: AutomaticBackupOptions): AutomaticBackup {
  const turns = createTurns();
  let timer: NodeJS.Timeout | undefined;
  let underWay = 0;
  let failure: (Failure & { at: string }) | null = null;

  const attempt = async (work: () => Promise<unknown>) => {
    underWay++;
    try {
      await turns.take(work);
      failure = null;
    } catch (error) {
      const known = error instanceof AppError ? error : new AppError('internal', { reference: 'backup' }, error);
      failure = { code: known.code, details: known.details, at: clock().toISOString() };
      failed?.(error);
    } finally {
      underWay--;
    }
  };
  const run = (library: Library) => attempt(() => take(library));
  return {
    between: turns.take,
    attempt,
    start(library, { isNew = false } = {}) {
      failure = null;
      clearInterval(timer);
      if (library.isReadOnly) return;
      if (!isNew) void run(library);
      timer = setInterval(() => void run(library), everyMs);
      timer.unref();
    },
    async stop() {
      clearInterval(timer);
      await turns.over();
    },
    isUnderWay: () => underWay > 0,
    failure(lastBackupAt) {
      if (!failure || (lastBackupAt !== null && lastBackupAt > failure.at)) return null;
      return { code: failure.code, details: failure.details };
    },
  };
}
