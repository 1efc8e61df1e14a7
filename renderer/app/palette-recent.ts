/** What was last chosen in the palette, by library, on this machine. */
import { useLibraryState } from './library-state.ts';
import { useLibraryMemory } from './memory.tsx';
import type { PaletteEntry } from './palette-entries.ts';

const mostKept = 12;

export function useRecentEntries() {
  const path = useLibraryState().data?.path ?? null;
  const { remembered, remember } = useLibraryMemory(path);
  const chosen = remembered.chosen ?? [];
  return {
    chosen,
    noteChosen({ id, group }: PaletteEntry) {
      // Their id is their name, which is to stand in the library alone, where it can be erased.
      if (group === 'people') return;
      remember({ chosen: [id, ...chosen.filter((each) => each !== id)].slice(0, mostKept) });
    },
  };
}
