/**
 * Notices in the browser that the service went away. One answer of the host stays open for as long as it lives: when it
 * breaks off, the service is looked for again; when it ends with the word `stopped`, the person stopped it.
 */
import { ApiError } from './api-error.ts';
import type { HttpSession } from './http-session.ts';

/** The host itself outlives its service, so an address that refuses for this long has nobody behind it any more. */
const goneAfterMs = 15_000;
const pauseMs = 500;
const slowPauseMs = 5000;

export interface HostWatcher {
  /** Until the returned function is called. */
  watch(): () => void;
  tryAgain(): void;
}

export function createHostWatcher(session: HttpSession): HostWatcher {
  const { connection } = session;
  let cutPause: () => void = () => undefined;
  /** A browser opens few connections to one host: a page that nobody sees leaves its own to the others. */
  const whenSeen = () =>
    new Promise<void>((resolve) => {
      if (!document.hidden) return resolve();
      const look = () => {
        if (document.hidden && connection.state() === 'up') return;
        document.removeEventListener('visibilitychange', look);
        stop();
        resolve();
      };
      const stop = connection.subscribe(look);
      document.addEventListener('visibilitychange', look);
    });

  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      cutPause = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  /** What the host said last before it went away; throws where it could not be reached. */
  const listen = async (signal: AbortSignal): Promise<string> => {
    const hiding = new AbortController();
    const hide = () => document.hidden && hiding.abort();
    document.addEventListener('visibilitychange', hide);
    try {
      const response = await session.open('/alive', {
        method: 'POST',
        signal: AbortSignal.any([signal, hiding.signal]),
      });
      connection.set('up');
      hide();
      return await response.text();
    } catch (error) {
      if (hiding.signal.aborted) return 'hidden';
      throw error;
    } finally {
      document.removeEventListener('visibilitychange', hide);
    }
  };

  return {
    tryAgain: () => cutPause(),
    watch() {
      const ending = new AbortController();
      void (async () => {
        let awaySince: number | null = null;
        while (!ending.signal.aborted) {
          await whenSeen();
          try {
            const last = await listen(ending.signal);
            awaySince = null;
            if (last === 'hidden') continue;
            connection.set(last.endsWith('stopped') ? 'stopped' : 'lost');
          } catch (error) {
            if (ending.signal.aborted) return;
            if (error instanceof ApiError && error.code === 'session-ended') return connection.set('stopped');
            awaySince ??= performance.now();
            const isGone = performance.now() - awaySince > goneAfterMs;
            connection.set(isGone || connection.state() === 'stopped' ? 'stopped' : 'lost');
          }
          await pause(connection.state() === 'stopped' ? slowPauseMs : pauseMs);
        }
      })();
      return () => {
        ending.abort();
        cutPause();
      };
    },
  };
}
