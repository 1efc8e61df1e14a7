/** What every package is made of: copies of what runs, and nothing of sources, other systems or pdf.js' sandbox. */
import { constants, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { licenceTexts } from './licence-texts.ts';

export const platforms = ['win', 'mac', 'linux'] as const;
export const archs = ['x64', 'arm64'] as const;
export type Platform = (typeof platforms)[number];
export type Arch = (typeof archs)[number];

/** Node's names. */
export const systems: Record<Platform, string> = { win: 'win32', mac: 'darwin', linux: 'linux' };

/** Paths inside each external package that run. */
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
    '@resvg/resvg-wasm': ['package.json', 'index.js', 'index_bg.wasm'],
    // Of twelve builds of the engine the one that is loaded, and of the data the kind it reads.
    'tesseract.js-core': ['package.json', 'LICENSE', 'tesseract-core-simd-lstm.js', 'tesseract-core-simd-lstm.wasm'],
    '@tesseract.js-data/nor': ['package.json', '4.0.0_best_int'],
    '@tesseract.js-data/eng': ['package.json', '4.0.0_best_int'],
  };
}

const unwanted = /quickjs|sandbox|\.ts$|\.map$/i;

/** Copies a path of the checkout to a place in the stage. */
export type Copy = (from: string, to: string) => void;

/** Answers what fills it. */
export function emptyStage(root: string, stage: string): Copy {
  rmSync(stage, { recursive: true, force: true });
  return (from, to) => {
    const target = join(stage, to);
    mkdirSync(dirname(target), { recursive: true });
    cpSync(resolve(root, from), target, {
      recursive: true,
      mode: constants.COPYFILE_FICLONE,
      filter: (path) => !unwanted.test(relative(root, path).split(sep).join('/')),
    });
  };
}

/** The packages that cannot be bundled, under `folder` of the stage. */
export function copyPackages(copy: Copy, folder: string, { platform, arch }: { platform: Platform; arch: Arch }): void {
  for (const [name, parts] of Object.entries(packageParts(platform, arch))) {
    for (const part of parts) copy(join('node_modules', name, part), join(folder, name, part));
  }
}

/** Into `folder` of the stage: our licence, the list of what we build on, and the words of all their licences. */
export function addLicences(root: string, stage: string, folder: string, copy: Copy): void {
  for (const name of ['LICENSE', 'THIRD-PARTY.md']) copy(name, join(folder, name));
  writeFileSync(join(stage, folder, 'LICENCES.txt'), licenceTexts(root));
}

export function readManifest(root: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, unknown>;
}
