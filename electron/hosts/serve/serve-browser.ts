/** The service of the browser host: the workbench behind the port that another process holds. */
import { resolve } from 'node:path';
import type { HostFolders } from '../../host-folders.ts';
import { type OpenedLibrary, reopenLibrary } from '../../opened-library.ts';
import type { OpenWorkbench } from '../../workbench.ts';
import { ensureScreens } from '../ensure-screens.ts';
import { createHttpHost, type Door, type HttpHost } from '../http-host/create-http-host.ts';
import type { KeptSession } from '../http-host/session.ts';
import { openBrowser } from '../open-browser.ts';
import type { ServeArguments } from './serve-arguments.ts';
import type { Kept } from './serve-messages.ts';

export interface ServeParts {
  folders: HostFolders;
  version: string;
  openWorkbench(folders: HostFolders, libraryOpened: (library: OpenedLibrary | null) => void): OpenWorkbench;
  libraryOpened(library: OpenedLibrary | null): void;
  sessionChanged(session: KeptSession): void;
  door: Door;
  /** Where a service went before this one: what it left; the address is known already. */
  again: Kept | null;
  out(line: string): void;
  /** Printed before the address, e.g. why it is the browser and not the desktop app. */
  note: string | null;
}

export interface ServedBrowser {
  /** Prints one more address: each works once. */
  tellNewAddress(): void;
  close(): Promise<void>;
}

/** Answers when the host stands and its address is printed. Whoever calls closes it. */
export async function serveBrowser(args: ServeArguments, parts: ServeParts): Promise<ServedBrowser> {
  const { again, door, version } = parts;
  const workbench = parts.openWorkbench(parts.folders, parts.libraryOpened);
  let host: HttpHost;
  let closeOpening: (() => void) | null = null;
  try {
    if (again) await reopenLibrary(workbench.services.library, again.library);
    else if (args.library) {
      const { placeAccepted } = args;
      await workbench.services.library.openAtStart({ path: resolve(args.library), placeAccepted });
    }
    const { screens: screensFolder } = parts.folders;
    if (!again) ensureScreens(screensFolder);
    const changed = (kept: KeptSession) => {
      parts.sessionChanged(kept);
      if (!kept.code) closeOpening?.();
    };
    const session = { kept: again?.session ?? null, changed };
    host = await createHttpHost({ workbench, screensFolder, door, session, version });
  } catch (error) {
    await workbench.close();
    throw error;
  }
  if (!again) closeOpening = tellAddress(args, host.newAddress(), host.port, parts);
  return {
    tellNewAddress: () => parts.out(host.newAddress()),
    async close() {
      closeOpening?.();
      await host.close();
      await workbench.close();
    },
  };
}

/** Answers how to close what a browser was given, where one was opened. */
function tellAddress(
  args: ServeArguments,
  url: string,
  port: number,
  { out, note, folders }: ServeParts,
): (() => void) | null {
  out(args.isJson ? JSON.stringify({ url, port }) : `${note ?? 'Metodebenk in the browser:'} ${url}`);
  return args.opens ? openBrowser(url, { folder: folders.settings }) : null;
}
