/** Bundles the command line, the browser host's service, the extractor and the PDF compiler for plain Node, into dist/portable/electron. */
import { readFileSync, rmSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { moduleBanner, sharedOptions } from './bundle-options.ts';

const entries = ['cli', 'serve-service', 'extractor', 'pdf-compiler'];

export async function bundlePortable(root: string): Promise<void> {
  const outdir = join(root, 'dist', 'portable', 'electron');
  rmSync(outdir, { recursive: true, force: true }); // shared pieces are named by their content
  await build({
    ...sharedOptions(root),
    entryPoints: entries.map((name) => `electron/${name}.ts`),
    outdir,
    format: 'esm',
    splitting: true,
    banner: moduleBanner,
    plugins: [ownPlaces(join(root, 'electron'))],
  });
}

/** A module finds its neighbours from its own address: in the bundle that is where it would stand among the sources. */
function ownPlaces(sources: string): Plugin {
  return {
    name: 'own-places',
    setup({ onLoad }) {
      onLoad({ filter: /\.ts$/ }, ({ path }) => {
        if (!path.startsWith(sources + sep)) return null;
        const place = relative(sources, path).split(sep).join('/').replace(/\.ts$/, '.js');
        const address = `new URL(${JSON.stringify(`./${place}`)}, import.meta.url).href`;
        return { contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', address), loader: 'ts' };
      });
    },
  };
}
