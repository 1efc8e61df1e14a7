/**
 * The built screens as a closed list of addresses: an address outside the list does not exist, so no address can lead
 * out of the folder. The page itself gets a fresh nonce per answer.
 */
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { contentSecurityPolicy, securityHeaders } from './security-headers.ts';

/** What Vite writes where a nonce belongs (`html.cspNonce` in vite.config.ts). */
export const noncePlaceholder = '__METODEBENK_NONCE__';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

export interface ScreenAnswer {
  headers: Record<string, string>;
  body: Uint8Array<ArrayBuffer>;
}

export interface Screens {
  /** Null where the screens have no such address. */
  answer(pathname: string): Promise<ScreenAnswer | null>;
}

/** Throws when the folder holds no index.html. */
export function openScreens(folder: string): Screens {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const files = new Set(listFiles(folder, ''));
  return {
    async answer(pathname) {
      const address = pathname === '/' ? '/index.html' : pathname;
      if (!files.has(address)) return null;
      const nonce = randomBytes(18).toString('base64');
      const isPage = address === '/index.html';
      return {
        headers: {
          ...securityHeaders,
          'Content-Type': mediaTypes[extname(address)] ?? 'application/octet-stream',
          'Content-Security-Policy': contentSecurityPolicy(nonce),
        },
        body: isPage
          ? new TextEncoder().encode(page.replaceAll(noncePlaceholder, nonce))
          : new Uint8Array(await readFile(join(folder, address))),
      };
    },
  };
}

/** Addresses of all files below. By hand, because reading folders recursively is no matter of course in an archive. */
function listFiles(folder: string, address: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const inside = `${address}/${entry.name}`;
    if (entry.isDirectory()) return listFiles(join(folder, entry.name), inside);
    return entry.isFile() ? [inside] : [];
  });
}
