/** The service of the browser host: the workbench behind the port that another process holds. */
import { resolve } from 'node:path';
import type { LibraryTrouble } from '../../../shared/contract/library.ts';
import { type ErrorDetails, errorSentence, isErrorCode } from '../../../shared/errors.ts';
import type { Locale } from '../../../shared/model/vocabulary.ts';
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
  /** Where a file can stand that opens the browser; best first. */
  browserFolders: readonly string[];
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
  let trouble: LibraryTrouble | null = null;
  try {
    if (again) await reopenLibrary(workbench.services.library, again.library);
    else if (args.library) {
      const { placeAccepted } = args;
      const path = resolve(args.library);
      ({ trouble } = await workbench.services.library.openAtStart({ path, placeAccepted }));
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
  if (!again) {
    const refusal = trouble && refusalOf(trouble, workbench.services.settings.get().locale);
    closeOpening = tellAddress(args, { url: host.newAddress(), port: host.port }, parts, refusal);
  }
  return {
    tellNewAddress: () => parts.out(host.newAddress()),
    async close() {
      closeOpening?.();
      await host.close();
      await workbench.close();
    },
  };
}

interface Refusal {
  code: string;
  message: string;
  details: ErrorDetails;
}

/** Why the library did not open; the screens have the ways on. */
function refusalOf({ code, details }: LibraryTrouble, locale: Locale): Refusal {
  return { code, message: errorSentence(isErrorCode(code) ? code : 'internal', details, locale), details };
}

/** Answers how to close what a browser was given, where one was opened. */
function tellAddress(
  args: ServeArguments,
  address: { url: string; port: number },
  { out, note, browserFolders }: ServeParts,
  refusal: Refusal | null,
): (() => void) | null {
  const { url } = address;
  const way = refusal ? 'Metodebenk in the browser shows the ways on:' : 'Metodebenk in the browser:';
  if (args.isJson) out(JSON.stringify({ ...address, ...(refusal && { trouble: refusal }) }));
  else {
    if (refusal) out(refusal.message);
    out(`${note ?? way} ${url}`);
  }
  const notOpened = () => {
    if (!args.isJson) out('The browser has not opened the address. Open it yourself; it still works once.');
  };
  return args.opens ? openBrowser(url, { folders: browserFolders, notOpened }) : null;
}
