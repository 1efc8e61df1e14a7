/** How far a person has come on the tour of the sample; kept on this machine. */
import { useSyncExternalStore } from 'react';

/** In the order of the work. */
export const tourSteps = ['library', 'reader', 'evidence', 'card', 'export'] as const;
export type TourStep = (typeof tourSteps)[number];

export interface TourState {
  state: 'offered' | 'running' | 'left' | 'done';
  step: TourStep;
}

const storageKey = 'metodebenk.tour';
const fresh: TourState = { state: 'offered', step: tourSteps[0] };
const listeners = new Set<() => void>();
let last: { stored: string | null; value: TourState } = { stored: null, value: fresh };

export function readTour(stored: string | null): TourState {
  try {
    const { state, step } = JSON.parse(stored ?? '') as TourState;
    const isKnown = ['offered', 'running', 'left', 'done'].includes(state) && tourSteps.includes(step);
    return isKnown ? { state, step } : fresh;
  } catch {
    return fresh;
  }
}

function current(): TourState {
  const stored = localStorage.getItem(storageKey);
  if (stored !== last.stored) last = { stored, value: readTour(stored) };
  return last.value;
}

export function setTour(change: Partial<TourState>): void {
  localStorage.setItem(storageKey, JSON.stringify({ ...current(), ...change }));
  for (const listener of listeners) listener();
}

export function useTour(): TourState {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, current);
}
