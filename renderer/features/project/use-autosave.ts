/** A field that saves itself: edits show at once, go out when typing rests or focus leaves, and yield to undo. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { apiErrorFrom } from '../../api/api-error.ts';
import { useHost } from '../../api/host-context.tsx';

const restMs = 500;
const awayCodes = new Set(['service-restarted', 'service-stopped']);

export interface Autosave<T> {
  value: T;
  change: (value: T) => void;
  /** Sends what waits; for blur and for leaving the screen. */
  flush: () => void;
}

export function useAutosave<T>(saved: T, save: (value: T) => Promise<unknown>, delayMs = restMs): Autosave<T> {
  const { connection } = useHost();
  const [draft, setDraft] = useState<{ value: T } | null>(null);
  const waiting = useRef<{ value: T; timer: ReturnType<typeof setTimeout> } | null>(null);
  /** Sent when the service stopped or was away, without an answer: it may be stored or not. */
  const unanswered = useRef<{ value: T } | null>(null);
  /** Not stored, e.g. because the disk is full; sent with the next edit, and when the field is left for good. */
  const [refused, setRefused] = useState<{ value: T } | null>(null);
  /** What this field was stored as and sent since the draft began; any other stored value is someone else's. */
  const own = useRef(new Set<string>());
  const inFlight = useRef(0);
  const latest = useRef({ saved, save, refused });
  latest.current = { saved, save, refused: draft ? refused : null };

  const send = useCallback((value: T) => {
    inFlight.current += 1;
    unanswered.current = null;
    own.current.add(JSON.stringify(value));
    const settled = () => {
      inFlight.current -= 1;
      const isSame = JSON.stringify(latest.current.saved) === JSON.stringify(value);
      if (!waiting.current && inFlight.current === 0 && isSame) setDraft(null);
    };
    const stored = () => {
      setRefused(null);
      settled();
    };
    latest.current.save(value).then(stored, (error: unknown) => {
      settled();
      // The frame tells why.
      if (awayCodes.has(apiErrorFrom(error).code)) unanswered.current = { value };
      else setRefused({ value });
    });
  }, []);

  const flush = useCallback(() => {
    const edit = waiting.current;
    if (!edit) return;
    clearTimeout(edit.timer);
    waiting.current = null;
    send(edit.value);
  }, [send]);

  const change = useCallback(
    (value: T) => {
      if (!waiting.current && !unanswered.current && inFlight.current === 0) own.current.clear();
      own.current.add(JSON.stringify(latest.current.saved));
      setDraft({ value });
      if (waiting.current) clearTimeout(waiting.current.timer);
      waiting.current = { value, timer: setTimeout(flush, delayMs) };
    },
    [delayMs, flush],
  );

  const isHeld = draft !== null;
  useEffect(() => (isHeld ? connection.hold() : undefined), [connection, isHeld]);
  const isRefused = isHeld && refused !== null;
  useEffect(() => (isRefused ? connection.refuse() : undefined), [connection, isRefused]);

  useEffect(
    () =>
      connection.onBack(() => {
        const edit = unanswered.current;
        if (!edit || waiting.current || inFlight.current > 0) return false;
        const stored = JSON.stringify(latest.current.saved);
        if (stored !== JSON.stringify(edit.value) && !own.current.has(stored)) return true;
        unanswered.current = null;
        if (stored === JSON.stringify(edit.value)) setDraft(null);
        else send(edit.value);
        return false;
      }),
    [connection, send],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new stored value (a reply, an undo) replaces a draft at rest
  useEffect(() => {
    if (!waiting.current && !unanswered.current && inFlight.current === 0) setDraft(null);
  }, [saved]);

  useEffect(
    () => () => {
      const isUnderWay = waiting.current || inFlight.current > 0;
      const unsent = isUnderWay ? null : (unanswered.current ?? latest.current.refused);
      flush();
      if (unsent) send(unsent.value);
    },
    [flush, send],
  );

  return { value: draft ? draft.value : saved, change, flush };
}
