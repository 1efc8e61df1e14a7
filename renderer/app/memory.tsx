/**
 * What the screens come back to: kept with the settings, which stand where the next start finds them whatever the host's
 * address is then. Where the settings cannot be written it holds for as long as the page is open, and nobody is told.
 */
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import type { LibraryMemory, SettingsUpdate } from '../../shared/contract/settings.ts';
import { withMemory } from '../../shared/settings/memory.ts';
import { useApiMutation } from '../api/queries.ts';
import { usePreferences } from './preferences.tsx';

type Remembered = Pick<SettingsUpdate, 'tour' | 'memory'>;

interface ScreenMemory extends Remembered {
  /** Nothing is known yet: what is drawn now would change in a moment. */
  isLoading: boolean;
  remember(change: Remembered): void;
}

const MemoryContext = createContext<ScreenMemory | null>(null);

export function MemoryProvider({ children }: { children: ReactNode }) {
  const { settings, isLoading } = usePreferences();
  const [changed, setChanged] = useState<Remembered>({});
  const { mutate: save } = useApiMutation((api, change: Remembered) => api.settings.update.mutate(change), {
    invalidates: [],
    isTold: () => true,
  });
  const remember = useCallback(
    (change: Remembered) => {
      setChanged((now) => ({ ...now, ...change, memory: withMemory(now.memory, change.memory ?? {}) }));
      save(change);
    },
    [save],
  );
  const value = useMemo(
    () => ({
      isLoading,
      tour: changed.tour ?? settings?.tour,
      memory: withMemory(settings?.memory, changed.memory ?? {}),
      remember,
    }),
    [isLoading, settings, changed, remember],
  );
  return <MemoryContext value={value}>{children}</MemoryContext>;
}

export function useMemory(): ScreenMemory {
  const value = useContext(MemoryContext);
  if (!value) throw new Error('useMemory needs a MemoryProvider above it.');
  return value;
}

/** What is remembered of the library at a path; nothing of none. */
export function useLibraryMemory(path: string | null) {
  const { isLoading, memory, remember } = useMemory();
  const rememberHere = useCallback(
    (change: LibraryMemory) => path !== null && remember({ memory: { [path]: change } }),
    [path, remember],
  );
  return { isLoading, remembered: (path !== null && memory?.[path]) || {}, remember: rememberHere };
}
