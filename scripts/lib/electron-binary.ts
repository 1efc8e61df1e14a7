/** Electron's binary for `npm start`: there already, or downloaded on first start, or not to be had on this machine. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const probeMs = 3000;
const downloadMs = 300_000;

export function findElectron(root: string): string | null {
  const folder = join(root, 'node_modules', 'electron');
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const binary = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(binary) ? binary : null;
}

/** The binary, after one attempt to download it where its server answers within three seconds. */
export async function getElectron(root: string, say: (line: string) => void): Promise<string | null> {
  const found = findElectron(root);
  if (found) return found;
  const server = process.env.ELECTRON_MIRROR ?? 'https://github.com/electron/electron/releases/';
  const isReachable = await fetch(server, { method: 'HEAD', signal: AbortSignal.timeout(probeMs) }).then(
    ({ ok }) => ok,
    () => false,
  );
  if (!isReachable) return null;
  say('Downloading Electron (once, about 110 MB) …');
  const script = join(root, 'node_modules', 'electron', 'install.js');
  spawnSync(process.execPath, [script], { stdio: 'ignore', timeout: downloadMs });
  return findElectron(root);
}
