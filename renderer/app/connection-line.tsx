/** One quiet line when the service went away: that it is being sought, that it is back, or what to do. */
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useHost } from '../api/host-context.tsx';
import classes from './frame.module.css';
import { useLibraryState } from './library-state.ts';

const backForMs = 8000;
/** The fields compare what they hold with what was read again, which they are shown some turns later. */
const drawnAfterMs = 100;

/** Mounted once, in the frame. */
export function ConnectionLine() {
  const { t } = useTranslation('errors');
  const host = useHost();
  const { connection } = host;
  const state = useSyncExternalStore(connection.subscribe, connection.state);
  const isHolding = useSyncExternalStore(connection.subscribe, connection.isHolding);
  const { news, clear } = useNews();
  useEffect(() => host.watch?.(), [host]);
  const message = state === 'up' ? news : state;
  return (
    <div role="status" className={classes.connection}>
      {message ? (
        <div className={classes.status} data-state={message}>
          <span>
            {isHolding && (state === 'stopped' || state === 'failed')
              ? t(`connection.${state}Unsaved`)
              : t(`connection.${message}`)}
          </span>
          {state === 'failed' || state === 'stopped' ? (
            <Button size="compact-xs" variant="light" onClick={host.tryAgain}>
              {t(state === 'failed' ? 'connection.restart' : 'connection.again')}
            </Button>
          ) : null}
          {state === 'up' ? (
            <Button size="compact-xs" variant="subtle" ml="auto" onClick={clear}>
              {t('connection.dismiss')}
            </Button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}

type News = 'back' | 'closed' | 'unsaved' | null;

/** What to tell when the service is back: everything shown is read again first, and only then do fields send again. */
function useNews(): { news: News; clear: () => void } {
  const { connection } = useHost();
  const cache = useQueryClient();
  const library = useLibraryState();
  const openPath = useRef<string | null>(null);
  const [news, setNews] = useState<News>(null);
  if (connection.state() === 'up' && news === null) openPath.current = library.data?.path ?? null;
  useEffect(() => {
    let wasAway = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const follow = async () => {
      if (connection.state() !== 'up') wasAway = true;
      if (connection.state() !== 'up' || !wasAway) return;
      wasAway = false;
      const before = openPath.current;
      await cache.invalidateQueries();
      timer = setTimeout(() => {
        const now = cache.getQueryData<{ path: string | null }>(['library'])?.path ?? null;
        setNews(now === before ? 'back' : 'closed');
        if (connection.tellBack() > 0) setNews('unsaved');
        timer = setTimeout(() => setNews((shown) => (shown === 'back' ? null : shown)), backForMs);
      }, drawnAfterMs);
    };
    const stop = connection.subscribe(() => void follow());
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [connection, cache]);
  return { news, clear: () => setNews(null) };
}
