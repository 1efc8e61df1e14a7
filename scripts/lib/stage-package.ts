/** Gathers what the packaged app needs into dist/package: bundles, screens, resources, and three packages cut to size. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

export type Platform = 'win' | 'mac' | 'linux';
export type Arch = 'x64' | 'arm64';

const systems: Record<Platform, string> = { win: 'win32', mac: 'darwin', linux: 'linux' };

/** Paths inside each external package that run; the rest is sources, types, other platforms and pdf.js' sandbox. */
function packageParts(platform: Platform, arch: Arch): Record<string, string[]> {
  return {
    'better-sqlite3': ['package.json', 'LICENSE', 'lib', `prebuilds/${systems[platform]}-${arch}.node`],
    'pdfjs-dist': [
      'package.json',
      'LICENSE',
      'legacy/build/pdf.mjs',
      'legacy/build/pdf.worker.mjs',
      'cmaps',
      'standard_fonts',
      'iccs',
      'wasm',
    ],
    '@myriaddreamin/typst-ts-web-compiler': ['package.json', 'pkg'],
  };
}

const unwanted = /quickjs|sandbox|\.ts$|\.map$/i;

/** Answers the folder. dist/electron and dist/screens must be built. */
export function stagePackage(root: string, platform: Platform, arch: Arch): string {
  const stage = join(root, 'dist', 'package');
  rmSync(stage, { recursive: true, force: true });
  const copy = (from: string, to: string) => {
    mkdirSync(dirname(to), { recursive: true });
    cpSync(from, to, { recursive: true, filter: (path) => !unwanted.test(relative(root, path).split(sep).join('/')) });
  };
  for (const part of ['dist/electron', 'dist/screens', 'resources']) copy(join(root, part), join(stage, part));
  for (const [name, parts] of Object.entries(packageParts(platform, arch))) {
    for (const part of parts) copy(join(root, 'node_modules', name, part), join(stage, 'packages', name, part));
  }
  const { name, version, description, license, type, main } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  ) as Record<string, string>;
  const author = 'Metodebenk';
  writeFileSync(
    join(stage, 'package.json'),
    JSON.stringify({ name, version, description, license, author, type, main }, null, 2),
  );
  return stage;
}
