/** Rivals from npm, installed for the bench alone: they are no part of the project. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The module, or null where npm cannot fetch it. Nothing of the package runs while it is installed. */
export async function npmRival<Module>(folder: string, name: string, version: string, entry: string) {
  const prefix = join(folder, 'rivals');
  const flags = ['--prefix', prefix, '--ignore-scripts', '--no-audit', '--no-fund', '--no-save'];
  const done = spawnSync('npm', ['install', ...flags, `${name}@${version}`], {
    stdio: 'ignore',
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) return null;
  return (await import(pathToFileURL(join(prefix, 'node_modules', name, entry)).href)) as Module;
}
