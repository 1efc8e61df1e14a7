/**
 * Notices in the browser that the service went away or is another one. The host itself outlives its service and lets
 * calls wait meanwhile: where nobody answers at all for some seconds, the host was stopped.
 */
import { ApiError } from './api-error.ts';
import type { HttpSession } from './http-session.ts';

const everyMs = 2000;
const lostEveryMs = 500;
const stoppedEveryMs = 5000;
const stoppedAfterMs = 4000;

export interface HostWatcher {
  /** Until the returned function is called. */
  watch(): () => void;
  tryAgain(): void;
}

export function createHostWatcher(session: HttpSession): HostWatcher {
  const { connection } = session;
  let lostAt: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = async (): Promise<number> => {
    if (document.hidden && connection.state() === 'up') return everyMs;
    try {
      const answer = (await (await session.open('/alive', { method: 'POST' })).json()) as { service: string };
      if (session.service !== null && answer.service !== session.service) connection.set('lost');
      session.service = answer.service;
      lostAt = null;
      connection.set('up');
      return everyMs;
    } catch (error) {
      if (error instanceof ApiError && error.code === 'session-ended') lostAt = Number.NEGATIVE_INFINITY;
      lostAt ??= performance.now();
      const isStopped = performance.now() - lostAt > stoppedAfterMs;
      connection.set(isStopped ? 'stopped' : 'lost');
      return isStopped ? stoppedEveryMs : lostEveryMs;
    }
  };

  const goOn = async () => {
    clearTimeout(timer);
    const pauseMs = await look();
    timer = setTimeout(goOn, pauseMs);
  };

  return {
    tryAgain: () => void goOn(),
    watch() {
      // A call that fails tells of the loss before the next look does.
      const stop = connection.subscribe(() => {
        if (connection.state() === 'lost' && lostAt === null) void goOn();
      });
      void goOn();
      return () => {
        stop();
        clearTimeout(timer);
      };
    },
  };
}
