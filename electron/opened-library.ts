/** Tells each time which library is open, so that whoever starts the service again can have the same one opened. */
import type { LibraryState } from '../shared/contract/library.ts';
import type { LibraryService } from '../shared/contract/services.ts';

export interface OpenedLibrary {
  path: string;
  readOnly: boolean;
}

export function tellingLibrary(service: LibraryService, tell: (library: OpenedLibrary | null) => void): LibraryService {
  const told = (state: LibraryState) => {
    tell(state.path === null ? null : { path: state.path, readOnly: state.isReadOnly });
    return state;
  };
  return {
    ...service,
    create: async (input) => told(await service.create(input)),
    open: async (input) => told(await service.open(input)),
    openAtStart: async (input) => told(await service.openAtStart(input)),
    openSample: async () => told(await service.openSample()),
    leaveTrouble: async () => told(await service.leaveTrouble()),
    close: async () => told(await service.close()),
  };
}

/** Opens it as it was; where that is refused now, the screens say so. */
export async function reopenLibrary(service: LibraryService, library: OpenedLibrary | null): Promise<void> {
  if (!library) return;
  try {
    await service.openAtStart({ ...library, placeAccepted: true });
  } catch {
    // The start screen shows it among the recent ones, where opening it tells why it cannot be opened.
  }
}
