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
  /** Absolute path of a file that was dropped or chosen. */
  pathForFile(file: unknown): string;
  pickFiles(): Promise<string[]>;
  /** `name` is proposed for a new one. */
  pickLibrary(mode: 'open' | 'new', name?: string): Promise<string | null>;
  /** Asks for a folder; null where the person cancelled. */
  pickFolder(): Promise<string | null>;
  /** Asks where to put a finished export and copies it there; null where the person cancelled. */
  saveExport(exportId: string, fileName: string): Promise<string | null>;
}

/** Messages over the port between the screens and the service. Each request is answered once, by its `id`. */
export type PortRequest =
  | { id: number; type: 'call'; procedure: 'query' | 'mutation'; path: string; input: unknown }
  | { id: number; type: 'stat'; source: { kind: 'document' | 'export'; id: string } }
  | { id: number; type: 'bytes'; source: { kind: 'document' | 'export'; id: string }; start: number; end: number };

export type PortReply =
  | { id: number; ok: true; value: unknown }
  | { id: number; ok: false; error: { code: string; details: Record<string, string | number> } };
