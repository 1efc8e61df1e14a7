/** Whether a path is on this machine's own disk, on another machine's, or in a folder that a service copies away. */

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync, statfsSync } from 'node:fs';
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';
import {
  cloudStorageFolders,
  iconOwners,
  networkFileSystems,
  networkMagicNumbers,
  serviceFolders,
  serviceMarkers,
  serviceVariables,
} from './place-names.ts';

export interface Place {
  kind: 'local' | 'network' | 'synced';
  /** Whose folder it is, e.g. OneDrive, or which server's; absent where that is not known. */
  service?: string;
}

export const localPlace: Place = { kind: 'local' };

/** What the machine is asked; tests pretend another one. */
export interface PlaceProbe {
  platform: NodeJS.Platform;
  env: Record<string, string | undefined>;
  home: string;
  exists(path: string): boolean;
  /** With links followed and, on Windows, a drive letter of a server told as the server. */
  realPath(path: string): string;
  /** Null where the file cannot be read. */
  readText(path: string): string | null;
  /** Each mounted file system with its kind; empty where the system does not say. */
  mounts(): { at: string; kind: string }[];
  /** What `statfs` calls the file system; null where it does not say. */
  fileSystemNumber(path: string): number | null;
}

/** Never throws: a place that cannot be looked at counts as local, and opening tells what is wrong with it. */
export function placeOf(path: string, probe: PlaceProbe = systemProbe()): Place {
  const folders = [...ancestors(path, probe)];
  const server = serverOf(folders[0] ?? path, probe) ?? serverInName(path, probe);
  if (server !== null) return server === '' ? { kind: 'network' } : { kind: 'network', service: server };
  const service = serviceOf(folders, probe);
  return service === null ? localPlace : { kind: 'synced', service };
}

/** The folders that a file stands in, as they really are and as they are called, innermost first; those that exist. */
function* ancestors(path: string, probe: PlaceProbe): Generator<string> {
  const { dirname } = pathsOf(probe);
  const seen = new Set<string>();
  const nearest = firstExisting(path, probe);
  for (const start of [attempt(() => probe.realPath(nearest)) ?? nearest, nearest]) {
    for (let at = start; !seen.has(at); at = dirname(at)) {
      seen.add(at);
      yield at;
    }
  }
}

function firstExisting(path: string, probe: PlaceProbe): string {
  const { dirname } = pathsOf(probe);
  let at = dirname(path);
  while (!probe.exists(at) && dirname(at) !== at) at = dirname(at);
  return at;
}

/** Null for a disk of this machine; the name of the server where it is known, otherwise ''. */
function serverOf(folder: string, probe: PlaceProbe): string | null {
  if (probe.platform === 'win32') return serverInName(folder, probe);
  const mounts = attempt(() => probe.mounts()) ?? [];
  const holding = mounts
    .filter(({ at }) => folder === at || folder.startsWith(at.endsWith('/') ? at : `${at}/`))
    .sort((a, b) => b.at.length - a.at.length)[0];
  if (holding) return networkFileSystems.has(holding.kind) ? '' : null;
  const number = probe.platform === 'linux' ? attempt(() => probe.fileSystemNumber(folder)) : null;
  return number !== null && networkMagicNumbers.has(number) ? '' : null;
}

function serverInName(path: string, probe: PlaceProbe): string | null {
  if (probe.platform !== 'win32') return null;
  return /^\\\\(?:\?\\UNC\\)?([^\\?.][^\\]*)/i.exec(path)?.[1] ?? null;
}

function serviceOf(folders: readonly string[], probe: PlaceProbe): string | null {
  const { join, basename, dirname, sep } = pathsOf(probe);
  for (const [variable, service] of Object.entries(serviceVariables)) {
    const folder = probe.env[variable];
    if (folder && folders.includes(folder.endsWith(sep) ? folder.slice(0, -1) : folder)) return service;
  }
  const clouds = cloudStorageFolders.map((name) => join(probe.home, name));
  for (const folder of folders) {
    const parent = dirname(folder);
    if (clouds.includes(parent)) return nameIn(basename(folder)) ?? basename(folder).split('-')[0]!;
    const marker = Object.keys(serviceMarkers).find((name) => probe.exists(join(folder, name)));
    if (marker && folder !== probe.home) return serviceMarkers[marker]!;
    const icon = attempt(() => probe.readText(join(folder, 'desktop.ini')));
    const owner = icon && iconOwners.find(([pattern]) => pattern.test(icon));
    if (owner) return owner[1];
    const isTop = parent === probe.home || dirname(parent) === parent;
    const named = isTop && parent !== folder ? nameIn(basename(folder)) : null;
    if (named) return named;
  }
  return null;
}

const nameIn = (folder: string) => serviceFolders.find(([pattern]) => pattern.test(folder))?.[1] ?? null;
const pathsOf = ({ platform }: PlaceProbe) => (platform === 'win32' ? win32 : posix);

function attempt<T>(ask: () => T): T | null {
  try {
    return ask();
  } catch {
    return null;
  }
}

export function systemProbe(): PlaceProbe {
  return {
    platform: process.platform,
    env: process.env,
    home: homedir(),
    exists: existsSync,
    realPath: realpathSync.native,
    readText: (path) => readFileSync(path, 'latin1').replaceAll('\0', ''), // desktop.ini is UTF-16 at times
    mounts: process.platform === 'darwin' ? macMounts : linuxMounts,
    fileSystemNumber: (path) => statfsSync(path).type,
  };
}

/** Fields of /proc/self/mountinfo: the fifth is the place; the kind follows a dash. Blanks are written \040. */
export function readMountInfo(text: string): { at: string; kind: string }[] {
  return text.split('\n').flatMap((line) => {
    const [before, after] = line.split(' - ');
    const at = before?.split(' ')[4];
    const kind = after?.split(' ')[0];
    if (!at || !kind) return [];
    return [{ at: at.replace(/\\([0-7]{3})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 8))), kind }];
  });
}

/** Lines of `mount` on macOS: `//kari@server/share on /Volumes/share (smbfs, nodev)`. */
export function readMountLines(text: string): { at: string; kind: string }[] {
  return [...text.matchAll(/^.+? on (.+) \(([^,)]+)[^)]*\)$/gm)].map(([, at, kind]) => ({ at: at!, kind: kind! }));
}

const linuxMounts = () => readMountInfo(readFileSync('/proc/self/mountinfo', 'utf8'));
const macMounts = () => readMountLines(execFileSync('/sbin/mount', { encoding: 'utf8', timeout: 2000 }));
