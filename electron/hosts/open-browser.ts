/**
 * Opens an address in the person's own browser, where there is one. Every user of the machine can read what a program was
 * started with, and the address holds the code: the browser gets a file that only this person can read, and that leads on.
 */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeFolder } from '../make-folder.ts';

export interface BrowserStart {
  /** Best first; the first that takes the file has it. */
  folders: readonly string[];
  /** The file could not be made, or nobody came in its minute. */
  notOpened(): void;
  env?: NodeJS.ProcessEnv;
  platform?: NodeJS.Platform;
  start?(program: string, args: string[]): void;
}

const openForMs = 60_000;

/** Answers how to remove the file before its minute is over; null where there is no browser, or the file cannot be made. */
export function openBrowser(
  address: string,
  { folders, notOpened, env = process.env, platform = process.platform, start = startProgram }: BrowserStart,
): (() => void) | null {
  const command = browserCommand(env, platform);
  if (!command) return null;
  const file = writeRedirect(address, folders);
  if (!file) {
    notOpened();
    return null;
  }
  const remove = () => {
    clearTimeout(timer);
    rmSync(file, { force: true });
  };
  const timer = setTimeout(() => {
    remove();
    notOpened();
  }, openForMs).unref();
  start(command[0]!, [...command.slice(1), pathToFileURL(file).href]);
  return remove;
}

function writeRedirect(address: string, folders: readonly string[]): string | null {
  for (const folder of folders) {
    const file = join(folder, `metodebenk-open-${randomUUID()}.html`);
    try {
      makeFolder(folder, 0o700);
      removeLeftOver(folder);
      writeFileSync(file, redirectPage(address), { flag: 'wx', mode: 0o600 });
      return file;
    } catch {
      // full, read-only or not ours: the next one
    }
  }
  return null;
}

/** Of a host that was killed in that minute; its code leads nowhere any more. */
function removeLeftOver(folder: string): void {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    if (/^metodebenk-open-[0-9a-f-]{36}\.html$/.test(name) && Date.now() - statSync(file).mtimeMs > openForMs) {
      rmSync(file, { force: true });
    }
  }
}

/** Null on build machines and where there is no screen to open a browser on. */
export function browserCommand(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] | null {
  if (env.CI) return null;
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  if (platform === 'darwin') return ['open'];
  return env.DISPLAY || env.WAYLAND_DISPLAY ? ['xdg-open'] : null;
}

function startProgram(program: string, args: string[]): void {
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined); // the address is printed as well
  child.unref();
}

const redirectPage = (address: string) =>
  `<!doctype html><meta charset="utf-8"><meta name="referrer" content="no-referrer"><meta http-equiv="refresh" content="0;url=${address}"><title>Metodebenk</title>\n`;
