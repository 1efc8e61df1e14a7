/**
 * What pdf.js loads beside its code, as local files under `pdfjs/`: character maps, standard fonts, colour profiles and
 * image decoders. Its script sandbox (QuickJS) is left out: documents never run scripts here.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const folders = ['cmaps', 'standard_fonts', 'iccs', 'wasm'];
const unwanted = /quickjs|sandbox/i;

export function pdfAssets(pdfjsFolder: string): Plugin {
  return {
    name: 'metodebenk:pdf-assets',
    apply: 'build',
    generateBundle(_options, bundle) {
      for (const folder of folders) {
        for (const name of readdirSync(join(pdfjsFolder, folder))) {
          if (unwanted.test(name)) continue;
          const source = readFileSync(join(pdfjsFolder, folder, name));
          this.emitFile({ type: 'asset', fileName: `pdfjs/${folder}/${name}`, source });
        }
      }
      const stray = Object.keys(bundle).filter((name) => unwanted.test(name));
      if (stray.length > 0) this.error(`The screens must not hold ${stray.join(', ')}.`);
    },
  };
}
