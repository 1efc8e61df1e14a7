/** The portable folder: Node, the bundled command line and browser host, screens and resources. Nothing to install. */
import { chmodSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Arch, addLicences, copyPackages, emptyStage, type Platform, readManifest } from './staging.ts';

export interface PortableOptions {
  platform: Platform;
  arch: Arch;
  /** The Node program of that system. */
  program: string;
  folder: string;
}

/** dist/portable and dist/screens must be built. What was in the folder is replaced. */
export function stagePortable(root: string, { platform, arch, program, folder }: PortableOptions): void {
  const copy = emptyStage(root, folder);
  const starter = platform === 'win' ? 'metodebenk.cmd' : 'metodebenk';
  for (const name of [starter, 'README.txt']) copy(`scripts/portable/${name}`, name);
  copy('scripts/portable/NODE-LICENCE.txt', 'licences/NODE-LICENCE.txt');
  const node = join('node', platform === 'win' ? 'node.exe' : 'node');
  copy(program, node);
  for (const file of [starter, node]) chmodSync(join(folder, file), 0o755);
  copy('dist/portable/electron', 'app/electron');
  copy('dist/screens', 'app/dist/screens');
  copy('resources', 'app/resources');
  copyPackages(copy, 'app/node_modules', { platform, arch });
  addLicences(root, folder, 'licences', copy);
  const { name, version, license, type } = readManifest(root);
  writeFileSync(join(folder, 'app', 'package.json'), JSON.stringify({ name, version, license, type }, null, 2));
}

export function portableFolder(root: string, platform: Platform, arch: Arch): string {
  return join(root, 'dist', 'package', `metodebenk-portable-${platform}${arch === 'x64' ? '' : `-${arch}`}`);
}

export function megabytesIn(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.map((file) => statSync(join(file.parentPath, file.name)).size);
  return Math.round(bytes.reduce((sum, size) => sum + size, 0) / 1_048_576);
}
