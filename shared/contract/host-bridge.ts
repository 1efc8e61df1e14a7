import { z } from 'zod';
import { type CommandName, commandNames } from '../commands/app-commands.ts';
import { locales } from '../model/vocabulary.ts';
import { recentLibrarySchema } from './library.ts';

/** What the menus and the window need to know of the page; told again whenever it changes. */
export const pageStateSchema = z.object({
  locale: z.enum(locales),
  /** Commands that can be had now. */
  enabled: z.array(z.enum(commandNames)).max(commandNames.length),
  recent: z.array(recentLibrarySchema.pick({ path: true, name: true, exists: true })).max(20),
  /** Long work under way, a line each, as the person reads it. */
  work: z.array(z.string().max(1000)).max(50),
});
export type PageState = z.infer<typeof pageStateSchema>;

/** Paths that the person opened outside the app: by a double click, or dropped on its icon. */
export interface OpenedPaths {
  library: string | null;
  files: string[];
}

/** What main tells a page without being asked, as `message` events to its own origin. */
export type ShellMessage =
  | { type: 'metodebenk:command'; name: CommandName }
  /** Something was opened outside: `takeOpened` has it. */
  | { type: 'metodebenk:opened' }
  /** The window is about to close: `mayClose` is awaited, a moment long. */
  | { type: 'metodebenk:closing' }
  /** The machine was asleep: drives may be gone, and other programs may have written. */
  | { type: 'metodebenk:woke' };

/** The one object that the desktop shell's preload gives to the screens, as `window.metodebenk`. */
export interface HostBridge {
  /**
   * Asks main for a port to the service; it arrives as a `message` event `{ type: 'metodebenk:port' }` with one port, and a new one
   * whenever the service was started again.
   */
  requestPort(): void;
  /** Starts the service again after main gave it up, which it tells as a `message` event `metodebenk:service-failed`. */
  restartService(): void;
  /** Opens an address in the person's browser after a dialog showed it whole; other protocols are not asked about. */
  openAddress(address: string, locale: string): void;
  /** Shows the folder of the log in the system's own file manager. */
  openLogFolder(): void;
  /** Shows a file on this machine in the system's own file manager; it is never opened. */
  showFolder(path: string): void;
  /** Absolute path of a file that was dropped or chosen. */
  pathForFile(file: unknown): string;
  pickFiles(): Promise<string[]>;
  /** `name` is proposed for a new one. */
  pickLibrary(mode: 'open' | 'new', name?: string): Promise<string | null>;
  /** Asks for a folder; null where the person cancelled. */
  pickFolder(): Promise<string | null>;
  /** Asks where to put a finished export and copies it there; null where the person cancelled. */
  saveExport(exportId: string, fileName: string): Promise<string | null>;
  /** Opens a finished export in the system's own program for it, where it can be printed. */
  openExport(exportId: string, fileName: string): Promise<void>;
  tellState(state: PageState): void;
  /** What was opened outside since the last time; each is answered once. */
  takeOpened(): Promise<OpenedPaths>;
  /** All that was typed is stored, after `metodebenk:closing`. */
  mayClose(): void;
}

/** Messages over the port between the screens and the service. Each request is answered once, by its `id`; `cancel` is of the call with its `id`. */
export type PortRequest =
  | { id: number; type: 'call'; procedure: 'query' | 'mutation'; path: string; input: unknown }
  | { id: number; type: 'cancel' }
  | { id: number; type: 'stat'; source: { kind: 'document' | 'export'; id: string } }
  | { id: number; type: 'bytes'; source: { kind: 'document' | 'export'; id: string }; start: number; end: number };

export type PortReply =
  | { id: number; ok: true; value: unknown }
  | { id: number; ok: false; error: { code: string; details: Record<string, string | number> } };
