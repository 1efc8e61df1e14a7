/** How Node code is bundled, for the desktop app and for the portable folder. */
import type { BuildOptions } from 'esbuild';

/** Packages that stay folders of their own, because they bring native code, WebAssembly or data beside their code. */
export const externalPackages = [
  'better-sqlite3',
  'pdfjs-dist',
  '@myriaddreamin/typst-ts-web-compiler',
  '@resvg/resvg-wasm',
  'tesseract.js-core',
  '@tesseract.js-data/nor',
  '@tesseract.js-data/eng',
];

export function sharedOptions(root: string): BuildOptions {
  return {
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    target: 'node24',
    external: ['electron', ...externalPackages.flatMap((name) => [name, `${name}/*`])],
    legalComments: 'none',
    logLevel: 'error',
  };
}

/** Bundled CommonJS packages still ask for Node's own modules with `require`. */
export const moduleBanner = {
  js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
};
