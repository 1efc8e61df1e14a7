/** Work that must not meet other such work half done. */
export interface Turns {
  /** Begins when all that was asked for before is over, however it ended. */
  take<T>(work: () => T | Promise<T>): Promise<T>;
  /** Resolves when all that was asked for until now is over. */
  over(): Promise<void>;
}

export function createTurns(): Turns {
  let last: Promise<void> = Promise.resolve();
  return {
    take(work) {
      const done = last.then(work);
      last = done.then(
        () => undefined,
        () => undefined,
      );
      return done;
    },
    over: () => last,
  };
}
