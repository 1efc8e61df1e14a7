/** Whether the service answers. While it is started again, what was not sent yet waits; nothing is sent twice unasked. */
import { ApiError, apiErrorFrom } from './api-error.ts';

/** `lost` while it is being started again or looked for; the last two are over unless the person does something. */
export type ConnectionState = 'up' | 'lost' | 'stopped' | 'failed';

export interface Connection {
  state(): ConnectionState;
  /** Told by the transport. */
  set(state: ConnectionState): void;
  subscribe(listener: () => void): () => void;
  /**
   * Sends when the service is there. What only reads is sent again where the service went away under it; a change is
   * not, because it may have been made: it rejects with `service-restarted`.
   */
  run<T>(isRead: boolean, send: () => Promise<T>): Promise<T>;
  /**
   * Calls back when the service was away, is there again, and all that is shown was read again. A field answers true
   * where it holds words that it could not send again.
   */
  onBack(listener: () => boolean): () => void;
  /** How many fields hold such words. */
  tellBack(): number;
  /** A field holds words that are not stored yet, until what this returns is called. */
  hold(): () => void;
  isHolding(): boolean;
  /** A field holds words that the service would not store, e.g. on a full disk, until what this returns is called. */
  refuse(): () => void;
  /** Whether words stand in a field that will not be stored as things are. */
  isUnsaved(): boolean;
}

/** A question that ends the service whenever it is asked must not be asked forever. */
const readAttempts = 3;

export function createConnection(): Connection {
  const listeners = new Set<() => void>();
  const backListeners = new Set<() => boolean>();
  let state: ConnectionState = 'up';

  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };

  const tell = () => {
    for (const listener of [...listeners]) listener();
  };

  const set = (next: ConnectionState) => {
    if (next === state) return;
    state = next;
    tell();
  };

  const counter = () => {
    let count = 0;
    return {
      any: () => count > 0,
      add: () => {
        count += 1;
        tell();
        return () => {
          count -= 1;
          tell();
        };
      },
    };
  };
  const held = counter();
  const refused = counter();

  const whenSettled = () =>
    new Promise<void>((resolve) => {
      if (state !== 'lost') return resolve();
      const stop = subscribe(() => {
        if (state === 'lost') return;
        stop();
        resolve();
      });
    });

  return {
    state: () => state,
    set,
    subscribe,
    async run(isRead, send) {
      for (let attempt = 1; ; attempt += 1) {
        await whenSettled();
        if (state !== 'up') throw new ApiError('service-stopped');
        try {
          return await send();
        } catch (thrown) {
          const error = apiErrorFrom(thrown);
          if (error.code !== 'service-restarted' || !isRead || attempt === readAttempts) throw error;
        }
      }
    },
    onBack(listener) {
      backListeners.add(listener);
      return () => backListeners.delete(listener);
    },
    hold: held.add,
    isHolding: held.any,
    refuse: refused.add,
    isUnsaved: () => refused.any() || (held.any() && state !== 'up'),
    tellBack: () => [...backListeners].filter((listener) => listener()).length,
  };
}
