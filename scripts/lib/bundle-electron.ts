/** Bundles the desktop app's own code: main, service, extractor and PDF compiler as modules, the preload as CommonJS. */
import { join } from 'node:path';
import { build } from 'esbuild';
import { moduleBanner, sharedOptions } from './bundle-options.ts';

export async function bundleElectron(root: string): Promise<void> {
  const shared = sharedOptions(root);
  await build({
    ...shared,
    entryPoints: ['main', 'service', 'extractor', 'pdf-compiler'].map((name) => `electron/${name}.ts`),
    outdir: join(root, 'dist', 'electron'),
    format: 'esm',
    banner: moduleBanner,
  });
  await build({
    ...shared,
    entryPoints: ['electron/preload.ts'],
    outfile: join(root, 'dist', 'electron', 'preload.cjs'),
    format: 'cjs',
  });
}
