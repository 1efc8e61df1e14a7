/** Calls that take over a second, as the status line shows them: what is being made, and how to cancel it. */
import { useSyncExternalStore } from 'react';

export interface LongCall {
  label: string;
  cancel(): void;
}

export const longAfterMs = 1000;

let shown: readonly LongCall[] = [];
const listeners = new Set<() => void>();

function show(next: readonly LongCall[]): void {
  shown = next;
  for (const listener of listeners) listener();
}

/** Shown under `label` when it lasts, until it is over or cancelled. */
export async function asLongCall<T>(label: string, call: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const entry = { label, cancel: () => controller.abort() };
  const timer = setTimeout(() => show([...shown, entry]), longAfterMs);
  try {
    return await call(controller.signal);
  } finally {
    clearTimeout(timer);
    if (shown.includes(entry)) show(shown.filter((other) => other !== entry));
  }
}

export function useLongCalls(): readonly LongCall[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
}
