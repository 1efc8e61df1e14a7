/** Which value is being typed in: known to that value alone, as there can be thousands beside it. */
import { createContext, useContext, useSyncExternalStore } from 'react';

export interface EditedValue {
  get(): string | null;
  set(id: string | null): void;
  subscribe(run: () => void): () => void;
}

export function createEditedValue(): EditedValue {
  let edited: string | null = null;
  const told = new Set<() => void>();
  return {
    get: () => edited,
    set(id) {
      edited = id;
      for (const run of told) run();
    },
    subscribe(run) {
      told.add(run);
      return () => told.delete(run);
    },
  };
}

export const EditedValueContext = createContext<EditedValue>(createEditedValue());

export function useIsEdited(id: string): boolean {
  const edited = useContext(EditedValueContext);
  return useSyncExternalStore(edited.subscribe, () => edited.get() === id);
}
