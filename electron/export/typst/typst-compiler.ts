/** Typst as WASM: bundled fonts only, no packages, no network. Loaded in a thread of its own, and kept warm there. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { createTypstCompiler } from '@myriaddreamin/typst.ts/compiler';
import { disableDefaultFontAssets, loadFonts } from '@myriaddreamin/typst.ts/options.init';
import loadedWasm from '@myriaddreamin/typst-ts-web-compiler';
import type { FromCompiler, SetPdf } from './compiler-messages.ts';

const pdfFormat = 1;

/** Both reach all WASM of the process, which is little beside Typst. They must be said before the module is compiled. */
const wasmFlags = [
  // V8 would recompile the 28 MB module with its optimising compiler during the first prints: docs/decisions/0005.
  '--wasm-tiering-budget=2000000000',
  // 1 GiB, in pages of 64 KiB: limits of a thread's heap do not count it. A card of 600 kB takes 70 MB.
  '--wasm-max-mem-pages=16384',
];

export async function loadTypst(fonts: Uint8Array[]): Promise<(asked: SetPdf) => Promise<FromCompiler>> {
  const wasm = await readFile(createRequire(import.meta.url).resolve('@myriaddreamin/typst-ts-web-compiler/wasm'));
  wasmFlags.forEach(setFlagsFromString);
  const compiler = createTypstCompiler();
  await compiler.init({
    // The object form is what the WASM loader asks for; the driver's type only knows the bare bytes.
    getModule: () => ({ module_or_path: wasm }) as never,
    beforeBuild: [disableDefaultFontAssets(), loadFonts(fonts)],
  });
  const { memory } = await loadedWasm();
  return async ({ source, inputs }) => {
    compiler.addSource('/main.typ', source);
    const options = { mainFilePath: '/main.typ', format: pdfFormat, diagnostics: 'full', inputs } as const;
    const { result, diagnostics } = await compiler.compile(options);
    if (result) return { type: 'made', bytes: result, heldBytes: memory.buffer.byteLength };
    const first = diagnostics?.[0];
    return { type: 'refused', reason: first ? `${first.message} (${first.range})` : 'Typst' };
  };
}
