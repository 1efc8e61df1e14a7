/** A field that saves itself: edits show at once, go out when typing rests or focus leaves, and yield to undo. */
import { useCallback, useEffect, useRef, useState } from 'react';

const restMs = 500;

export interface Autosave<T> {
  value: T;
  change: (value: T) => void;
  /** Sends what waits; for blur and for leaving the screen. */
  flush: () => void;
}

export function useAutosave<T>(saved: T, save: (value: T) => Promise<unknown>, delayMs = restMs): Autosave<T> {
  const [draft, setDraft] = useState<{ value: T } | null>(null);
  const waiting = useRef<{ value: T; timer: ReturnType<typeof setTimeout> } | null>(null);
  const inFlight = useRef(0);
  const latest = useRef({ saved, save });
  latest.current = { saved, save };

  const flush = useCallback(() => {
    const edit = waiting.current;
    if (!edit) return;
    clearTimeout(edit.timer);
    waiting.current = null;
    inFlight.current += 1;
    const settled = () => {
      inFlight.current -= 1;
      const isSame = JSON.stringify(latest.current.saved) === JSON.stringify(edit.value);
      if (!waiting.current && inFlight.current === 0 && isSame) setDraft(null);
    };
    // A failed save is told by the frame; the draft stays and goes out with the next edit.
    latest.current.save(edit.value).then(settled, settled);
  }, []);

  const change = useCallback(
    (value: T) => {
      setDraft({ value });
      if (waiting.current) clearTimeout(waiting.current.timer);
      waiting.current = { value, timer: setTimeout(flush, delayMs) };
    },
    [delayMs, flush],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new stored value (a reply, an undo) replaces a draft at rest
  useEffect(() => {
    if (!waiting.current && inFlight.current === 0) setDraft(null);
  }, [saved]);

  useEffect(() => flush, [flush]);

  return { value: draft ? draft.value : saved, change, flush };
}
