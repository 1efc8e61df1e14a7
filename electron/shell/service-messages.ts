/** What main and the service process say to each other; the calls of the screens go past main, over their own port. */
import type { FromExtractor, ToExtractor } from '../import/extractor-messages.ts';
import type { OpenedLibrary } from '../opened-library.ts';

/** What main tells the service at each start, as one JSON argument, with the library to open again. */
export interface ServiceFolders {
  settingsFolder: string;
  libraryFolder: string;
  resourcesFolder: string;
  version: string;
  defaults: { name: string; locale: 'nb' | 'en' };
}

export interface ServiceStart extends ServiceFolders {
  reopen: OpenedLibrary | null;
}

/** With `port` and `extractor` comes one port. */
export type ToService =
  | { type: 'port' }
  | { type: 'extractor'; key: number }
  | { type: 'save-export'; key: number; exportId: string; path: string }
  | { type: 'close' };

export type FromService =
  | { type: 'start-extractor'; key: number }
  | { type: 'saved'; key: number; error: { code: string; details: Record<string, string | number> } | null }
  /** Where the organisation refuses addresses outside the app, main opens none, whatever a page asks. */
  | { type: 'policy'; opensAddresses: boolean }
  | { type: 'library'; library: OpenedLibrary | null }
  | { type: 'closed' };

/** Over the port of one extraction process, which main starts for the service because only main can. */
export type ToBroker = { type: 'send'; message: ToExtractor } | { type: 'kill' };
export type FromBroker =
  | { type: 'spawned'; pid: number }
  | { type: 'sent' }
  | { type: 'message'; message: FromExtractor }
  | { type: 'exit' };
