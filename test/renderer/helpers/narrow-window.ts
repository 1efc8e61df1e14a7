/** A window too narrow for panes side by side; the caller restores it with `mockRestore`. */
import { vi } from 'vitest';

export const asNarrow = () =>
  vi
    .spyOn(window, 'matchMedia')
    .mockImplementation(
      (query) =>
        Object.assign(new EventTarget(), { matches: query.includes('max-width'), media: query }) as MediaQueryList,
    );
