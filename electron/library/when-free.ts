/** Another program may be writing to a library, or just closing it: its turn is waited for, and others are answered meanwhile. */
import { setTimeout } from 'node:timers/promises';
import { AppError } from '../../shared/errors.ts';

export interface Patience {
  /** After that the refusal stands. */
  forMs: number;
  pauseMs: number;
  /** Whoever cancelled waits no more. */
  signal?: AbortSignal;
}

/** Tries again where it is refused as `library-busy`; anything else rejects at once. */
export async function whenFree<T>(attempt: () => T, { forMs, pauseMs, signal }: Patience): Promise<Awaited<T>> {
  const refusedAfter = performance.now() + forMs;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      const isBusy = error instanceof AppError && error.code === 'library-busy';
      if (!isBusy || signal?.aborted || performance.now() > refusedAfter) throw error;
      await setTimeout(pauseMs);
    }
  }
}
