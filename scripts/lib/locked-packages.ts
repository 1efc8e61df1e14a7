/** What package-lock.json says of the packages that the app needs when it runs. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface LockedPackage {
  version?: string;
  integrity?: string;
  license?: string;
  dev?: boolean;
  optional?: boolean;
}

export interface RunPackage extends LockedPackage {
  name: string;
  /** Path of the installed package. */
  folder: string;
  /** Name of its file with the licence, where it has one. */
  licenceFile: string | undefined;
}

export function readLock(root: string): Record<string, LockedPackage> {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return (lock as { packages: Record<string, LockedPackage> }).packages;
}

export function runPackages(root: string): RunPackage[] {
  return Object.entries(readLock(root))
    .filter(([path, entry]) => path.startsWith('node_modules/') && !entry.dev && !entry.optional)
    .map(([path, entry]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      const folder = join(root, path);
      const licenceFile = existsSync(folder)
        ? readdirSync(folder).find((file) => /^licen[cs]e/i.test(file))
        : undefined;
      return { ...entry, name, folder, licenceFile };
    });
}
