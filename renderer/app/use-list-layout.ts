/** How a list's columns are laid out: drawn as it changes, kept when it has come to rest. */
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import type { ListLayout } from '../../shared/contract/settings.ts';
import { initialLayout } from '../ui/grid/column.ts';
import { usePreferences } from './preferences.tsx';

export function useListLayout(name: string): [layout: ListLayout, onLayout: (layout: ListLayout) => void] {
  const { settings, update } = usePreferences();
  const [changed, setChanged] = useState<ListLayout | null>(null);
  const save = useDebouncedCallback(
    (next: ListLayout) => settings && update({ lists: { ...settings.lists, [name]: next } }),
    { delay: 400, flushOnUnmount: true },
  );
  const onLayout = (next: ListLayout) => {
    setChanged(next);
    save(next);
  };
  return [changed ?? settings?.lists?.[name] ?? initialLayout, onLayout];
}
