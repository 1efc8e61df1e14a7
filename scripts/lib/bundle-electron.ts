/** Bundles the desktop app's own code: main, service and extractor as modules, the preload as CommonJS. */
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';

/** Packages that stay folders of their own, because they bring native code, WebAssembly or data beside their code. */
export const externalPackages = ['better-sqlite3', 'pdfjs-dist', '@myriaddreamin/typst-ts-web-compiler'];

/** Bundled CommonJS packages still ask for Node's own modules with `require`. */
const requireBanner =
  "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);";

export async function bundleElectron(root: string): Promise<void> {
  const shared: BuildOptions = {
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    target: 'node24',
    external: ['electron', ...externalPackages.flatMap((name) => [name, `${name}/*`])],
    legalComments: 'none',
    logLevel: 'error',
  };
  await build({
    ...shared,
    entryPoints: ['main', 'service', 'extractor'].map((name) => `electron/${name}.ts`),
    outdir: join(root, 'dist', 'electron'),
    format: 'esm',
    banner: { js: requireBanner },
  });
  await build({
    ...shared,
    entryPoints: ['electron/preload.ts'],
    outfile: join(root, 'dist', 'electron', 'preload.cjs'),
    format: 'cjs',
  });
}
