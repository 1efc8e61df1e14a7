/** What the screens know of the program around them; the desktop shell and the browser host each give one. */
import type { TRPCClient } from '@trpc/client';
import type { ByteSource, ByteStat } from '../../shared/contract/bytes.ts';
import type { ExportFile } from '../../shared/contract/exports.ts';
import type { HostBridge } from '../../shared/contract/host-bridge.ts';
import type { ImportFile } from '../../shared/contract/imports.ts';
import type { AppRouter } from '../../shared/contract/router.ts';
import type { Connection } from './connection.ts';
import type { DesktopShell } from './desktop-shell.ts';

declare global {
  interface Window {
    /** Present in the desktop app only. */
    metodebenk?: HostBridge;
  }
}

/** The typed client of the service; every failure of its calls is an ApiError. */
export type ApiClient = TRPCClient<AppRouter>;

export interface PrepareProgress {
  filesDone: number;
  filesTotal: number;
  bytesDone: number;
  bytesTotal: number;
}

export interface PrepareOptions {
  onProgress?: (progress: PrepareProgress) => void;
  signal?: AbortSignal;
}

export interface Host {
  kind: 'electron' | 'browser';
  connection: Connection;
  /** Notices by itself that the service went away, until the returned function is called; absent where a port tells it. */
  watch?(): () => void;
  /** Looks for the service once more, or starts it. */
  tryAgain(): void;
  client: ApiClient;
  /** The bytes [start, end), cut to the length of the source. */
  readBytes(source: ByteSource, start: number, end: number): Promise<Uint8Array<ArrayBuffer>>;
  statBytes(source: ByteSource): Promise<ByteStat>;
  /** Makes dropped or chosen files known to the service: by path on the desktop, by upload in the browser. */
  prepareFiles(files: readonly File[], options?: PrepareOptions): Promise<ImportFile[]>;
  /** The system's own dialog for files; absent in the browser, which has a file input. */
  pickFiles?(): Promise<ImportFile[]>;
  /** The system's own dialog for a library, `name` proposed for a new one; null where the person cancelled; absent in the browser. */
  pickLibrary?(mode: 'open' | 'new', name?: string): Promise<string | null>;
  /** Opens an address outside after the system's own dialog showed it; absent in the browser, which asks itself. */
  openAddress?(address: string): void;
  /** Shows the folder of the log; absent in the browser, where its path is told. */
  openLogFolder?(): void;
  /** The system's own dialog for a folder; null where the person cancelled; absent in the browser. */
  pickFolder?(): Promise<string | null>;
  /** Shows a file in the system's own file manager; absent in the browser. */
  showFolder?(path: string): void;
  /** Puts a finished export where the person wants it; answers where, null where the person cancelled. */
  saveExport(file: ExportFile): Promise<string | null>;
  /** Shows a finished export in the program that the system, or the browser, has for it; there it can be printed. */
  openExport(file: ExportFile): Promise<void>;
  /** Menus and window of the desktop app; absent in the browser. */
  shell?: DesktopShell;
}
