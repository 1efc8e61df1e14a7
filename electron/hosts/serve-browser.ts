/** `metodebenk serve [LIBRARY] [--port N] [--no-open] [--json]`: the workbench in a browser, until it is stopped. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { AppError } from '../../shared/errors.ts';
import type { HostFolders } from '../host-folders.ts';
import type { OpenWorkbench } from '../workbench.ts';
import { ensureScreens } from './ensure-screens.ts';
import { createHttpHost, type HttpHost } from './http-host/create-http-host.ts';
import { openBrowser } from './open-browser.ts';

export interface ServeArguments {
  library: string | null;
  port: number;
  opens: boolean;
  isJson: boolean;
}

/** Throws AppError usage. */
export function readServeArguments(args: string[]): ServeArguments {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { port: { type: 'string', default: '0' }, 'no-open': { type: 'boolean' }, json: { type: 'boolean' } },
    });
    const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : Number.NaN;
    if (!(port >= 0 && port <= 65_535)) throw new Error('--port takes a number from 0 to 65535');
    if (positionals.length > 1) throw new Error('serve takes one library');
    return { library: positionals[0] ?? null, port, opens: !values['no-open'], isJson: values.json ?? false };
  } catch (error) {
    throw new AppError('usage', { reason: error instanceof Error ? error.message : String(error) }, error);
  }
}

export interface ServeParts {
  folders: HostFolders;
  version: string;
  openWorkbench(folders: HostFolders): OpenWorkbench;
  out(line: string): void;
  /** Printed before the address, e.g. why it is the browser and not the desktop app. */
  note?: string;
}

export interface ServedBrowser {
  /** Prints one more address: each works once. */
  tellNewAddress(): void;
  close(): Promise<void>;
}

/** Answers when the host stands and its address is printed. Whoever calls closes it. */
export async function serveBrowser(args: ServeArguments, parts: ServeParts): Promise<ServedBrowser> {
  const workbench = parts.openWorkbench(parts.folders);
  let host: HttpHost;
  try {
    if (args.library) await workbench.services.library.open({ path: resolve(args.library) });
    const { screens: screensFolder } = parts.folders;
    ensureScreens(screensFolder);
    host = await createHttpHost({ workbench, screensFolder, port: args.port, version: parts.version });
  } catch (error) {
    await workbench.close();
    throw error;
  }
  const { url, port } = host;
  parts.out(args.isJson ? JSON.stringify({ url, port }) : `${parts.note ?? 'Metodebenk in the browser:'} ${url}`);
  if (args.opens) openBrowser(url);
  return {
    tellNewAddress: () => parts.out(host.newAddress()),
    async close() {
      await host.close();
      await workbench.close();
    },
  };
}
